import type { TextDocument } from 'vscode-languageserver-textdocument';
import { entryId, figureId } from '../project/figureAnchors';
import type { ReviewEntry } from '../project/review';
import type { SignOff } from '../project/signOffs';
import type { Blank, DeletedFigure, Figure, Figures, FiguresMethod, SignOffEntry } from '../protocol/figures';
import type { OfReviewer } from '../protocol/places';
import { type Fact, sectionPath } from '../report/facts';
import { figuresIn } from '../report/figurePlaces';
import type { Report } from '../report/report';
import { sentencesOf } from '../report/sentences';
import { overlaps, type Span } from '../report/span';
import { historyOf } from '../rules/history';
import { inBody } from '../rules/places';
import type { Finding } from '../rules/rule';
import { answerReviewed } from './answer';
import { toRange } from './convert';
import type { Feature } from './feature';
import { figureLines } from './figureText';
import type { Session } from './session';

const method: FiguresMethod = 'hegao/figures';

/** 数据: every figure of a report with all that is known of it, and how it stands in the review. */
export const figures: Feature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest(
			method,
			answerReviewed(session, null, (document, { by }: OfReviewer): Figures | null =>
				listed(session, document, session.analysis.besideOf(document).reviewer ?? by),
			),
		);
	},
};

function listed({ analysis, reviewing }: Session, document: TextDocument, reviewer: string): Figures {
	const report = analysis.reportOf(document);
	const evidence = analysis.evidenceOf(document);
	const { context } = analysis.besideOf(document);
	const conflicts = conflictsOf(report, analysis.findingsOf(document));
	const { figures: stands, deleted } = reviewing.of(document);
	return {
		version: document.version,
		figures: report.figures.map((fact) => ({
			...statement(document, report, fact),
			lines: figureLines(fact, evidence.get(fact.index) ?? [], historyOf(fact, context)),
			conflicts: conflicts.get(fact.index) ?? [],
			...standing(stands[fact.index], reviewer),
		})),
		blanks: blanksOf(document, report),
		deleted: deleted.map(deletedFigure),
		otherDrafts: Array.from(reviewing.others(document), ([file, signOffs]) => ({ file, signOffs })),
	};
}

function statement(document: TextDocument, report: Report, fact: Fact) {
	const { text, indicator, role, period, span } = fact;
	const sections = sectionPath(report.outline.sections, span.start);
	return { id: figureId(report, fact), range: toRange(document, span), text, indicator, role, period, sections };
}

/** Findings on figures by the figures that they stand at or point to. */
function conflictsOf(report: Report, findings: readonly Finding[]): ReadonlyMap<number, readonly string[]> {
	const conflicts = new Map<number, string[]>();
	for (const { rule, span, related, message } of findings) {
		if (!rule.startsWith('figures/')) continue;
		const spans = [span, ...related.filter(({ source }) => source === undefined).map((each) => each.span)];
		for (const index of new Set(spans.flatMap((each) => figuresWithin(report, each)))) {
			conflicts.set(index, [...(conflicts.get(index) ?? []), message]);
		}
	}
	return conflicts;
}

function figuresWithin(report: Report, span: Span): readonly number[] {
	return figuresIn(report, span)
		.filter((fact) => overlaps(fact.span, span))
		.map(({ index }) => index);
}

function standing(signOff: SignOff | undefined, reviewer: string): Pick<Figure, 'state' | 'isMine' | 'signOffs' | 'fallen'> {
	const { state, entries, fallen }: SignOff = signOff ?? { state: 'unchecked', entries: [], fallen: [] };
	const latest = entries.filter(({ by }, index) => entries.findIndex((each) => each.by === by) === index);
	return {
		state,
		isMine: latest.some((entry) => entry.by === reviewer && entry.state === 'checked'),
		signOffs: latest.map(shownEntry),
		fallen: fallen.map(({ entry, change }) => ({ ...shownEntry(entry), change })),
	};
}

function shownEntry({ state, by, date, note }: ReviewEntry): SignOffEntry {
	return { state, by, date, note: note ?? '' };
}

function deletedFigure(entry: ReviewEntry): DeletedFigure {
	return { ...shownEntry(entry), id: entryId(entry), text: entry.text, indicator: entry.indicator, sentence: entry.context };
}

function blanksOf(document: TextDocument, report: Report): readonly Blank[] {
	const sentences = sentencesOf(report);
	return Array.from(
		inBody(report, ({ placeholders }) => placeholders),
		({ value, text, spanOf }) => {
			const span = spanOf(value);
			return {
				range: toRange(document, span),
				text: text.slice(value.start, value.end),
				sentence: sentences.all[sentences.indexAt(span.start)]?.text ?? '',
				sections: sectionPath(report.outline.sections, span.start),
			};
		},
	);
}
