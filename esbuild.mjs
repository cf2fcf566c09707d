// Bundles the extension, the language server, the command line and the readers of other formats into dist/, and with --tests the tests into dist/test/.
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

/** Modules with a bundle of their own, by name: large ones that only some commands need, and never at start. */
const ownBundles = { main: 'server', docx: 'docx', pdf: 'pdf', xlsx: 'xlsx', printedXlsx: 'printedXlsx' };

/** `import()` of such a module loads its bundle. */
const loadBundles = (names) => ({
	name: 'load-bundles',
	setup({ onResolve }) {
		onResolve({ filter: new RegExp(`^\\.\\./(?:.*/)?(?:${names.join('|')})$`) }, ({ path, kind }) =>
			kind === 'dynamic-import' ? { path: `./${ownBundles[path.split('/').at(-1)]}.js`, external: true } : undefined,
		);
	},
});

const shared = {
	bundle: true,
	platform: 'node',
	target: 'node20.19',
	format: 'cjs',
	outdir: 'dist',
	logLevel: 'warning',
	// The packages' ES module builds bundle smaller than their CommonJS ones.
	mainFields: ['module', 'main'],
};

const programs = {
	...shared,
	entryPoints: {
		extension: 'client/src/extension.ts',
		server: 'server/src/main.ts',
		cli: 'server/src/cli/main.ts',
		docx: 'server/src/exchange/docx.ts',
		pdf: 'server/src/exchange/pdf.ts',
		xlsx: 'server/src/exchange/xlsx.ts',
		printedXlsx: 'server/src/exchange/printedXlsx.ts',
	},
	plugins: [compiledData, loadBundles(Object.keys(ownBundles))],
	// unpdf asks where it lies, to find fonts that it does without when it gets no answer.
	logOverride: { 'empty-import-meta': 'silent' },
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
	plugins: [compiledData, loadBundles(['main'])],
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
