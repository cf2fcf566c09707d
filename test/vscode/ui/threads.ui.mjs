import { match } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, comment, practiceDraft, threadSaying } from '../page.mjs';
import { openFolder, openWorkbench } from './hooks.mjs';

const body = '与统计局的数不一致，请核';

suite('审阅意见', () => {
	test('a comment is kept in the project and is there again in another window', async () => {
		const { page, folder } = await openWorkbench();
		await comment(page, '固定资产投资16.2亿元', body, '甲');
		await threadSaying(page, body).locator('.author', { hasText: '甲' }).waitFor();
		match(readFileSync(join(folder, '.hegao', 'comments.yml'), 'utf8'), /"固定资产投资16\.2亿元".*与统计局的数不一致，请核/);
		await page.close();
		await threadSaying(await openFolder(folder, practiceDraft), body).waitFor();
	});

	test('what is being typed in a thread outlives a change of its text, which the thread’s title tells', async () => {
		const { page } = await openWorkbench({ reviewer: '甲' });
		await comment(page, '固定资产投资16.2亿元', body);
		const thread = threadSaying(page, body);
		// The list of comments that has come up covers the thread's lower half.
		await command(page, 'View: Hide Panel');
		await thread.locator('.review-thread-reply-button').click();
		await page.locator('.review-widget .comment-form .monaco-editor.focused').waitFor();
		await page.keyboard.insertText('写到一半');
		await page.locator('.view-line', { hasText: '地区生产总值47.2亿元' }).first().click();
		await page.keyboard.insertText('改动');
		await thread.locator('.review-title', { hasText: 'Text changed' }).waitFor();
		await thread.locator('.comment-form .view-line', { hasText: '写到一半' }).waitFor();
	});
});
