import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Which layers each layer may import, besides itself. What is not listed here is deliberately absent. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
	main: ['serve', 'project'],
	serve: ['features', 'project', 'manifest'],
	features: ['project', 'rules', 'report', 'protocol'],
	'cli/main': ['cli', 'project'],
	'cli/lsp': ['cli', 'main'],
	cli: ['cli/lsp', 'project', 'exchange', 'rules', 'report', 'manifest'],
	project: ['exchange', 'rules', 'report', 'data'],
	exchange: ['rules', 'report'],
	rules: ['report', 'data'],
	report: ['data'],
	data: [],
	protocol: [],
	// Its own texts in English, which are data.
	client: ['protocol', 'l10n'],
};

/** Layers of which no code may be imported from here, only types. */
const typesOnly: Readonly<Record<string, readonly string[]>> = { client: ['protocol'], exchange: ['rules'] };

/** Which layers may import a package or module of Node's; anything not matched here is free for all. */
const reserved: readonly { readonly name: RegExp; readonly layers: readonly string[] }[] = [
	{ name: /^vscode$/, layers: ['client'] },
	{ name: /^vscode-languageclient/, layers: ['client'] },
	{ name: /^vscode-languageserver/, layers: ['main', 'serve', 'features'] },
	{ name: /^node:fs/, layers: ['project'] },
	{ name: /^node:/, layers: ['main', 'cli', 'cli/main', 'project'] },
];

interface Import {
	readonly file: string;
	/** As written. */
	readonly from: string;
	readonly isTypeOnly: boolean;
	/** Loaded by `import()`, when it is called. */
	readonly isLazy: boolean;
}

const statement = /^(?:import|export)\s+(?:(type\s)?([^'";=()/]*?)\bfrom\s+)?'([^']+)'/gm;
const lazyImport = /\bimport\('([^']+)'\)/g;

suite('layers', () => {
	const files = [...sourcesBelow('server/src'), ...sourcesBelow('client/src')];
	const imports = files.flatMap(importsOf);

	test('the test reads the sources', () => {
		assert.ok(files.length > 30, `only ${files.length} files`);
		assert.ok(imports.length > files.length, `only ${imports.length} imports`);
		assert.ok(imports.map(shown).includes('server/src/main.ts imports ./serve'));
		assert.deepEqual([...new Set(files.map(layerOf))].sort(), Object.keys(mayImport).sort());
	});

	test('imports go one way', () => {
		assert.deepEqual(imports.filter(goesAstray).map(shown), []);
	});

	test('what may be known by its types only is imported as types', () => {
		const needsTypes = ({ file, from }: Import) => typesOnly[layerOf(file)]?.includes(layerOf(targetOf(file, from)));
		assert.deepEqual(imports.filter((each) => isOwn(each) && needsTypes(each) && !each.isTypeOnly).map(shown), []);
	});

	test('files, protocol and editor are each known to few', () => {
		assert.deepEqual(imports.filter((each) => !isOwn(each) && isReserved(each)).map(shown), []);
	});
});

/** The packages that each program loads when it starts; all others wait until something asks for them. */
const atStart: Readonly<Record<string, readonly string[]>> = {
	'server/src/main.ts': ['vscode-languageserver', 'vscode-languageserver-textdocument'],
	'server/src/cli/main.ts': ['picocolors'],
	'server/src/cli/check.ts': ['picocolors'],
	'server/src/cli/worker.ts': ['picocolors'],
	'client/src/extension.ts': [],
};

suite('starting', () => {
	for (const [file, packages] of Object.entries(atStart)) {
		test(`${file} waits for no other package than ${packages.join(', ') || 'the editor’s own'}`, () => {
			const loaded = [...loadedWith(file)].flatMap(importsNow).filter((each) => !isOwn(each) && !/^(?:node:|vscode$)/.test(each.from));
			assert.deepEqual([...new Set(loaded.map(({ from }) => packageOf(from)))].sort(), packages);
		});
	}
});

function importsNow(file: string): readonly Import[] {
	return importsOf(file).filter(({ isTypeOnly, isLazy }) => !isTypeOnly && !isLazy);
}

/** The sources that are loaded as soon as one is, itself among them. */
function loadedWith(file: string): ReadonlySet<string> {
	const loaded = new Set([file]);
	for (const each of loaded) {
		const own = importsNow(each).filter(isOwn);
		for (const target of own.map(({ from }) => sourceAt(targetOf(each, from)))) if (target) loaded.add(target);
	}
	return loaded;
}

/** Undefined for data, which is compiled into what imports it. */
function sourceAt(path: string): string | undefined {
	return [`${path}.ts`, `${path}/index.ts`].find(existsSync);
}

function packageOf(name: string): string {
	return name
		.split('/')
		.slice(0, name.startsWith('@') ? 2 : 1)
		.join('/');
}

suite('reading imports', () => {
	test('finds them however they are written', () => {
		const text =
			"import a from 'a';\nimport type { B } from './b';\nimport {\n\ttype C,\n\td,\n} from '../c';\nexport { e } from 'e';\nimport 'f';\n";
		const lazy = "const g = async () => (await import('./g')).g; // comes from 'nowhere'\n";
		assert.deepEqual(
			importsIn('x.ts', text + lazy).map(({ from, isTypeOnly }) => `${from}${isTypeOnly ? ' type' : ''}`),
			['a', './b type', '../c', 'e', 'f', './g'],
		);
	});

	test('an import of nothing but types is one of types', () => {
		assert.ok(importsIn('x.ts', "import { type A, type B } from 'a';").every((each) => each.isTypeOnly));
	});
});

function sourcesBelow(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
		.filter((name) => name.endsWith('.ts'));
}

function importsOf(file: string): readonly Import[] {
	return importsIn(file, readFileSync(file, 'utf8'));
}

function importsIn(file: string, text: string): readonly Import[] {
	const stated = Array.from(text.matchAll(statement), ([, type, names = '', from = '']) => ({
		file,
		from,
		isTypeOnly: type !== undefined || /^\{(?:\s*type\s[^,}]+,?)+\s*\}/.test(names),
		isLazy: false,
	}));
	const lazy = Array.from(text.matchAll(lazyImport), ([, from = '']) => ({ file, from, isTypeOnly: false, isLazy: true }));
	return [...stated, ...lazy];
}

function isOwn({ from }: Import): boolean {
	return from.startsWith('.');
}

function goesAstray(each: Import): boolean {
	if (!isOwn(each)) return false;
	const [layer, target] = [layerOf(each.file), layerOf(targetOf(each.file, each.from))];
	return layer !== target && !mayImport[layer]?.includes(target);
}

/** A module that several patterns match is for the layers of the first, the narrowest. */
function isReserved({ file, from }: Import): boolean {
	const layers = reserved.find(({ name }) => name.test(from))?.layers;
	return layers !== undefined && !layers.includes(layerOf(file));
}

function targetOf(file: string, from: string): string {
	return posix.join(posix.dirname(file), from);
}

/** `server/src/report/lines.ts` → report; files beside the folders are layers of their own, and so are the command line's two edges. */
function layerOf(file: string): string {
	if (file === 'package.json') return 'manifest';
	if (file.startsWith('client/src/')) return 'client';
	const path = file.replace(/^server\/src\//, '').replace(/\.ts$/, '');
	return path in mayImport ? path : (path.split('/')[0] ?? path);
}

function shown({ file, from }: Import): string {
	return `${file} imports ${from}`;
}
