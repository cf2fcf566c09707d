import { match, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, treeRow } from '../page.mjs';
import { progress, replaceText, signFigures } from '../reviewing.mjs';
import { openWorkbench } from './hooks.mjs';

suite('数据签核', () => {
	test('a box ticked in the view signs its figure, and again takes it back', async () => {
		const { page, folder } = await openWorkbench({ reviewer: '核稿人' });
		await command(page, 'Focus on Figures View');
		await boxes(page).first().click();
		await progress(page, /\b1\/\d+ signed off/).waitFor();
		match(reviewIn(folder), /^- \{.*"state": "checked", "by": "核稿人", "date": "[-\d]+"\}\n$/);
		// Once the row says so it has been drawn anew; a click in the midst of that is lost.
		await treeRow(page, 'Signed off 核稿人').locator(box).click();
		await progress(page, /\b0\/\d+ signed off/).waitFor();
		strictEqual(reviewIn(folder), '');
	});

	test('all figures are signed by one key alone; one that is edited falls, and it alone', async function () {
		// A key for each of its figures.
		this.timeout(300_000);
		const { page, folder } = await openWorkbench({ reviewer: '核稿人' });
		const all = Number(/\/(\d+)/.exec((await progress(page, /\/\d+ signed off/).textContent()) ?? '')?.[1]);
		ok(all > 100);
		await signFigures(page, all);
		strictEqual(reviewIn(folder).trim().split('\n').length, all);
		await replaceText(page, '1355吨', '1356吨');
		await progress(page, `${all - 1}/${all} signed off · 1 changed`).waitFor();
		await command(page, 'Focus on Figures View');
		await treeRow(page, '原为“1355吨”，现为“1356吨”').waitFor();
	});
});

const box = '.custom-view-tree-node-item-checkbox';

function boxes(page) {
	return page.locator('.part.sidebar .monaco-list-row').locator(box);
}

function reviewIn(folder) {
	return readFileSync(join(folder, '.hegao', 'review.yml'), 'utf8');
}
