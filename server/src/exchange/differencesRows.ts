import { measureNames, roleNames } from '../report/factNames';
import type { Fact } from '../report/facts';
import type { Lines } from '../report/lines';
import type { Section } from '../report/outline';
import type { Report } from '../report/report';
import type { Differences, FigureDifference, ParagraphDifference, SectionDifference } from '../rules/compare';

/** One of the texts compared. */
export interface Side {
	readonly report: Report;
	readonly lines: Lines;
}

export interface Sides {
	readonly old: Side;
	readonly current: Side;
}

/** One difference in words. Where a text has nothing the cells are empty. */
export interface DifferenceRow {
	readonly category: string;
	/** Line numbers from 1. */
	readonly oldLine: string;
	readonly newLine: string;
	readonly old: string;
	readonly current: string;
	readonly change: string;
	readonly subject: string;
	/** The surroundings of a figure. */
	readonly oldExcerpt: string;
	readonly newExcerpt: string;
}

/** What a reader looks at first comes first: changed figures, added and dropped ones, sections, paragraphs. */
export function differenceRows(differences: Differences, sides: Sides): readonly DifferenceRow[] {
	const figures = (status: FigureDifference['status']) =>
		differences.figures.filter((figure) => figure.status === status).map((figure) => figureRow(figure, differences.kind, sides));
	const held = differences.kind === 'years' ? heldTogether(differences, sides) : figures('changed');
	const sections = differences.sections.filter(({ status }) => differences.kind === 'years' || status !== 'same');
	const paragraphs =
		differences.kind === 'years' ? [] : differences.paragraphs.filter(({ status }) => status === 'added' || status === 'dropped');
	return [
		...held,
		...figures('added'),
		...figures('dropped'),
		...sections.map((section) => sectionRow(section, differences.kind, sides)),
		...paragraphs.map((paragraph) => paragraphRow(paragraph, sides)),
	];
}

/** From one year to the next a figure that stays the same is as telling as one that changes. */
function heldTogether({ figures, kind }: Differences, sides: Sides): readonly DifferenceRow[] {
	return figures.filter((figure) => 'change' in figure).map((figure) => figureRow(figure, kind, sides));
}

const empty: DifferenceRow = {
	category: '',
	oldLine: '',
	newLine: '',
	old: '',
	current: '',
	change: '',
	subject: '',
	oldExcerpt: '',
	newExcerpt: '',
};

const figureCategories = {
	years: { same: '两年都有的数据', changed: '两年都有的数据', added: '今年新有的数据', dropped: '上年有、今年没有的数据' },
	drafts: { same: '未改的数据', changed: '改动的数据', added: '增加的数据', dropped: '删去的数据' },
} as const;

function figureRow(figure: FigureDifference, kind: Differences['kind'], { old, current }: Sides): DifferenceRow {
	const before = 'old' in figure ? figure.old : undefined;
	const now = 'current' in figure ? figure.current : undefined;
	return {
		...empty,
		category: figureCategories[kind][figure.status],
		...(before && { oldLine: lineOf(old, before.span.start), old: figureText(before), oldExcerpt: excerpt(before) }),
		...(now && { newLine: lineOf(current, now.span.start), current: figureText(now), newExcerpt: excerpt(now) }),
		change: 'change' in figure ? figure.change.text : '',
		subject: subjectOf(now ?? before),
	};
}

function lineOf({ lines }: Side, offset: number): string {
	return String(lines.positionAt(offset).line + 1);
}

/** With its direction, without which 增长5% and 下降5% would look the same. */
function figureText({ text, direction, measure }: Fact): string {
	const isChange = measure === 'growth' || measure === 'increase' || measure === 'points';
	return isChange && direction === 'down' ? `－${text}` : text;
}

/** A level that was reached goes without saying. */
function subjectOf(fact: Fact | undefined): string {
	if (!fact) return '';
	const { scope, indicator, measure, period, role } = fact;
	const kind = [period, role !== 'actual' && roleNames[role], measure !== 'level' && measureNames[measure]].filter(Boolean).join(' ');
	return `${scope}${indicator}${kind ? `（${kind}）` : ''}`;
}

/** Characters to each side of a figure. */
const surroundings = 18;

function excerpt({ paragraph: { text }, quantity: { span }, sentence }: Fact): string {
	const start = Math.max(sentence.start, span.start - surroundings);
	const end = Math.min(sentence.end, span.end + surroundings);
	const marked = `${text.slice(start, span.start)}【${text.slice(span.start, span.end)}】${text.slice(span.end, end)}`;
	return `${start > sentence.start ? '…' : ''}${marked}${end < sentence.end ? '…' : ''}`;
}

const sectionNames = { same: '对应', retitled: '改题', moved: '移动', added: '增加', dropped: '删去' } as const;

function sectionRow(section: SectionDifference, kind: Differences['kind'], { old, current }: Sides): DifferenceRow {
	const before = 'old' in section ? section.old : undefined;
	const now = 'current' in section ? section.current : undefined;
	return {
		...empty,
		category: kind === 'years' ? '章节对照' : '章节',
		...(before && { oldLine: lineOf(old, before.heading.start), old: headingText(before) }),
		...(now && { newLine: lineOf(current, now.heading.start), current: headingText(now) }),
		change: kind === 'years' && before && now ? '' : sectionNames[section.status],
	};
}

function headingText({ number, title }: Section): string {
	return number + title;
}

/** As much of a paragraph as tells which one it is. */
const longestOpening = 30;

function paragraphRow(paragraph: ParagraphDifference, { old, current }: Sides): DifferenceRow {
	const opening = ({ report }: Side, index: number) => {
		const text = report.paragraphs[index]?.text ?? '';
		return text.length > longestOpening ? `${text.slice(0, longestOpening)}…` : text;
	};
	const line = (side: Side, index: number) => lineOf(side, side.report.paragraphs[index]?.span.start ?? 0);
	return {
		...empty,
		category: '段落',
		...('old' in paragraph && { oldLine: line(old, paragraph.old), old: opening(old, paragraph.old) }),
		...('current' in paragraph && { newLine: line(current, paragraph.current), current: opening(current, paragraph.current) }),
		change: paragraph.status === 'added' ? '增加' : '删去',
	};
}
