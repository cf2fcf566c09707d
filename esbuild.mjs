// Bundles the extension, the language server and the command line into dist/, and with --tests the tests into dist/test/.
// Data files (*.yml) are parsed here, so that no YAML is read when the programs start.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { build, context } from 'esbuild';
import { parse } from 'yaml';

const compiledData = {
	name: 'compiled-data',
	setup({ onLoad }) {
		// A string parsed as JSON starts faster than the same data as JavaScript.
		onLoad({ filter: /\.yml$/ }, ({ path }) => ({
			contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(parse(readFileSync(path, 'utf8'))))});`,
			loader: 'js',
		}));
	},
};

/** The command line loads the server from its own bundle. */
const serverBundle = {
	name: 'server-bundle',
	setup({ onResolve }) {
		onResolve({ filter: /^\.\.\/main$/ }, () => ({ path: './server.js', external: true }));
	},
};

const shared = {
	bundle: true,
	platform: 'node',
	target: 'node20.19',
	format: 'cjs',
	outdir: 'dist',
	logLevel: 'warning',
	plugins: [compiledData, serverBundle],
	// The packages' ES module builds bundle smaller than their CommonJS ones.
	mainFields: ['module', 'main'],
};

const programs = {
	...shared,
	entryPoints: { extension: 'client/src/extension.ts', server: 'server/src/main.ts', cli: 'server/src/cli/main.ts' },
	external: ['vscode'],
	minify: !process.argv.includes('--watch'),
	sourcemap: process.argv.includes('--watch'),
	charset: 'utf8',
};

const tests = {
	...shared,
	entryPoints: [...filesUnder('test', '.test.ts'), 'test/eval/main.ts', 'test/bench/engine.ts'],
	outdir: 'dist/test',
	outbase: 'test',
	packages: 'external',
	external: ['vscode'],
	sourcemap: true,
	charset: 'utf8',
};

if (process.argv.includes('--watch')) {
	await (await context(programs)).watch();
} else if (process.argv.includes('--tests')) {
	rmSync('dist/test', { recursive: true, force: true });
	await build(tests);
} else {
	await build(programs);
}

function filesUnder(folder, ending) {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(ending))
		.map((name) => `${folder}/${name}`);
}
