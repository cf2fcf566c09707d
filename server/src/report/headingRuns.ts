import type { Numbering, NumberStyle } from './numbering';
import { allSections, type Outline, type Section } from './outline';
import { type Paragraph, sourceSpan } from './paragraphs';
import type { Span } from './span';

/** Headings that count up together: the parts of a report, the sections of one part. */
export interface HeadingRun {
	readonly style: NumberStyle;
	readonly members: readonly HeadingRunMember[];
}

export interface HeadingRunMember {
	readonly section: Section;
	readonly numbering: Numbering;
	/** The number with its mark, in the source. */
	readonly span: Span;
	/** Whether it carries another level's number although the count takes it in: （四） 五、 （六）. */
	readonly isMisplaced: boolean;
}

/** Levels from the highest: a heading ends the runs of all lower ones. Enumerations (一是…) are no headings here. */
const levels: readonly NumberStyle[] = ['第一部分', '一、', '（一）', '1.', '（1）', '①'];

interface OpenRun {
	readonly style: NumberStyle;
	readonly members: HeadingRunMember[];
}

export function headingRunsOf(outline: Outline, paragraphs: readonly Paragraph[]): readonly HeadingRun[] {
	const headings = [...allSections(outline.sections)].filter(isCounted);
	const runs: OpenRun[] = [];
	const open = new Map<NumberStyle, OpenRun>();
	const ahead = numbersAhead(headings);
	headings.forEach((section, index) => {
		const numbering = section.numbering;
		if (section.isAnnex) open.clear();
		if (section.isAnnex || !numbering) return;
		const paragraph = paragraphs[section.paragraphs.start];
		const span = paragraph ? sourceSpan(paragraph, numbering.span) : section.heading;
		const home = misplacedFrom(numbering, open, ahead[index] ?? {});
		if (home) home.members.push({ section, numbering, span, isMisplaced: true });
		else addToRun({ section, numbering, span, isMisplaced: false }, open, runs);
	});
	return runs;
}

function isCounted(section: Section): boolean {
	return section.isAnnex || (section.numbering !== undefined && levels.includes(section.numbering.style));
}

function addToRun(member: HeadingRunMember, open: Map<NumberStyle, OpenRun>, runs: OpenRun[]): void {
	const style = member.numbering.style;
	for (const lower of levels.slice(levels.indexOf(style) + 1)) open.delete(lower);
	let run = open.get(style);
	if (!run) {
		run = { style, members: [] };
		open.set(style, run);
		runs.push(run);
	}
	run.members.push(member);
}

/** The run of another level that a number continues, when it does not continue its own. */
function misplacedFrom(numbering: Numbering, open: Map<NumberStyle, OpenRun>, ahead: NumbersAhead): OpenRun | undefined {
	if (numbering.value === 1 || lastValue(open.get(numbering.style)) === numbering.value - 1) return undefined;
	for (const run of open.values()) {
		if (run.style === numbering.style || lastValue(run) !== numbering.value - 1) continue;
		if (ahead[run.style] === numbering.value + 1) return run;
	}
	return undefined;
}

/** The number of the next heading of each style. */
type NumbersAhead = Readonly<Partial<Record<NumberStyle, number>>>;

/** What lies ahead of each heading, told from the last one back. */
function numbersAhead(headings: readonly Section[]): readonly NumbersAhead[] {
	const all: NumbersAhead[] = [];
	let ahead: NumbersAhead = {};
	for (const { numbering } of headings.toReversed()) {
		all.push(ahead);
		if (numbering) ahead = { ...ahead, [numbering.style]: numbering.value };
	}
	return all.reverse();
}

function lastValue(run: OpenRun | undefined): number | undefined {
	return run?.members.at(-1)?.numbering.value;
}
