// Makes the suites into files that the editor's extension host can load.
import { readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const source = import.meta.dirname;

export async function bundleSuites(outdir) {
	rmSync(outdir, { recursive: true, force: true });
	await build({
		entryPoints: [`${source}/inside/index.ts`, ...suites()],
		outdir,
		outbase: source,
		bundle: true,
		platform: 'node',
		target: 'node20.19',
		format: 'cjs',
		external: ['vscode', 'mocha'],
		sourcemap: 'inline',
		charset: 'utf8',
		logLevel: 'warning',
	});
}

function suites() {
	const names = readdirSync(`${source}/suites`, { recursive: true, encoding: 'utf8' });
	return names.filter((name) => name.endsWith('.suite.ts')).map((name) => `${source}/suites/${name}`);
}
