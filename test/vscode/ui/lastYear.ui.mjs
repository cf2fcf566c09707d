import { match } from 'node:assert';
import { command } from '../page.mjs';
import { findText } from '../reviewing.mjs';
import { openWorkbench } from './hooks.mjs';

suite('上年报告', () => {
	test("a figure's hover says what other years' reports and the ledger have", async () => {
		const { page } = await openWorkbench();
		await page.locator('.view-line span', { hasText: '47.2亿元' }).last().hover({ force: true });
		const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: '往年报告' });
		await hover.waitFor();
		match((await hover.textContent()) ?? '', /2023年 42\.6亿元，2024年 44\.9亿元.*台账\.csv 第2行/s);
	});

	test("last year's section is peeked at from this year's", async () => {
		const { page } = await openWorkbench();
		await findText(page, '聚力富民增收');
		await command(page, 'Hegao: Peek the Same Section of Last Year');
		const peek = page.locator('.peekview-widget');
		await peek.locator('.preview .view-line', { hasText: '农业农村稳中向好' }).waitFor();
		match((await peek.locator('.head').textContent()) ?? '', /云溪镇政府工作报告2024\.txt/);
	});

	test('keys step from gap to gap and back, and what is typed takes its place', async () => {
		const { page } = await openWorkbench();
		await command(page, 'View: Focus Active Editor Group');
		await page.keyboard.press('Control+Home');
		await page.keyboard.press('Control+Alt+.');
		await page.locator('.statusbar-item', { hasText: 'Gap 1 of 2' }).waitFor();
		await page.keyboard.press('Control+Alt+.');
		await page.locator('.statusbar-item', { hasText: 'Gap 2 of 2' }).waitFor();
		await page.keyboard.press('Control+Alt+,');
		await page.locator('.statusbar-item', { hasText: 'Gap 1 of 2' }).waitFor();
		await page.keyboard.type('326');
		await page.locator('.view-line', { hasText: '兑现惠企资金326万元' }).waitFor();
		await page.keyboard.press('Control+Alt+.');
		await page.locator('.statusbar-item', { hasText: 'Gap 1 of 1' }).waitFor();
	});
});
