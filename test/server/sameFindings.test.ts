import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic, DiagnosticRelatedInformation, Range } from 'vscode-languageserver';
import { run } from '../../server/src/cli/run';
import type { Files } from '../../server/src/project/files';
import { rules } from '../../server/src/rules/index';
import { markedText } from '../check';
import { connect } from './client';

// Whole reports, all that rules report in their examples, and the ways a text can be odd.
const drafts: readonly string[] = [
	...textsUnder('examples'),
	...textsUnder('test/reports'),
	badExamples('\n'),
	badExamples('\r\n'),
	`\uFEFF${badExamples('\r')}`,
	`𠮷${badExamples('\n𠮷　')}\n\n`,
	'',
];

suite('editor and command line', () => {
	for (const [index, text] of drafts.entries()) {
		test(`report the same on draft ${index + 1}: ${text.trim().slice(0, 12).replace(/\s+/g, ' ')}`, async () => {
			assert.deepEqual(await inEditor(text), await onCommandLine(text));
		});
	}

	test('have something to report', async () => {
		const ids = (await onCommandLine(badExamples('\n'))).map(({ rule }) => rule);
		assert.ok(new Set(ids).size > rules.length / 2);
	});
});

interface Shown {
	readonly rule: unknown;
	readonly tier: string | undefined;
	readonly message: unknown;
	readonly range: Range;
	readonly related: readonly { readonly range: Range; readonly message: string }[];
}

async function inEditor(text: string): Promise<readonly Shown[]> {
	const client = await connect();
	// Editors keep a byte order mark to themselves.
	await client.open(text.replace(/^\uFEFF/, ''));
	const found = await client.diagnostics();
	client.end();
	return found.map(shownDiagnostic);
}

function shownDiagnostic({ code, severity, message, range, relatedInformation = [] }: Diagnostic): Shown {
	const related = relatedInformation.map(({ location, message }: DiagnosticRelatedInformation) => ({ range: location.range, message }));
	return { rule: code, tier: [undefined, 'error', 'warning', 'information'][severity ?? 0], message, range, related };
}

async function onCommandLine(text: string): Promise<readonly Shown[]> {
	const written: string[] = [];
	const out = (more: string) => void written.push(more);
	await run(['check', '--format', 'json', 'draft.txt'], {
		folder: resolve('/'),
		files: fileWith(text),
		hasColours: false,
		showsProgress: false,
		processors: 1,
		out,
		err: () => {},
	});
	const { files } = JSON.parse(written.join(''));
	return files[0].findings.map(({ rule, tier, message, range, related }: Shown) => ({
		rule,
		tier,
		message,
		range,
		related: related.map((place) => ({ range: place.range, message: place.message })),
	}));
}

/** A file system with one draft and nothing else. */
function fileWith(text: string): Files {
	return {
		read: async (path) => (path.endsWith('draft.txt') ? new TextEncoder().encode(text) : Promise.reject(new Error('no such file'))),
		list: async () => [],
		kindOf: async () => 'file',
		write: async () => assert.fail('checking writes nothing'),
		copy: async () => assert.fail('checking writes nothing'),
	};
}

function badExamples(lineBreak: string): string {
	return rules
		.flatMap((rule) => rule.examples.bad.map((example) => markedText(example).replace(/[⟦⟧]/g, '').replaceAll('\n', lineBreak)))
		.join(lineBreak);
}

function textsUnder(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(?:txt|md)$/.test(name))
		.sort()
		.map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}
