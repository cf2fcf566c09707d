import { commands, Disposable, Location, Position, type TextEditor, Uri, window } from 'vscode';
import type { Counterpart, CounterpartMethod } from '../../server/src/protocol/lastYear';
import type { AtPosition, Place } from '../../server/src/protocol/places';
import { isDraft } from './drafts';
import { l10n } from './l10n';
import { openPlace } from './places';
import { rangeOf } from './ranges';
import { type Client, running } from './running';
import type { SectionRow } from './views/sectionTree';

export const lastYearCommand = 'hegao.peekLastYear';
const method: CounterpartMethod = 'hegao/counterpart';

/** 上年同一节: to go to it, or to peek at it without leaving the draft, from the cursor or from a heading's code lens. */
export function registerLastYear(client: Client): Disposable {
	return Disposable.from(
		commands.registerCommand('hegao.openLastYear', (row?: Partial<SectionRow>) =>
			row?.section?.lastYear ? openPlace(row.section.lastYear.place) : withCounterpart(client, undefined, openPlace),
		),
		// Menus pass the file's address, which has no position.
		commands.registerCommand(lastYearCommand, (from?: Partial<AtPosition>) => withCounterpart(client, from?.position, peek)),
	);
}

async function withCounterpart(
	client: Client,
	from: AtPosition['position'] | undefined,
	show: (place: Place, editor: TextEditor, at: Position) => Thenable<unknown>,
): Promise<void> {
	const editor = window.activeTextEditor;
	if (!editor || !isDraft(editor.document)) return;
	const at = from ? new Position(from.line, from.character) : editor.selection.active;
	const loaded = await running(client);
	const position = { line: at.line, character: at.character };
	const place = await loaded.sendRequest<Counterpart>(method, { uri: editor.document.uri.toString(), position });
	if (place) await show(place, editor, at);
	else await window.showInformationMessage(l10n.t('旁边没有上年的报告，或者其中没有对应的一节。'));
}

function peek({ uri, range }: Place, { document }: TextEditor, at: Position): Thenable<unknown> {
	const places = [new Location(Uri.parse(uri), rangeOf(range))];
	return commands.executeCommand('editor.action.peekLocations', document.uri, at, places, 'peek');
}
