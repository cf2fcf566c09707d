import { Position, Range, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { MoveSection, MoveSectionMethod, MoveTarget, SectionMove, SectionMoved } from '../../server/src/protocol/movingSections';
import { l10n } from './l10n';
import { plainMessage } from './plainMessage';
import { rangeOf } from './ranges';
import { select } from './selecting';
import { showStatusMessage } from './statusMessage';

const method: MoveSectionMethod = 'hegao/moveSection';

/** Moves the section at a place, in one step that one undo takes back; the cursor goes with it. */
export async function moveSection(
	client: LanguageClient,
	document: TextDocument,
	at: MoveSection['section'],
	target: MoveTarget,
): Promise<void> {
	const uri = client.code2ProtocolConverter.asUri(document.uri);
	const { version } = document;
	const section = { line: at.line, character: at.character };
	const move = await client.sendRequest<SectionMove>(method, { uri, version, section, target } satisfies MoveSection);
	if ('refusal' in move) return tellRefusal(move.refusal, target);
	const cursor = window.visibleTextEditors.find((editor) => editor.document === document)?.selection.active;
	if (document.version !== version || !(await workspace.applyEdit(editOf(document, move)))) {
		return tellRefusal(l10n.t('文稿刚刚改过，请再移动一次。'), target);
	}
	followWithCursor(document, move, cursor);
	showStatusMessage(summaryOf(move));
}

function editOf(document: TextDocument, { edit }: SectionMoved): WorkspaceEdit {
	const changes = new WorkspaceEdit();
	for (const { range, newText } of edit.documentChanges.flatMap(({ edits }) => edits)) {
		changes.replace(document.uri, rangeOf(range), newText);
	}
	return changes;
}

/** A cursor in the section stays at its word; from elsewhere it comes to the heading. */
function followWithCursor(document: TextDocument, { from, heading }: SectionMoved, cursor: Position | undefined): void {
	const editor = window.visibleTextEditors.find((each) => each.document === document);
	if (!editor) return;
	const isWithin = cursor && from.start.line <= cursor.line && cursor.line <= from.end.line;
	const place = isWithin ? new Position(heading.start.line + cursor.line - from.start.line, cursor.character) : positionOf(heading.start);
	select(editor, new Range(place, place));
}

function summaryOf({ numbers, counts, references }: SectionMoved): string {
	const followed = [
		numbers > 0 ? l10n.t('{0} 个序号', numbers) : '',
		counts > 0 ? l10n.t('{0} 处数目', counts) : '',
		references > 0 ? l10n.t('{0} 处引用', references) : '',
	].filter(Boolean);
	return followed.length === 0 ? l10n.t('已移动') : l10n.t('已移动；改了 {0}', followed.join(l10n.t('、')));
}

/** A step that can't be made is no news; what was dropped and stays where it was is. */
function tellRefusal(refusal: string, { to }: MoveTarget): void {
	if (to === 'up' || to === 'down') showStatusMessage(refusal);
	else void window.showInformationMessage(plainMessage(refusal));
}

function positionOf({ line, character }: MoveSection['section']): Position {
	return new Position(line, character);
}
