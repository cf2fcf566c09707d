import type { InlayHint } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fact } from '../report/facts';
import { figuresIn } from '../report/figurePlaces';
import type { Check } from '../rules/evidence';
import { changeAgainst, type History, historyOf } from '../rules/history';
import { answerPrepared } from './answer';
import { toRange, toSpan } from './convert';
import type { Feature } from './feature';
import { checkMark, figureLines } from './figureText';

/** ✓ behind figures that were reckoned again and agree, ✗ behind those that contradict, and how a level stands to last year's. */
export const inlayHints: Feature = {
	capabilities: { inlayHintProvider: true },
	register(session) {
		session.connection.languages.inlayHint.on(
			answerPrepared(session, [], (document, { range }): InlayHint[] => {
				const evidence = session.analysis.evidenceOf(document);
				const report = session.analysis.reportOf(document);
				return figuresIn(report, toSpan(document, range)).flatMap((fact) => {
					const history = historyOf(fact, session.analysis.besideOf(document).context);
					return hintFor(document, fact, { checks: evidence.get(fact.index) ?? [], history, year: report.calendar.reviewYear });
				});
			}),
		);
	},
};

interface Known {
	readonly checks: readonly Check[];
	readonly history: History;
	readonly year: number | undefined;
}

function hintFor(document: TextDocument, fact: Fact, { checks, history, year }: Known): InlayHint[] {
	const change = fact.role === 'target' ? undefined : changeAgainst(fact, history, year);
	const label = [checks.length > 0 ? checkMark(checks) : '', change ? `比上年${change}` : ''].filter(Boolean).join(' ');
	if (label === '') return [];
	const tooltip = figureLines(fact, checks, history).join('\n');
	return [{ position: toRange(document, fact.span).end, label, tooltip, paddingLeft: true }];
}
