// What is photographed: each brings the workbench into a state and takes the picture.

export const pictures = { outline, hover, problems, fix, targets };

async function outline(page, path) {
	await command(page, 'Explorer: Focus on Outline View');
	await page.locator('.explorer-folders-view').waitFor();
	await widenSideBar(page, 120);
	// Folded, the files leave their place to the outline.
	await page.locator('.pane-header', { hasText: 'examples' }).click();
	await page.locator('.outline-tree .monaco-list-row').nth(15).waitFor();
	await page.screenshot({ path });
}

async function hover(page, path) {
	await firstSquiggle(page).hover({ force: true });
	await page.locator('.monaco-hover:not(.hidden)', { hasText: /quick fix/i }).waitFor();
	await page.getByText('Checking for quick fixes').waitFor({ state: 'hidden' });
	await page.screenshot({ path });
}

async function problems(page, path) {
	await command(page, 'Problems: Focus on Problems View');
	await page.locator('.markers-panel .monaco-list-row').nth(3).waitFor();
	await page.screenshot({ path });
}

async function fix(page, path) {
	await command(page, 'Problems: Focus on Problems View');
	// A row out of sight does not exist for the browser.
	await page.locator('.markers-panel-filter-container input, .viewpane-filter input').first().fill('numbering-sequence');
	await page.locator('.markers-panel .monaco-list-row', { hasText: 'structure/numbering-sequence' }).first().dblclick();
	// The finding is where the cursor is as soon as its text is selected.
	await page.locator('.statusbar-item', { hasText: 'selected' }).waitFor();
	await page.locator('.monaco-editor.focused').waitFor();
	await page.keyboard.press('Control+.');
	await page.locator('.action-widget .monaco-list-row').first().waitFor();
	await page.screenshot({ path });
}

async function targets(page, path) {
	await command(page, 'Focus on Targets View');
	await page.locator('.pane-body .monaco-list-row').nth(5).waitFor();
	await widenSideBar(page, 160);
	await page.screenshot({ path });
}

async function widenSideBar(page, by) {
	const { x, y, width, height } = await page.locator('.part.sidebar').boundingBox();
	await page.mouse.move(x + width, y + height / 2);
	await page.mouse.down();
	await page.mouse.move(x + width + by, y + height / 2, { steps: 5 });
	await page.mouse.up();
}

function firstSquiggle(page) {
	return page.locator('.squiggly-error, .squiggly-warning').first();
}

async function command(page, title) {
	await page.keyboard.press('F1');
	const box = page.locator('.quick-input-box input');
	await box.fill(`>${title}`);
	await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
	await page.keyboard.press('Enter');
	await box.waitFor({ state: 'hidden' });
}
