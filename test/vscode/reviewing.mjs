// What a reviewer does in a workbench, as steps for a page that shows one.
import { command } from './page.mjs';

/** The status bar's item with the progress, once it says so. */
export function progress(page, text) {
	return page.locator('.statusbar-item', { hasText: text });
}

/** Signs figures one after the other from the report's beginning, until so many are signed. */
export async function signFigures(page, count) {
	await command(page, 'View: Focus Active Editor Group');
	await page.keyboard.press('Control+Home');
	await page.keyboard.press('Alt+Enter');
	await page.locator('.statusbar-item', { hasText: 'selected' }).waitFor();
	await page.keyboard.press('Alt+Enter');
	for (let signed = 1; signed <= count; signed++) {
		await progress(page, new RegExp(`\\b${signed}/\\d+ signed off`)).waitFor();
		if (signed < count) await page.keyboard.press('Alt+Enter');
	}
}

/** Finds a text and types another over it. */
export async function replaceText(page, from, to) {
	await findText(page, from);
	await page.keyboard.type(to);
}

/** Selects the first place of a text. */
export async function findText(page, text) {
	await command(page, 'View: Focus Active Editor Group');
	await page.keyboard.press('Control+Home');
	await page.keyboard.press('Control+f');
	await page.locator('.find-widget.visible textarea').first().fill(text);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
}
