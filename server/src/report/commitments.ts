import type { Announcement } from './announcements';
import { sentenceEnds } from './characters';
import type { Fact } from './facts';
import { allSections, type Section } from './outline';
import { type Paragraph, sourceSpan } from './paragraphs';
import type { Report } from './report';
import { overlaps, type Span } from './span';

/** A sentence of the plan that says what will be done. */
export interface Commitment {
	/** Without blanks, closing mark included. */
	readonly text: string;
	/** In the source. */
	readonly span: Span;
	/** In the paragraph's text. */
	readonly place: Span;
	readonly paragraph: Paragraph;
	readonly paragraphIndex: number;
	/** The lowest section it stands in. */
	readonly section: Section | undefined;
	/** What it means to reach, in figures. */
	readonly figures: readonly Fact[];
}

const sentence = new RegExp(`[^${sentenceEnds}]+[${sentenceEnds}]?`, 'g');
const shortest = 6;
/** What a sentence of a plan does; one without says why, or what it is all for. */
const deed =
	/推进|推动|实施|建设|完成|开展|加强|加快|打造|培育|引进|深化|提升|改造|落实|做好|抓好|办好|支持|组织|新建|建成|强化|健全|完善|扩大|优化|启动|争取|确保|力争|盘活|治理|整治|修复|保障|发展|拓展|举办|创建|提高|增加|达到|实现|增长/;

/** The commitments of a report's plan, in the order of their places. Made once for each report. */
export function commitmentsOf(report: Report): readonly Commitment[] {
	const made = known.get(report) ?? commitmentsIn(report);
	known.set(report, made);
	return made;
}

const known = new WeakMap<Report, readonly Commitment[]>();

function commitmentsIn(report: Report): readonly Commitment[] {
	const homes = homesOf(report);
	const figures = new Map<number, Fact[]>();
	for (const fact of report.figures) figures.set(fact.paragraphIndex, [...(figures.get(fact.paragraphIndex) ?? []), fact]);
	return report.paragraphs.flatMap((paragraph, index) => {
		const setting = report.calendar.settings[index];
		if (index < report.outline.bodyStart || setting?.role !== 'target' || setting.isNote) return [];
		const section = homes[index];
		const body = bodyStart(paragraph, index, section);
		return Array.from(paragraph.text.slice(body).matchAll(sentence), ({ 0: text, index: at }) =>
			commitmentAt({ start: body + at, end: body + at + text.length }, { paragraph, index, section, facts: figures.get(index) ?? [] }),
		).filter((each) => isCommitment(each, report.facts[index]?.announcements ?? []));
	});
}

/** 做好以下七个方面工作 only announces what follows. */
function isCommitment({ text, place, figures }: Commitment, announcements: readonly Announcement[]): boolean {
	if (text.length < shortest || announcements.some(({ phrase }) => overlaps(phrase, place))) return false;
	return figures.length > 0 || deed.test(text);
}

interface Home {
	readonly paragraph: Paragraph;
	readonly index: number;
	readonly section: Section | undefined;
	readonly facts: readonly Fact[];
}

function commitmentAt(place: Span, { paragraph, index, section, facts }: Home): Commitment {
	const inside = facts.filter(({ quantity: { span } }) => span.start >= place.start && span.end <= place.end);
	return {
		text: paragraph.text.slice(place.start, place.end),
		span: sourceSpan(paragraph, place),
		place,
		paragraph,
		paragraphIndex: index,
		section,
		figures: inside.filter(isGoal),
	};
}

/** Something to reach in figures: not a place in an order, not 亿元以上项目 or 四个方面, which only name things. */
function isGoal({ role, quantity, text }: Fact): boolean {
	return role === 'target' && !quantity.isRank && quantity.terms.length === 0 && /\d/.test(text) && !/\d大$/.test(text);
}

/** The lowest section of each paragraph. */
function homesOf({ outline }: Report): readonly (Section | undefined)[] {
	const homes: (Section | undefined)[] = [];
	for (const section of allSections(outline.sections))
		for (let index = section.paragraphs.start; index < section.paragraphs.end; index++) homes[index] = section;
	return homes;
}

/** Where a paragraph's text begins behind a heading that runs into it; its end for a heading that stands alone. */
function bodyStart({ text, span }: Paragraph, index: number, section: Section | undefined): number {
	if (section?.paragraphs.start !== index) return 0;
	if (!section.isRunIn) return text.length;
	const heading = section.number.length + section.title.length;
	const end = text.indexOf('。', Math.min(text.length, Math.max(0, heading - 2)));
	return span.start > section.heading.end || end < 0 ? 0 : end + 1;
}
