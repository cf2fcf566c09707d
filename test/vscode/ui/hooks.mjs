// One workbench for all tests of the user interface, with the packaged extension installed; a page and a folder for each.
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../host/browser.mjs';
import { installExtension } from '../host/extension.mjs';
import { startServer } from '../host/server.mjs';
import { pack } from '../pack.mjs';
import { addressOf, firstSquiggle, practiceDraft } from '../page.mjs';
import { repository, vsix } from '../places.mjs';

const pictures = join(repository, 'dist', 'ui-failures');

let home;
let server;
let browser;
let context;

export const mochaHooks = {
	async beforeAll() {
		this.timeout(300_000);
		pack();
		home = mkdtempSync(join(tmpdir(), 'hegao-'));
		const places = { userData: join(home, 'user'), extensions: join(home, 'extensions') };
		installExtension({ isStandIn: true }, vsix, places);
		server = await startServer(places);
		browser = await launchBrowser();
		rmSync(pictures, { recursive: true, force: true });
	},
	async afterEach() {
		if (this.currentTest.state !== 'passed') await pictureOf(this.currentTest);
		await context?.close();
		context = undefined;
	},
	async afterAll() {
		await browser?.close();
		server?.stop();
		rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	},
};

/** A fresh window on a fresh copy of the examples, with one of their files open and checked. Resolves to the page and the folder. */
export async function openWorkbench({ file = practiceDraft, reviewer } = {}) {
	const folder = mkdtempSync(join(home, 'workspace-'));
	cpSync(join(repository, 'examples'), folder, { recursive: true });
	if (reviewer) appendFileSync(join(folder, 'report.yml'), `\nreviewer: ${reviewer}\n`);
	const page = await openFolder(folder, file);
	await firstSquiggle(page).waitFor();
	return { page, folder };
}

/** A fresh window on a folder that has no report, only a note. */
export async function openNote() {
	const folder = mkdtempSync(join(home, 'workspace-'));
	writeFileSync(join(folder, 'note.txt'), '便条\n');
	const page = await openFolder(folder, 'note.txt');
	// Before that there are no commands of ours, and a file that comes up takes the keyboard from whatever has it.
	await page.getByRole('tab', { name: 'Hegao' }).waitFor();
	await page.locator('.view-line', { hasText: '便条' }).click();
	return page;
}

/** A fresh window on a folder, with one of its files open. */
export async function openFolder(folder, file) {
	context = await browser.newContext({ viewport: { width: 1200, height: 740 } });
	const page = await context.newPage();
	page.setDefaultTimeout(60_000);
	await page.goto(addressOf(server.origin, folder, file));
	return page;
}

async function pictureOf(test) {
	mkdirSync(pictures, { recursive: true });
	for (const [index, page] of (context?.pages() ?? []).entries()) {
		await page.screenshot({ path: join(pictures, `${test.fullTitle().replaceAll('/', '／')} ${index + 1}.png`) });
	}
}
