// Bundles the extension, the language server and the command line into dist/, and with --tests the tests into dist/test/.
// Data files (*.yml) are parsed here, so that no YAML is read when the programs start.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build, context, transform } from 'esbuild';
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

/**
 * esbuild splits ES modules only. CommonJS starts faster, and an extension of VS Code must be such; so each piece is turned into it when all are
 * made, its `import()` into a `require` that waits for the call. Pieces of earlier builds go: their names hold a hash of what is in them.
 */
const commonJs = {
	name: 'common-js',
	setup({ onEnd }) {
		onEnd(async ({ errors, outputFiles }) => {
			if (errors.length > 0) return;
			const options = { ...output, format: 'cjs', supported: { 'dynamic-import': false }, logLevel: 'warning', logOverride: silenced };
			const changing = new Set(outputFiles.filter(({ text }) => /\b__esm\(/.test(text)).map(({ path }) => `./${basename(path)}`));
			const pieces = await Promise.all(
				outputFiles.map(async ({ path, text }) => ({ path, code: (await transform(plainlyLinked(path, text, changing), options)).code })),
			);
			mkdirSync('dist', { recursive: true });
			for (const name of readdirSync('dist')) if (name.endsWith('.js')) rmSync(`dist/${name}`);
			for (const { path, code } of pieces) writeFileSync(path, code, { mode: code.startsWith('#!') ? 0o755 : 0o644 });
		});
	},
};

/**
 * Left to esbuild, a piece reaches another's functions through two getters at each call, and a report takes half as long again. Pieces never load
 * each other in circles, so that names may simply be taken over; but for those of `changing` pieces, whose modules run when they are first asked for.
 */
function plainlyLinked(path, code, changing) {
	const linked = code.replace(imported, (written, names, piece) =>
		changing.has(piece) ? written : `var {${names.replace(renamed, '$1: $2')}} = require("${piece}");`,
	);
	if (changing.has(`./${basename(path)}`)) return linked;
	return linked.replace(exported, (_, names) => `module.exports = { __esModule: true, ${names.replace(renamed, '$2: $1')} };`);
}
const imported = /^import \{([^}]*)\} from "(\.\/[^"]+)";/gm;
const exported = /^export \{([^}]*)\};/m;
const renamed = /([\w$]+) as ([\w$]+)/g;

/**
 * What is bundled has no network, whatever is asked of it: the protocol's library would also talk over sockets (--socket, --pipe), the PDF
 * reader fetch addresses. Node's modules for that are left out, and the names of a browser's means stand for nothing.
 */
const noNetwork = {
	name: 'no-network',
	setup({ onResolve, onLoad }) {
		const modules = /^(?:node:)?(?:net|tls|dgram|dns(?:\/promises)?|https?|http2)$/;
		onResolve({ filter: modules }, ({ path }) => ({ path, namespace: 'no-network' }));
		const refuse = "() => { throw new Error('there is no network: use --stdio or --node-ipc'); }";
		onLoad({ filter: /./, namespace: 'no-network' }, () => ({ contents: `exports.createServer = exports.createConnection = ${refuse};` }));
	},
};
const noGlobals = Object.fromEntries(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker'].map((name) => [name, 'undefined']));

/** unpdf asks where it lies, to find fonts that it does without when it gets no answer. And what links the pieces is half turned into CommonJS already. */
const silenced = { 'empty-import-meta': 'silent', 'commonjs-variable-in-esm': 'silent' };

const isWatching = process.argv.includes('--watch');

/** How code is written, whichever pieces it is in. */
const output = {
	platform: 'node',
	target: 'node20.19',
	charset: 'utf8',
	minify: !isWatching,
	sourcemap: isWatching && 'inline',
};

const shared = {
	...output,
	bundle: true,
	logLevel: 'warning',
	// The packages' ES module builds bundle smaller than their CommonJS ones.
	mainFields: ['module', 'main'],
};

/** What programs share, and what one loads by `import()`, lies in pieces beside them: nothing is loaded before it is needed, or held twice. */
const programs = {
	...shared,
	entryPoints: {
		extension: 'client/src/extension.ts',
		server: 'server/src/main.ts',
		cli: 'server/src/cli/main.ts',
		worker: 'server/src/cli/worker.ts',
	},
	outdir: 'dist',
	format: 'esm',
	splitting: true,
	write: false,
	// The pieces are linked while their names can be read, and made small afterwards.
	minify: false,
	minifySyntax: !isWatching,
	plugins: [compiledData, noNetwork, commonJs],
	define: noGlobals,
	external: ['vscode'],
};

const tests = {
	...shared,
	entryPoints: [...filesUnder('test', '.test.ts'), 'test/eval/main.ts', 'test/fuzz/main.ts', 'test/bench/engine.ts'],
	outdir: 'dist/test',
	outbase: 'test',
	format: 'cjs',
	plugins: [compiledData],
	packages: 'external',
	external: ['vscode'],
	minify: false,
	sourcemap: true,
};

if (isWatching) {
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
