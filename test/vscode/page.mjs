// What a person does in a workbench, as steps for a page that shows one.

/** Where the examples' draft to practise on lies in them. */
export const practiceDraft = '练习/云溪镇政府工作报告2025送审稿.txt';

/** The address that opens a folder with one of its files. */
export function addressOf(origin, folder, file) {
	const payload = [['openFile', `${origin.replace('http:', 'vscode-remote:')}${folder}/${file}`]];
	return `${origin}/?folder=${encodeURI(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** Runs a command by its title in the palette, whole or the beginning of it. */
export async function command(page, title) {
	await page.keyboard.press('F1');
	const box = page.locator('.quick-input-box input');
	await box.fill(`>${title}`);
	await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
	await page.keyboard.press('Enter');
	await box.waitFor({ state: 'hidden' });
}

export async function widenSideBar(page, by) {
	const { x, y, width, height } = await page.locator('.part.sidebar').boundingBox();
	await page.mouse.move(x + width, y + height / 2);
	await page.mouse.down();
	await page.mouse.move(x + width + by, y + height / 2, { steps: 5 });
	await page.mouse.up();
}

export function firstSquiggle(page) {
	return page.locator('.squiggly-error, .squiggly-warning').first();
}

/** A row of a tree in the side bar, by what it says. */
export function treeRow(page, text) {
	return page.locator('.part.sidebar .pane-body .monaco-list-row', { hasText: text });
}
