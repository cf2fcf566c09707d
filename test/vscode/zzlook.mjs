import { join } from 'node:path';
import { launchBrowser } from './host/browser.mjs';
import { installExtension } from './host/extension.mjs';
import { startServer } from './host/server.mjs';
import { pack } from './pack.mjs';
import { addressOf, firstSquiggle, practiceDraft, treeRow } from './page.mjs';
import { pictures } from './pictures.mjs';
import { vsix, withPlaces } from './places.mjs';
const base = { 'editor.fontFamily': "'Noto Sans CJK SC'", 'editor.fontSize': 15, 'editor.lineHeight': 1.7, 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false, 'window.commandCenter': false, 'workbench.layoutControl.enabled': false, 'outline.showStrings': true };
pack();
for (const [name, theme] of [['light', 'Light Modern'], ['dark', 'Dark Modern'], ['hc', 'Default High Contrast']]) {
await withPlaces(async (places) => {
	installExtension({ isStandIn: true }, vsix, places);
	const server = await startServer({ ...places, settings: { ...base, 'workbench.colorTheme': theme } });
	const browser = await launchBrowser();
	try {
		const page = await browser.newPage({ viewport: { width: 1200, height: 740 } });
		page.setDefaultTimeout(120000);
		await page.goto(addressOf(server.origin, join(places.workspace, 'examples'), practiceDraft));
		await firstSquiggle(page).waitFor();
		await pictures.sections(page, `/tmp/sections-${name}.png`);
		if (name === 'light') { await treeRow(page, '（二）').first().hover(); await page.locator('.workbench-hover, .monaco-hover').first().waitFor().catch(() => {}); await page.waitForTimeout(3000); await page.screenshot({ path: '/tmp/sections-hover.png' }); }
	} finally { await browser.close(); server.stop(); }
});
}
