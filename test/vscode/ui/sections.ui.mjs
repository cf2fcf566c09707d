import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, practiceDraft, treeRow } from '../page.mjs';
import { openWorkbench } from './hooks.mjs';

suite('提纲', () => {
	test('a section tells its length, time, figures and last year’s length', async () => {
		const { page } = await openSections();
		const label = await treeRow(page, '（一）').first().textContent();
		ok(/\d+ chars · \d+ min(?: \d+ s)? · \d+ figures · last year \d+$/.test(label), label);
	});

	test('a section dragged up onto its brother takes its place, and one undo takes it back', async () => {
		const { page, folder } = await openSections();
		const before = textOf(folder);
		const [first, second, third] = sectionsOf(before);
		await drag(page, third, first);
		await treeRow(page, `（一）${third}`).waitFor();
		await page.locator('.statusbar-item', { hasText: 'Moved; changed' }).waitFor();
		deepStrictEqual(sectionsOf(await saved(page, folder)).slice(0, 3), [third, first, second]);
		await page.keyboard.press('Control+Z');
		await treeRow(page, `（三）${third}`).waitFor();
		strictEqual(await saved(page, folder), before);
	});

	test('a section dragged down goes behind its brother', async () => {
		const { page, folder } = await openSections();
		const [first, second, third] = sectionsOf(textOf(folder));
		await drag(page, first, second);
		await treeRow(page, `（二）${first}`).waitFor();
		deepStrictEqual(sectionsOf(await saved(page, folder)).slice(0, 3), [second, first, third]);
	});

	test('the key moves the section selected in the view, again and again', async () => {
		const { page } = await openSections();
		const [first] = sectionsOf(textOf((await current).folder));
		await treeRow(page, `（一）${first}`).click();
		await page.keyboard.press('Control+Alt+PageDown');
		await treeRow(page, `（二）${first}`).waitFor();
		await page.keyboard.press('Control+Alt+PageDown');
		await treeRow(page, `（三）${first}`).waitFor();
	});
});

let current;

async function openSections() {
	current = openWorkbench();
	const { page, folder } = await current;
	await command(page, 'Focus on Sections View');
	await treeRow(page, '（三）').first().waitFor();
	return { page, folder };
}

/** Drops one row onto another; the pointer goes in steps, as a hand does, or the tree takes no notice. */
async function drag(page, title, onto) {
	const [from, to] = [await middleOf(page, title), await middleOf(page, onto)];
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(from.x + 6, from.y + 3, { steps: 3 });
	await page.mouse.move(to.x, to.y, { steps: 12 });
	await page.locator('.part.sidebar .pane-body .monaco-list-row.drop-target', { hasText: onto }).waitFor();
	await page.mouse.up();
}

async function middleOf(page, title) {
	const { x, y, height } = await treeRow(page, title).first().boundingBox();
	return { x: x + 60, y: y + height / 2 };
}

/** The titles of the first part's sections. */
function sectionsOf(text) {
	const [, review] = text.split(/^[一二]、/m);
	return Array.from(review.matchAll(/^（[一二三四五六七]）([^，。\n]*)/gm), ([, title]) => title);
}

function textOf(folder) {
	return readFileSync(join(folder, practiceDraft), 'utf8');
}

async function saved(page, folder) {
	await page.locator('.tab.active.dirty').waitFor();
	await page.keyboard.press('Control+S');
	await page.locator('.tab.active.dirty').waitFor({ state: 'hidden' });
	return textOf(folder);
}
