// Takes the pictures for the documentation from a workbench with the packaged extension installed, as a user would see it.
import { cpSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './host/browser.mjs';
import { installExtension } from './host/extension.mjs';
import { startServer } from './host/server.mjs';
import { pack } from './pack.mjs';
import { addressOf, firstSquiggle, practiceDraft } from './page.mjs';
import { pictures } from './pictures.mjs';
import { repository, vsix, withPlaces } from './places.mjs';

const folder = join(repository, 'docs', 'images');
const largest = 300 * 1024;

// Light, because most screens in an office are; the font is the one a Debian machine has.
const settings = {
	// By their present names: the old ones would be rewritten in the settings, and a window closed while that goes on shows them in the next.
	'window.autoDetectColorScheme': true,
	'workbench.preferredLightColorTheme': 'Light Modern',
	'workbench.preferredDarkColorTheme': 'Default High Contrast',
	'editor.fontFamily': "'Noto Sans CJK SC'",
	'editor.fontSize': 15,
	'editor.lineHeight': 1.7,
	'editor.minimap.enabled': false,
	'breadcrumbs.enabled': false,
	'window.commandCenter': false,
	'workbench.layoutControl.enabled': false,
	'outline.showStrings': true,
	// Else the first picture that signs something would be asked for it.
	'hegao.reviewer': '核稿人',
};

// All of them, or those named: npm run look -- fix hover
const named = process.argv.slice(2);
const wanted = Object.entries(pictures).filter(([name]) => named.length === 0 || named.includes(name));

pack();
mkdirSync(folder, { recursive: true });
await withPlaces(async (places) => {
	installExtension({ isStandIn: true }, vsix, places);
	const server = await startServer({ ...places, settings });
	const browser = await launchBrowser();
	try {
		for (const [name, take] of wanted) await picture(name, take, await workbench(browser, server.origin, join(places.workspace, name)));
	} finally {
		await browser.close();
		server.stop();
	}
});

/** A fresh window with the draft to practise on, in a folder of its own: what one picture signs or leaves unsaved is not in the next. */
async function workbench(browser, origin, folder) {
	cpSync(join(repository, 'examples'), join(folder, 'examples'), { recursive: true });
	const page = await browser.newPage({ viewport: { width: 1200, height: 740 } });
	page.setDefaultTimeout(60_000);
	await page.goto(addressOf(origin, join(folder, 'examples'), practiceDraft));
	await firstSquiggle(page).waitFor();
	return page;
}

async function picture(name, take, page) {
	const path = join(folder, `${name}.png`);
	await take(page, path);
	await page.close();
	const { size } = statSync(path);
	if (size > largest) throw new Error(`${path} 有 ${Math.round(size / 1024)} KB，超过 300 KB`);
	console.log(`${path} ${Math.round(size / 1024)} KB`);
}
