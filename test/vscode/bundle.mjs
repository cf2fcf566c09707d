// Makes the suites into files that the editor's extension host can load.
import { globSync } from 'node:fs';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

export async function bundleSuites() {
	rmSync('dist/vscode', { recursive: true, force: true });
}
