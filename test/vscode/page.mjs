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
	await askingCommand(page, title);
	await page.locator('.quick-input-box input').waitFor({ state: 'hidden' });
}

/** The same for one that asks something next, in the place where the palette was. */
export async function askingCommand(page, title) {
	await page.keyboard.press('F1');
	await page.locator('.quick-input-box input').fill(`>${title}`);
	await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
	await page.keyboard.press('Enter');
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

/** Selects the first place in the draft that reads so and comments on it; a name is given where the editor asks for one. */
export async function comment(page, words, body, name) {
	await page.locator('.monaco-editor').first().click();
	await page.keyboard.press('Control+f');
	await page.locator('.find-widget .input').first().fill(words);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await command(page, 'Comments: Add Comment on Current Selection');
	await page.locator('.review-widget .comment-form .monaco-editor.focused').waitFor();
	await page.keyboard.insertText(body);
	await page.keyboard.press('Control+Enter');
	if (name !== undefined) await answerInputBox(page, name);
	await oneThreadSays(page, body);
}

/** While the editor draws a thread anew there are two of it for a moment. */
async function oneThreadSays(page, body) {
	const isOne = (said) =>
		Array.from(document.querySelectorAll('.review-widget')).filter((thread) =>
			Array.from(thread.querySelectorAll('.comment-body')).some((each) => each.textContent.includes(said)),
		).length === 1;
	await page.waitForFunction(isOne, body);
}

async function answerInputBox(page, text) {
	const box = page.locator('.quick-input-box input');
	await box.waitFor();
	await box.fill(text);
	await page.keyboard.press('Enter');
	await box.waitFor({ state: 'hidden' });
}

/** A thread in the editor that has a comment saying so. */
export function threadSaying(page, body) {
	return page.locator('.review-widget', { has: page.locator('.comment-body', { hasText: body }) });
}
