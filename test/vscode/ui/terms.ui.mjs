import { strictEqual } from 'node:assert';
import { command, treeRow } from '../page.mjs';
import { replaceText } from '../reviewing.mjs';
import { openWorkbench } from './hooks.mjs';

suite('用语', () => {
	test('what the lexicon wants otherwise comes first, leads to its place and is changed in one go', async () => {
		const { page } = await openWorkbench();
		await replaceText(page, '规上工业总产值38.1', '规模以上工业总产值38.1');
		await command(page, 'Focus on Terms View');
		const wrong = treeRow(page, '规模以上工业to be changed · 1');
		await wrong.waitFor();
		strictEqual(await rowsOf(page, 'Terms').first().textContent(), '规上工业lexicon · 4');
		await wrong.click();
		await treeRow(page, '规模以上工业总产值38.1亿元').click();
		await page.locator('.statusbar-item', { hasText: '(6 selected)' }).waitFor();
		await wrong.hover();
		await wrong.getByRole('button', { name: 'Change All to the Preferred Form' }).click();
		await page.locator('.view-line', { hasText: '规上工业总产值38.1亿元' }).waitFor();
		await wrong.waitFor({ state: 'hidden' });
	});
});

/** The rows of one view in the side bar. */
function rowsOf(page, view) {
	return page.locator('.pane', { has: page.locator('.pane-header', { hasText: view }) }).locator('.monaco-list-row');
}
