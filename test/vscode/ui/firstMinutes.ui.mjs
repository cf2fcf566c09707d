import { deepStrictEqual, ok } from 'node:assert';
import { askingCommand, command, firstSquiggle } from '../page.mjs';
import { openNote, openWorkbench } from './hooks.mjs';

suite('初用', () => {
	test('the walkthrough has its steps; its first opens the sample with its problems, a later one a view', async () => {
		const page = await openNote();
		await askingCommand(page, 'Welcome: Open Walkthrough...');
		await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Get Started with Hegao' }).click();
		await step(page, 'Open the sample').waitFor();
		deepStrictEqual(await page.locator('.step-list-container .getting-started-step .step-title').allTextContents(), [
			'Open the sample',
			'Read a finding',
			'Mend or accept it',
			'Sign the figures off',
			'Compare with last year',
			"Draft next year's report",
		]);
		await step(page, 'Open the sample').click();
		await page.getByRole('button', { name: 'Open the Sample', exact: true }).click();
		const ownFolder = page.locator('.quick-input-list .monaco-list-row', { hasText: 'own folder' });
		await ownFolder.waitFor();
		// The walkthrough may take the focus from the question when its page comes up late; what was asked stays.
		await step(page, 'Open the sample').locator('.step-title').click();
		await ownFolder.click();
		await firstSquiggle(page).waitFor();
		// The list shows no more rows than fit, the draft's with errors first.
		await page.getByPlaceholder('Filter (e.g. text').fill('**/*2024.txt');
		await page.locator('.markers-panel .monaco-list-row', { hasText: '送审稿' }).first().waitFor();
		await page.locator('.tab', { hasText: 'Welcome' }).click();
		await step(page, 'Compare with last year').click();
		await page.getByRole('button', { name: 'Show Targets', exact: true }).click();
		await page.locator('.part.sidebar .pane-header', { hasText: 'Targets' }).waitFor();
	});

	test('without a report the views say what to do', async () => {
		const page = await openNote();
		await page.getByRole('tab', { name: 'Hegao' }).click();
		const says = (view, words) =>
			page
				.locator('.part.sidebar .pane', { has: page.locator('.pane-header', { hasText: view }) })
				.locator('.welcome-view-content', { hasText: words });
		await says('Sections', 'Open a report first').waitFor();
		await says('Figures', 'Open a report').waitFor();
		await says('Targets', 'There is no report in the editor').waitFor();
		await says('Terms', 'There is no report in the editor').waitFor();
		await command(page, 'Hegao: Check All Reports of the Folder');
		await page.locator('.notification-list-item-message', { hasText: 'There is no report in the folder' }).waitFor();
	});

	test('all reports of the folder are checked at once, which is told', async () => {
		const { page } = await openWorkbench();
		await command(page, 'Hegao: Check All Reports of the Folder');
		const told = page.locator('.notification-list-item-message', { hasText: 'reports were checked' });
		await told.waitFor();
		ok(/^4 reports were checked: \d+ errors, \d+ warnings, \d+ hints\.$/.test((await told.textContent()) ?? ''));
		await page.locator('.notification-toast').getByRole('button', { name: 'Show Problems' }).click();
		// The list shows no more rows than fit, the draft's with errors first.
		await page.getByPlaceholder('Filter (e.g. text').fill('**/*2024.txt');
		await page.locator('.markers-panel .monaco-list-row', { hasText: '云溪镇政府工作报告2024.txt' }).first().waitFor();
	});
});

function step(page, title) {
	return page.locator('.getting-started-step', { hasText: title });
}
