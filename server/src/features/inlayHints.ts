import type { InlayHint } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fact } from '../report/facts';
import { figuresIn } from '../report/figurePlaces';
import type { Check } from '../rules/evidence';
import { answer } from './answer';
import { toRange, toSpan } from './convert';
import type { Feature } from './feature';
import { checkMark, figureLines } from './figureText';

/** ✓ behind figures that were reckoned again and agree, ✗ behind those that contradict; none behind those with nothing to hold them against. */
export const inlayHints: Feature = {
	capabilities: { inlayHintProvider: true },
	register(session) {
		session.connection.languages.inlayHint.on(
			answer(session, [], (document, { range }): InlayHint[] => {
				const evidence = session.analysis.evidenceOf(document);
				return figuresIn(session.analysis.reportOf(document), toSpan(document, range)).flatMap((fact) => {
					const checks = evidence.get(fact.index);
					return checks ? [hintFor(document, fact, checks)] : [];
				});
			}),
		);
	},
};

function hintFor(document: TextDocument, fact: Fact, checks: readonly Check[]): InlayHint {
	return {
		position: toRange(document, fact.span).end,
		label: checkMark(checks),
		tooltip: figureLines(fact, checks).join('\n'),
		paddingLeft: true,
	};
}
