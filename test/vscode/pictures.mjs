// What is photographed: each brings the workbench into a state and takes the picture.
import { command, comment, firstSquiggle, threadSaying, treeRow, widenSideBar } from './page.mjs';
import { picturePrintedSheet } from './printedSheet.mjs';
import { findText, replaceText, signFigures } from './reviewing.mjs';

export const pictures = { outline, hover, problems, fix, sections, targets, figures, history, peek, gap, terms, threads, sheet };

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

async function sections(page, path) {
	await command(page, 'Focus on Sections View');
	// Folded, the other views leave their place to it.
	for (const name of ['Figures', 'Targets', 'Terms']) await page.locator('.part.sidebar .pane-header', { hasText: name }).click();
	await treeRow(page, '（三）').first().waitFor();
	await widenSideBar(page, 200);
	await treeRow(page, '（一）').first().click();
	await page.screenshot({ path });
}

async function targets(page, path) {
	await command(page, 'Focus on Targets View');
	await page.locator('.pane-body .monaco-list-row').nth(5).waitFor();
	await widenSideBar(page, 160);
	await page.screenshot({ path });
}

async function figures(page, path) {
	await signFigures(page, 12);
	await replaceText(page, '增长10.4%', '增长10.5%');
	await command(page, 'Focus on Figures View');
	await widenSideBar(page, 160);
	// Folded, the other views leave their place to the figures.
	for (const view of ['Targets', 'Terms', 'Sections']) await page.locator('.part.sidebar .pane-header', { hasText: view }).click();
	await treeRow(page, '原为“10.4%”，现为“10.5%”').first().waitFor();
	await inBothThemes(page, path);
}

async function terms(page, path) {
	await replaceText(page, '规上工业总产值38.1', '规模以上工业总产值38.1');
	await replaceText(page, '村级养老服务站', '农村养老服务站');
	await command(page, 'Focus on Terms View');
	await widenSideBar(page, 160);
	for (const view of ['Targets', 'Figures', 'Sections']) await page.locator('.part.sidebar .pane-header', { hasText: view }).click();
	await treeRow(page, '规模以上工业to be changed').click();
	await treeRow(page, '规模以上工业总产值38.1亿元').click();
	await inBothThemes(page, path);
}

async function threads(page, path) {
	const body = '税收、非税两项相加是10580万元，请财政所核实。';
	await comment(page, '10480万元', body);
	await threadSaying(page, body).locator('.author', { hasText: '核稿人' }).waitFor();
	await inBothThemes(page, path);
}

/** Needs no window. */
function sheet(_page, path) {
	picturePrintedSheet(path);
}

/** Who has the system dark is shown high contrast, as the settings of these pictures say. */
async function inBothThemes(page, path) {
	await page.screenshot({ path });
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.locator('.monaco-workbench.hc-black').waitFor();
	await page.screenshot({ path: path.replace(/\.png$/, '-high-contrast.png') });
}

/** What other years said of a figure. */
async function history(page, path) {
	await page.locator('.view-line span', { hasText: '47.2亿元' }).last().hover({ force: true });
	await page.locator('.monaco-hover:not(.hidden)', { hasText: '2024' }).waitFor();
	await page.screenshot({ path });
}

async function peek(page, path) {
	await findText(page, '聚力富民增收');
	await command(page, 'Hegao: Peek the Same Section of Last Year');
	await page.locator('.peekview-widget .monaco-list-row, .peekview-widget .preview .view-line').first().waitFor();
	await page.screenshot({ path });
}

async function gap(page, path) {
	await page.locator('.monaco-editor .view-line').first().click();
	await command(page, 'Hegao: Go to Next Gap');
	await page.locator('.statusbar-item', { hasText: 'selected' }).waitFor();
	await page.screenshot({ path });
}
