import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Span } from '../report/span';
import { mend } from '../rules/mend';
import type { Finding, Fix } from '../rules/rule';
import { answer } from './answer';
import { type Action, toAcceptAction, toCodeAction, toSpan } from './convert';
import type { Feature } from './feature';
import { moveActions, moveKind } from './moveActions';

const fixAllKind = `${CodeActionKind.SourceFixAll}.hegao`;

/** The fixes of findings: one by one where they stand, and all at once, for saving too (`editor.codeActionsOnSave`). */
export const codeActions: Feature = {
	capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, moveKind] } },
	register(session) {
		const versioned = session.client.workspace?.workspaceEdit?.documentChanges === true;
		const { acceptCommand } = session.options;
		const options = { versioned, rulePages: session.options.rulePages };
		session.connection.onCodeAction(
			answer(session, [], (document, { range, context: { only } }): CodeAction[] => {
				const findings = session.analysis.findingsOf(document);
				const span = toSpan(document, range);
				const fixes = isWanted(CodeActionKind.QuickFix, only) ? quickFixes(touching(findings, span)) : [];
				const all = isWanted(fixAllKind, only) ? fixAll(findings) : [];
				const acceptances = acceptCommand && isWanted(CodeActionKind.QuickFix, only) ? touching(findings, span) : [];
				const moves = isWanted(moveKind, only) ? moveActions(document, session.analysis.reportOf(document), span, options) : [];
				return [
					...[...fixes, ...all].map((action) => toCodeAction(document, action, options)),
					...acceptances.map((finding) => toAcceptAction(document, finding, acceptCommand ?? '', session.options.rulePages)),
					...moves,
				];
			}),
		);
	},
};

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
