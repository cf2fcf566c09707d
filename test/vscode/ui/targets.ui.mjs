import { strictEqual } from 'node:assert';
import { command, firstSquiggle, treeRow } from '../page.mjs';
import { openWorkbench } from './hooks.mjs';

suite('目标', () => {
	test("the missed come first, and a row leads to the draft's answer", async () => {
		const { page } = await openWorkbench();
		await command(page, 'Focus on Targets View');
		await treeRow(page, 'Missed').first().waitFor();
		const rows = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Targets' }) }).locator('.monaco-list-row');
		strictEqual((await rows.first().textContent())?.includes('Missed'), true);
		await rows.nth(1).click();
		await page.locator('.statusbar-item', { hasText: 'selected' }).waitFor();
		await firstSquiggle(page).waitFor();
	});
});
