import { CodeActionKind } from 'vscode-languageserver';
import { figuresIn } from '../report/figurePlaces';
import { sourceSpan } from '../report/paragraphs';
import type { Report } from '../report/report';
import { overlaps, type Span, touches } from '../report/span';
import { type Citation, citationsFor, type Slot, slotOf } from '../rules/citations';
import type { Context } from '../rules/context';
import { ledgerMismatch } from '../rules/figures/ledger-mismatch';
import { agreesWith, ledgerIndex } from '../rules/ledger';
import type { Finding } from '../rules/rule';
import { placeholder } from '../rules/wording/placeholder';
import type { Action } from './convert';
import { sourceOf } from './figureText';

/** 引用台账: the ledger's figure for each gap, and for each figure that says otherwise, that a stretch of the draft touches. */
export function ledgerActions(report: Report, { ledger }: Context, range: Span, findings: readonly Finding[]): readonly Action[] {
	if (ledger.length === 0) return [];
	const index = ledgerIndex(ledger);
	const doubtful = figuresIn(report, range).filter((fact) => {
		const figures = index.official(fact);
		return figures.length > 0 && !figures.some((figure) => agreesWith(fact, figure));
	});
	return [...gapsIn(report, range), ...doubtful.map(slotOf)].flatMap((slot) => {
		const citations = citationsFor(report, ledger, slot);
		return citations.map((citation) => actionFor(citation, citations.length === 1, findings));
	});
}

function gapsIn({ paragraphs, facts }: Report, { start, end }: Span): readonly Slot[] {
	return paragraphs.flatMap((paragraph, paragraphIndex) =>
		(facts[paragraphIndex]?.placeholders ?? [])
			.filter((span) => {
				const gap = sourceSpan(paragraph, span);
				return touches(gap, start) || touches(gap, end) || overlaps(gap, { start, end });
			})
			.map((span): Slot => ({ paragraphIndex, span })),
	);
}

function actionFor({ row, span, newText, label }: Citation, preferred: boolean, findings: readonly Finding[]): Action {
	return {
		title: `引用台账：${label}（${sourceOf(row)}）`,
		kind: CodeActionKind.QuickFix,
		edits: [{ span, newText }],
		mends: findings.filter(({ rule, span: found }) => mended.has(rule) && overlaps(found, span)),
		preferred,
	};
}

const mended: ReadonlySet<string> = new Set([ledgerMismatch.id, placeholder.id]);
