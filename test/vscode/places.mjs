// Where one run keeps what it reads and writes: all in one temporary folder that goes with it.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const repository = resolve(import.meta.dirname, '../..');
export const vsix = join(repository, 'hegao.vsix');

export async function withPlaces(use) {
	const home = mkdtempSync(join(tmpdir(), 'hegao-'));
	try {
		return await use(placesIn(home));
	} finally {
		rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	}
}

// The workspace is a copy, so suites may edit and save.
function placesIn(home) {
	const workspace = join(home, 'workspace');
	cpSync(join(import.meta.dirname, 'fixture'), workspace, { recursive: true });
	cpSync(join(repository, 'examples'), join(workspace, 'examples'), { recursive: true });
	const output = join(home, 'console.txt');
	writeFileSync(output, '');
	return { workspace, output, verdict: join(home, 'verdict.txt'), userData: join(home, 'user'), extensions: join(home, 'extensions') };
}
