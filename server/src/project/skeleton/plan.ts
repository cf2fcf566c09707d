import { type Commitment, commitmentsOf, headsTasks } from '../../report/commitments';
import { allSections, type Section } from '../../report/outline';
import { parts } from '../../report/profile';
import type { Report } from '../../report/report';

/** Words of a heading that speaks of five years. */
export const fiveYears = /五年|十[一二三四五六]五/;

/** Last year's plan, and what the new draft needs to know of it. */
export interface Plan {
	readonly last: Report;
	/** The year the new draft reviews. */
	readonly year: number;
	/** By how many years all moves on. */
	readonly by: number;
	/** How a target of last year's is called: 上年目标. */
	readonly label: string;
	readonly parts: readonly Section[];
	/** The part that tells the tasks. */
	readonly main: Section | undefined;
	/** The first paragraph that tells tasks. */
	readonly tasksStart: number;
	readonly commitments: readonly Commitment[];
	readonly headings: ReadonlyMap<number, Section>;
}

export function planOf(last: Report, year: number): Plan {
	const { calendar, outline } = last;
	const commitments = commitmentsOf(last);
	// A heading may name five years and the one: “十五五”时期主要目标和2026年重点工作.
	const isOneYear = ({ title, paragraphs: { start } }: Section) =>
		calendar.settings[start]?.role === 'target' &&
		(calendar.settings[start]?.period === String(calendar.planYear) || title.includes(String(calendar.planYear))) &&
		isOfYear(title, calendar.planYear);
	const planned = parts(last).filter(isOneYear);
	const countIn = ({ paragraphs: { start, end } }: Section) =>
		commitments.filter(({ paragraphIndex }) => paragraphIndex >= start && paragraphIndex < end).length;
	const main = planned.toSorted((one, other) => countIn(other) - countIn(one))[0];
	return {
		last,
		year,
		by: year - (calendar.reviewYear ?? year - 1),
		label: calendar.planYear === undefined || calendar.planYear === year ? '上年目标' : `${calendar.planYear}年目标`,
		parts: planned,
		main,
		tasksStart: main ? firstTask(main, commitments) : last.paragraphs.length,
		commitments,
		headings: new Map(Array.from(allSections(outline.sections), (section) => [section.paragraphs.start, section])),
	};
}

/** What is meant for five years is no part of the next year's report, unless it shares a part with the year's. */
function isOfYear(title: string, year: number | undefined): boolean {
	return !fiveYears.test(title) || title.includes(String(year));
}

function firstTask({ children, paragraphs }: Section, commitments: readonly Commitment[]): number {
	const child = children.find(({ title }) => headsTasks(title));
	if (child) return child.paragraphs.start;
	// Without headings: behind the targets, which stand together.
	const goals = commitments.find(({ paragraphIndex, figures }) => paragraphIndex > paragraphs.start && figures.length > 0);
	return goals ? goals.paragraphIndex + 1 : paragraphs.end;
}
