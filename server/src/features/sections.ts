import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OfReport } from '../protocol/places';
import type { LastYearSection, SectionSummary, Sections, SectionsMethod } from '../protocol/sections';
import { allSections, type Section } from '../report/outline';
import type { Report } from '../report/report';
import { speakingSeconds } from '../report/speaking';
import type { SeriesReport } from '../rules/context';
import { counterparts } from '../rules/counterparts';
import { answerPrepared } from './answer';
import { toLocationIn, toRange } from './convert';
import type { Feature } from './feature';
import { type FindingCounts, findingCounts } from './findingCounts';
import { perDocument } from './perVersion';
import type { Session } from './session';

const method: SectionsMethod = 'hegao/sections';

/** 提纲 for those who edit: how long each section is, what was found in it, and what last year's was. */
export const sections: Feature = {
	capabilities: {},
	register(session) {
		const lastYearOf = lastYearSections(session);
		session.connection.onRequest(
			method,
			answerPrepared(session, null, (document, _: OfReport): Sections => {
				const { outline } = session.analysis.reportOf(document);
				const shown = { document, counts: findingCounts(session.analysis.findingsOf(document)), lastYear: lastYearOf(document) };
				return { version: document.version, sections: outline.sections.map((section) => summary(section, shown)) };
			}),
		);
	},
};

interface Shown {
	readonly document: TextDocument;
	readonly counts: FindingCounts;
	readonly lastYear: (section: Section) => LastYearSection | undefined;
}

function summary(section: Section, shown: Shown): SectionSummary {
	const { kind, number, title, characters, figures, heading, span, children } = section;
	return {
		kind,
		number,
		title,
		heading: toRange(shown.document, heading),
		range: toRange(shown.document, span),
		characters,
		seconds: speakingSeconds(characters),
		figures,
		findings: shown.counts(span),
		lastYear: shown.lastYear(section),
		children: children.map((child) => summary(child, shown)),
	};
}

interface Known {
	readonly headings: string;
	readonly lastYear: SeriesReport;
	/** In the order of the outline. */
	readonly counterparts: readonly (Section | undefined)[];
}

/** Which section took which one's place takes longer to tell than all else; while the headings stay what they are, so does the answer. */
function lastYearSections({ analysis }: Session): (document: TextDocument) => Shown['lastYear'] {
	const memory = perDocument((): { known?: Known } => ({}));
	return (document) => {
		const { lastYear } = analysis.besideOf(document).context;
		if (!lastYear) return () => undefined;
		const remembered = memory(document);
		const known = knownCounterparts(remembered.known, analysis.reportOf(document), lastYear);
		remembered.known = known;
		const indices = new Map(Array.from(allSections(analysis.reportOf(document).outline.sections), (section, index) => [section, index]));
		return (section) => lastYearSection(lastYear, known.counterparts[indices.get(section) ?? -1]);
	};
}

function knownCounterparts(known: Known | undefined, report: Report, lastYear: SeriesReport): Known {
	const sections = [...allSections(report.outline.sections)];
	const headings = sections.map(({ level, number, title }) => `${level}${number}${title}`).join('\n');
	if (known?.headings === headings && known.lastYear === lastYear) return known;
	const pairs = counterparts(lastYear.report, report);
	return { headings, lastYear, counterparts: sections.map((section) => pairs.get(section)) };
}

function lastYearSection(lastYear: SeriesReport, section: Section | undefined): LastYearSection | undefined {
	if (!section) return undefined;
	const { number, title, characters, heading } = section;
	return { title: `${number}${title}`, characters, place: toLocationIn(lastYear, heading) };
}
