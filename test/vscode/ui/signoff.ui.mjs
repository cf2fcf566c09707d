import { match, ok, strictEqual } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, treeRow } from '../page.mjs';
import { openWorkbench } from './hooks.mjs';

const name = '核稿人';

suite('数据签核', () => {
	test('a box ticked in the view signs its figure, and again takes it back', async () => {
		const { page, folder } = await openWorkbench();
		await command(page, 'Focus on Figures View');
		await rows(page).first().waitFor();
		match((await rows(page).first().textContent()) ?? '', /有矛盾|\d\/\d/);
		await box(page).click();
		await nameAsked(page);
		await progress(page, /已核 1\//).waitFor();
		const [line] = readFileSync(reviewIn(folder), 'utf8').split('\n');
		match(line, /"state": "checked", "by": "核稿人"/);
		await page.locator('.part.sidebar .monaco-list-row .monaco-custom-toggle.codicon-check').first().click();
		await progress(page, /已核 0\//).waitFor();
		strictEqual(readFileSync(reviewIn(folder), 'utf8'), '');
	});

	test('all figures are signed by one key alone; one that is edited falls, and it alone', async function () {
		// A key for each of its 141 figures.
		this.timeout(300_000);
		const { page, folder } = await openWorkbench();
		await command(page, 'View: Focus Active Editor Group');
		await page.keyboard.press('Alt+Enter');
		await page.keyboard.press('Alt+Enter');
		await nameAsked(page);
		await progress(page, /已核 1\//).waitFor();
		const all = Number(/\/(\d+)/.exec((await progress(page, /已核/).textContent()) ?? '')?.[1]);
		ok(all > 100);
		for (let signed = 2; signed <= all; signed++) {
			await page.keyboard.press('Alt+Enter');
			await progress(page, new RegExp(`已核 ${signed}/`)).waitFor();
		}
		strictEqual(readFileSync(reviewIn(folder), 'utf8').trim().split('\n').length, all);
		await replace(page, '1355吨', '1356吨');
		await progress(page, new RegExp(`已核 ${all - 1}/${all} · 1处已改`)).waitFor();
		await command(page, 'Focus on Figures View');
		await treeRow(page, '原为“1355吨”，现为“1356吨”').waitFor();
	});
});

function rows(page) {
	return page.locator('.part.sidebar .pane-body .monaco-list-row');
}

function box(page) {
	return page.locator('.part.sidebar .monaco-list-row .monaco-custom-toggle').first();
}

function progress(page, text) {
	return page.locator('.statusbar-item', { hasText: text });
}

function reviewIn(folder) {
	const path = join(folder, '.hegao', 'review.yml');
	ok(existsSync(path));
	return path;
}

async function nameAsked(page) {
	const input = page.locator('.quick-input-box input');
	await page.locator('.quick-input-title', { hasText: '核稿人' }).waitFor();
	await input.fill(name);
	await page.keyboard.press('Enter');
}

/** As a person does it: finds a text and types another over it. */
async function replace(page, from, to) {
	await command(page, 'View: Focus Active Editor Group');
	await page.keyboard.press('Control+Home');
	await page.keyboard.press('Control+f');
	await page.locator('.find-widget.visible textarea').first().fill(from);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await page.keyboard.type(to);
}
