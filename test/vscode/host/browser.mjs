// The system's Chromium, steered by playwright-core, which brings no browser of its own.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

const quiet = [
	...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
	...['--disable-sync', '--no-first-run', '--font-render-hinting=none', '--disable-lcd-text'],
];

export function launchBrowser() {
	return chromium.launch({ executablePath: executablePath(), args: quiet });
}

function executablePath() {
	const found = [process.env.CHROMIUM_PATH, ...places].find((path) => path && existsSync(path));
	if (found) return found;
	throw new Error(
		'找不到 Chromium。Debian/Ubuntu：apt-get install -y --no-install-recommends chromium fonts-noto-cjk；别处请设 CHROMIUM_PATH。',
	);
}
