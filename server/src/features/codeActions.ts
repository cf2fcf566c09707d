import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../report/span';
import { mend } from '../rules/mend';
import type { Finding, Fix } from '../rules/rule';
import { answerPrepared } from './answer';
import { type Action, type ActionOptions, toAcceptAction, toCodeAction, toSpan } from './convert';
import type { Feature } from './feature';
import { ledgerActions } from './ledgerActions';
import { moveActions, moveKind } from './moveActions';
import type { Session } from './session';

const fixAllKind = `${CodeActionKind.SourceFixAll}.hegao`;

/** The fixes of findings: one by one where they stand, and all at once, for saving too (`editor.codeActionsOnSave`). */
export const codeActions: Feature = {
	capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, moveKind] } },
	register(session) {
		session.connection.onCodeAction(
			answerPrepared(session, [], (document, { range, context: { only } }): CodeAction[] => [
				...(isWanted(CodeActionKind.QuickFix, only) ? actionsAt(session, document, toSpan(document, range)) : []),
				...(isWanted(fixAllKind, only) ? fixAll(session.analysis.findingsOf(document)) : []).map(shownIn(session, document)),
				...(isWanted(moveKind, only) ? movesAt(session, document, toSpan(document, range)) : []),
			]),
		);
	},
};

/** Fixes come before acceptances: what can be mended need not be excused. */
function actionsAt(session: Session, document: TextDocument, range: Span): readonly CodeAction[] {
	const { analysis, options } = session;
	const findings = touching(analysis.findingsOf(document), range);
	const fixes = [
		...ledgerActions(analysis.reportOf(document), analysis.besideOf(document).context, range, findings),
		...quickFixes(findings),
	];
	const { acceptCommand, rulePages } = options;
	const acceptances = acceptCommand === undefined ? [] : findings;
	return [
		...fixes.map(shownIn(session, document)),
		...acceptances.map((finding) => toAcceptAction(document, finding, acceptCommand ?? '', rulePages)),
	];
}

function movesAt(session: Session, document: TextDocument, range: Span): readonly CodeAction[] {
	return moveActions(document, session.analysis.reportOf(document), range, actionOptions(session));
}

function shownIn(session: Session, document: TextDocument): (action: Action) => CodeAction {
	const options = actionOptions(session);
	return (action) => toCodeAction(document, action, options);
}

function actionOptions({ client, options: { rulePages } }: Session): ActionOptions {
	return { versioned: client.workspace?.workspaceEdit?.documentChanges === true, rulePages };
}

/** Kinds are trees: who asks for `source` gets `source.fixAll.hegao` as well. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
	return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`) || wanted === CodeActionKind.Empty);
}

/** A cursor right before or behind a finding means it too. */
function touching(findings: readonly Finding[], range: Span): readonly Finding[] {
	return findings.filter(({ span }) => span.start <= range.end && range.start <= span.end);
}

/** Findings that are mended by the very same edits share one action. */
function quickFixes(findings: readonly Finding[]): readonly Action[] {
	const byEdits = new Map<string, Action>();
	for (const finding of findings) {
		for (const fix of finding.fixes) {
			const key = JSON.stringify(fix.edits);
			const same = byEdits.get(key);
			byEdits.set(key, same ? { ...same, mends: [...same.mends, finding] } : quickFix(finding, fix));
		}
	}
	return [...byEdits.values()];
}

function quickFix(finding: Finding, { title, edits }: Fix): Action {
	return { title, kind: CodeActionKind.QuickFix, edits, mends: [finding], preferred: finding.fixes.length === 1 };
}

function fixAll(findings: readonly Finding[]): readonly Action[] {
	const { edits, mended } = mend(findings);
	if (edits.length === 0) return [];
	return [{ title: `改正全部可改之处（${mended.length}处）`, kind: fixAllKind, edits, mends: mended, preferred: false }];
}
