import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { figureAt } from '../report/figurePlaces';
import { paragraphAt, sourceSpan, textOffset } from '../report/paragraphs';
import type { Report } from '../report/report';
import type { Span } from '../report/span';
import { phraseNotesIn } from '../report/terms';
import { historyOf } from '../rules/history';
import { answerPrepared } from './answer';
import { toRange } from './convert';
import type { Feature } from './feature';

import { figureLines } from './figureText';
import { markdownText } from './markdown';
import type { Session } from './session';

/** What is known of a figure or a set phrase. Findings say themselves what there is to say. */
export const hover: Feature = {
	capabilities: { hoverProvider: true },
	register(session) {
		const isMarkdown = session.client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true;
		session.connection.onHover(
			answerPrepared(session, null, (document, { position }): Hover | null => {
				const shown = shownAt(session, document, document.offsetAt(position));
				return shown && { contents: contents(shown.lines, isMarkdown), range: toRange(document, shown.span) };
			}),
		);
	},
};

interface Shown {
	readonly span: Span;
	readonly lines: readonly string[];
}

function shownAt({ analysis }: Session, document: TextDocument, offset: number): Shown | null {
	const report = analysis.reportOf(document);
	const fact = figureAt(report, offset);
	if (!fact) return phraseAt(report, offset);
	const { context } = analysis.besideOf(document);
	return { span: fact.span, lines: figureLines(fact, analysis.evidenceOf(document).get(fact.index) ?? [], historyOf(fact, context)) };
}

function phraseAt({ paragraphs }: Report, offset: number): Shown | null {
	const paragraph = paragraphs[paragraphAt(paragraphs, offset) ?? -1];
	if (!paragraph) return null;
	const at = textOffset(paragraph, offset);
	const phrase = phraseNotesIn(paragraph.text).find(({ span }) => span.start <= at && at < span.end);
	return phrase ? { span: sourceSpan(paragraph, phrase.span), lines: [phrase.note] } : null;
}

/** The first line stands out. */
function contents(lines: readonly string[], isMarkdown: boolean): Hover['contents'] {
	if (!isMarkdown) return { kind: MarkupKind.PlainText, value: lines.join('\n') };
	const [first = '', ...others] = lines.map(markdownText);
	return { kind: MarkupKind.Markdown, value: [`**${first}**`, ...others].join('  \n') };
}
