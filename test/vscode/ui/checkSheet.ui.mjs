import { match, strictEqual } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { askingCommand, command, practiceDraft } from '../page.mjs';
import { progress } from '../reviewing.mjs';
import { openWorkbench } from './hooks.mjs';

suite('数据核校表', () => {
	test('is exported, filled in by a department, and its answers are imported', async () => {
		const { page, folder } = await openWorkbench();
		// Where the dialog is already: to another folder it would go first, and take the file with the next Enter only.
		const beside = dirname(join(folder, practiceDraft));
		const [printed, filled] = [join(beside, '核校表.xlsx'), join(beside, '核校表.csv')];
		await exportTo(page, printed);
		const { sheets } = await readXlsx(readFileSync(printed));
		strictEqual(sheets[0].rows.filter(([number]) => /^\d+$/.test(number)).length, await figureCount(page));
		await exportTo(page, filled);
		answer(filled, { BWMSHTFX: ',一致,,统计站,,', JYCKVXQH: ',,38.2亿元,统计站,月报,' });
		await askingCommand(page, 'Hegao: Import Answers to Check Sheet…');
		await fileDialog(page, filled);
		const correction = page.locator('.quick-input-list .monaco-list-row', { hasText: '38.1亿元 → 38.2亿元' });
		await correction.waitFor();
		await page.keyboard.press('Enter');
		await page.locator('.view-line', { hasText: '规上工业总产值38.2亿元' }).waitFor();
		await progress(page, /\b2\/\d+ signed off/).waitFor();
		match(readFileSync(join(folder, '.hegao', 'review.yml'), 'utf8'), /"47\.2亿元".*"by": "统计站"/);
		match(readFileSync(join(folder, practiceDraft), 'utf8'), /38\.1亿元/);
	});
});

async function exportTo(page, path) {
	await askingCommand(page, 'Hegao: Export Check Sheet of Figures…');
	await fileDialog(page, path);
	const told = page.locator('.notification-toast', { hasText: `Exported ${path.slice(path.lastIndexOf('/') + 1)}` });
	await told.waitFor();
	await command(page, 'Notifications: Clear All Notifications');
}

/** Answers the dialog for a file, which in a browser is an input box. */
async function fileDialog(page, path) {
	// What is typed before the dialog has put its own path in and listed the folder is lost.
	await page.waitForFunction(() => document.querySelector('.quick-input-box input')?.value.startsWith('/'));
	await page.locator('.quick-input-list .monaco-list-row', { hasText: '..' }).first().waitFor();
	await page.locator('.quick-input-box input').fill(path);
	await page.keyboard.press('Enter');
}

async function figureCount(page) {
	return Number(/\/(\d+)/.exec((await progress(page, /\/\d+ signed off/).textContent()) ?? '')?.[1]);
}

/** Fills in the cells between a row's sign-off and its key. */
function answer(sheet, answers) {
	const filledIn = Object.entries(answers).reduce(
		(text, [key, cells]) => text.replace(`,,,,,${key}`, `${cells}${key}`),
		readFileSync(sheet, 'utf8'),
	);
	writeFileSync(sheet, filledIn);
}
