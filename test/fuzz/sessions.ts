import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
	CompletionRequest,
	DocumentFormattingRequest,
	HoverRequest,
	InlayHintRequest,
	type Position,
	SemanticTokensRequest,
	type TextDocumentContentChangeEvent,
	type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, connect, uri } from '../server/client';
import { type Property, property } from './property';
import { findingsOn } from './reading';
import { draftText } from './texts';

const place = fc.nat(9999);
const pieces = fc.constantFrom(
	'',
	'\n',
	'\r\n',
	'\r',
	'𠮷',
	'\ud842',
	'\udfb7',
	'一、',
	'（二）',
	'16.2亿元',
	'，增长8.7%',
	'“',
	'。',
	'　　',
	'2025年',
	'XX',
);

/** What someone at an editor does. */
const step = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ does: fc.constant('types' as const), at: place, over: fc.nat(6), text: pieces }) },
	{ weight: 2, arbitrary: fc.record({ does: fc.constant('pastes' as const), at: place, over: fc.nat(400), text: draftText }) },
	{
		weight: 3,
		arbitrary: fc.record({
			does: fc.constantFrom('undoes' as const, 'deletes all' as const, 'turns line ends' as const, 'replaces all' as const),
			text: draftText,
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({ does: fc.constantFrom('looks' as const, 'mends' as const, 'formats' as const, 'reopens' as const), at: place }),
	},
);
type Step = typeof step extends fc.Arbitrary<infer Taken> ? Taken : never;

/** What holds of the server while a draft is written, over a stream as an editor has it. */
export const sessions: readonly Property[] = [
	property(
		'after any edits the findings are those of a fresh run',
		fc.tuple(draftText, fc.array(step, { maxLength: 12 })),
		async ([start, steps]) => {
			const client = await connect();
			try {
				const desk = { client, document: TextDocument.create(uri, 'report', 1, start), before: [] };
				await client.open(start);
				await steps.reduce(async (current, taken) => checked(await take(await current, taken)), checked(desk));
			} finally {
				client.end();
			}
		},
		30,
	),
];

/** One editor with one draft; the texts it had, for undoing. */
interface Desk {
	readonly client: Client;
	readonly document: TextDocument;
	readonly before: readonly string[];
}

async function checked(desk: Desk): Promise<Desk> {
	const text = desk.document.getText();
	const found = await desk.client.diagnostics();
	const fresh = findingsOn(text).map(({ rule, message, span }) => ({ rule, message, ...span }));
	const shown = found.map(({ code, message, range }) => ({
		rule: code,
		message,
		start: desk.document.offsetAt(range.start),
		end: desk.document.offsetAt(range.end),
	}));
	assert.deepEqual(shown, fresh, `log: ${desk.client.log.join('\n')}`);
	assert.deepEqual(desk.client.log, []);
	return desk;
}

async function take(desk: Desk, taken: Step): Promise<Desk> {
	const { client, document, before } = desk;
	const text = document.getText();
	switch (taken.does) {
		case 'types':
		case 'pastes': {
			const at = taken.at % (text.length + 1);
			const range = { start: document.positionAt(at), end: document.positionAt(at + taken.over) };
			return changed(desk, [{ range, text: taken.text }]);
		}
		case 'undoes':
			return before.length === 0 ? desk : replaced({ ...desk, before: before.slice(0, -1) }, before.at(-1) ?? '');
		case 'deletes all':
			return replaced(desk, '');
		case 'turns line ends':
			return replaced(desk, text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replace(/\r|\n/g, '\r\n'));
		case 'replaces all':
			return changed(desk, [{ text: taken.text }]);
		case 'looks':
			await look(client, document.positionAt(taken.at % (text.length + 1)));
			return desk;
		case 'mends': {
			const actions = (await client.actions()).filter(({ edit }) => edit);
			const edit = actions[taken.at % Math.max(1, actions.length)]?.edit?.documentChanges?.[0];
			return edit && 'edits' in edit ? made(desk, edit.edits as readonly TextEdit[]) : desk;
		}
		case 'formats':
			return made(desk, (await client.ask(DocumentFormattingRequest.type, { options: { tabSize: 4, insertSpaces: false } })) ?? []);
		case 'reopens':
			await client.close();
			await client.open(text);
			return { client, document: TextDocument.create(uri, 'report', 1, text), before: [] };
	}
}

async function look(client: Client, position: Position): Promise<void> {
	const range = { start: { line: 0, character: 0 }, end: position };
	await Promise.all([
		client.ask(HoverRequest.type, { position }),
		client.ask(CompletionRequest.type, { position }),
		client.ask(InlayHintRequest.type, { range }),
		client.ask(SemanticTokensRequest.type),
		client.symbols(),
		client.folds(),
	]);
}

/** Edits as an editor makes them: all of one version, the last place first, so that none moves another. */
function made(desk: Desk, edits: readonly TextEdit[]): Promise<Desk> {
	const changes = edits.toReversed().map(({ range, newText }) => ({ range, text: newText }));
	return edits.length === 0 ? Promise.resolve(desk) : changed(desk, changes);
}

function replaced(desk: Desk, text: string): Promise<Desk> {
	const { document } = desk;
	const range = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
	return changed(desk, [{ range, text }]);
}

async function changed({ client, document, before }: Desk, changes: readonly TextDocumentContentChangeEvent[]): Promise<Desk> {
	const version = document.version + 1;
	await client.change(version, ...changes);
	const next = TextDocument.update(TextDocument.create(uri, 'report', document.version, document.getText()), [...changes], version);
	return { client, document: next, before: [...before.slice(-5), document.getText()] };
}
