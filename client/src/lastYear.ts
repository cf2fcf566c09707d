import { commands, Disposable, Location, l10n, Position, Range, Uri, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Counterpart, CounterpartMethod, Place } from '../../server/src/protocol';
import { isDraft } from './drafts';
import type { SectionRow } from './views/sectionTree';

const method: CounterpartMethod = 'hegao/counterpart';

/** 上年同一节: to go to it, or to peek at it without leaving the draft. */
export function registerLastYear(client: () => Promise<LanguageClient>): Disposable {
	return Disposable.from(
		commands.registerCommand('hegao.openLastYear', (row?: Partial<SectionRow>) =>
			row?.section?.lastYear ? open(row.section.lastYear.place) : withCounterpart(client, open),
		),
		commands.registerCommand('hegao.peekLastYear', () => withCounterpart(client, peek)),
	);
}

async function withCounterpart(client: () => Promise<LanguageClient>, show: (place: Place) => Thenable<unknown>): Promise<void> {
	const editor = window.activeTextEditor;
	if (!editor || !isDraft(editor.document)) return;
	const loaded = await client();
	if (!loaded.isRunning()) await loaded.start();
	const { line, character } = editor.selection.active;
	const place = await loaded.sendRequest<Counterpart>(method, { uri: editor.document.uri.toString(), position: { line, character } });
	if (place) await show(place);
	else await window.showInformationMessage(l10n.t('旁边没有上年的报告，或者其中没有对应的一节。'));
}

function open({ uri, range }: Place): Thenable<unknown> {
	return window.showTextDocument(Uri.parse(uri), { selection: rangeOf(range) });
}

function peek({ uri, range }: Place): Thenable<unknown> {
	const editor = window.activeTextEditor;
	const places = [new Location(Uri.parse(uri), rangeOf(range))];
	return commands.executeCommand(
		'editor.action.peekLocations',
		editor?.document.uri,
		editor?.selection.active ?? new Position(0, 0),
		places,
		'peek',
	);
}

function rangeOf({ start, end }: Place['range']): Range {
	return new Range(start.line, start.character, end.line, end.character);
}
