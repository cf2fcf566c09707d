import { isPlan, isReview, topParts, yearsIn } from './calendar';
import { halfWidthDigits } from './numerals';
import type { Section } from './outline';
import { type Paragraph, sourceSpan } from './paragraphs';
import type { Report } from './report';
import type { Span } from './span';
import type { YearClaim } from './years';

/** What says which year a report reviews: its title, the line on the meeting, the date under it, the headings of its parts, their text. */
export type YearSource = 'title' | 'meeting' | 'signature' | 'review' | 'plan' | 'text';

/** A year that stands in a prominent place. Spans are of the source text. */
export interface StatedYear {
	readonly source: YearSource;
	/** As a number, and as written with 年. */
	readonly year: number;
	readonly text: string;
	readonly span: Span;
	/** The years that a report saying so can review, the likeliest first. */
	readonly reviewed: readonly number[];
}

/** All of them in a report, in the order of their places but for the text's, which come last. */
export function statedYears(report: Report): readonly StatedYear[] {
	const parts = topParts(report.outline).filter((part) => !part.isAnnex && !partOfYear.test(part.title));
	const places = [...frontYears(report), ...parts.flatMap((part) => headingYear(report, part)), ...signatureYear(report)];
	return [...places, ...parts.flatMap((part) => textYear(report, part))];
}

/** Half years have their own calendar: review and plan are of one year. */
const partOfYear = /半年|季度|下一?步|下一阶段|月份?(?:工作|以来)|今后/;

function frontYears({ outline, paragraphs }: Report): readonly StatedYear[] {
	const front = paragraphs.slice(0, Math.max(outline.bodyStart, 6));
	const title = front.find(({ text }) => outline.title !== '' && text.endsWith(outline.title));
	const meeting = front.find(({ text }) => text.length < 80 && meetingLine.test(halfWidthDigits(text)));
	const stated: StatedYear[] = [];
	if (title && yearsIn(title.text).length === 1) stated.push(...yearOf(title, 'title', (year) => [year - 1, year]));
	if (meeting) stated.push(...yearOf(meeting, 'meeting', (year) => reviewedOn(meeting.text, year)));
	return stated;
}

const meetingLine = /年.*月.*日.*(?:会议|大会|代表)/;

/** Meetings of the first half of a year hear of the year before; at the end of a year either may be reviewed. */
function reviewedOn(text: string, year: number): readonly number[] {
	const month = Number(/年\s*(\d{1,2})\s*月/.exec(halfWidthDigits(text))?.[1] ?? 12);
	return month <= 6 ? [year - 1] : [year, year - 1];
}

function headingYear(report: Report, part: Section): readonly StatedYear[] {
	const paragraph = report.paragraphs[part.paragraphs.start];
	const years = yearsIn(part.title);
	if (!paragraph || years.length === 0 || part.isRunIn) return [];
	// 2025年工作回顾和2026年工作安排, “十四五”回顾和2026年任务: a heading that looks both ways says nothing for certain.
	if (isReview(part.title)) return plansToo.test(part.title) ? [] : yearOf(paragraph, 'review', (year) => [year], Math.max(...years));
	return isPlan(part.title) ? yearOf(paragraph, 'plan', (year) => [year - 1], Math.min(...years)) : [];
}

const plansToo = /安排|任务|目标|打算|计划|思路|部署/;

const farthestSignature = 8;

/** `2026年1月6日` on a line of its own at the end. */
function signatureYear({ paragraphs, outline }: Report): readonly StatedYear[] {
	const tail = paragraphs.slice(Math.max(outline.bodyStart, paragraphs.length - farthestSignature));
	const line = tail.find(({ text }) => /^（?(?:\d{4}|[二〇零一三四五六七八九]{4})年.{1,3}月.{1,3}日）?$/.test(text));
	return line ? yearOf(line, 'signature', (year) => reviewedOn(line.text, year)) : [];
}

/** The year under review that the text of a part speaks of throughout. */
function textYear(report: Report, part: Section): readonly StatedYear[] {
	const isLookingBack = isReview(part.title);
	if (!isLookingBack && !isPlan(part.title)) return [];
	let first: { readonly paragraph: Paragraph; readonly claim: YearClaim } | undefined;
	for (let index = part.paragraphs.start + 1; index < part.paragraphs.end; index++) {
		const paragraph = report.paragraphs[index];
		for (const claim of report.facts[index]?.yearClaims ?? []) {
			const isPlanned = claim.sense === 'planned' || (claim.sense === 'subject' && !isLookingBack);
			if (!paragraph || claim.sense === 'deeds' || claim.sense === 'deadline' || isPlanned === isLookingBack) continue;
			first ??= { paragraph, claim };
			if (claim.year !== first.claim.year) return [];
		}
	}
	return first ? [statedIn(first.paragraph, first.claim, isLookingBack)] : [];
}

function statedIn(paragraph: Paragraph, { span, year }: YearClaim, isLookingBack: boolean): StatedYear {
	const text = paragraph.text.slice(span.start, span.end);
	return { source: 'text', year, text, span: sourceSpan(paragraph, span), reviewed: [isLookingBack ? year : year - 1] };
}

const yearText = /(?:\d{4}|[一二]\s?[〇零九][〇零一二三四五六七八九]{2})(?=年|[-—－~至])/g;

/** The year as it stands in a paragraph; where it has several, the one asked for. */
function yearOf(
	paragraph: Paragraph,
	source: YearSource,
	reviewed: (year: number) => readonly number[],
	wanted?: number,
): readonly StatedYear[] {
	for (const { 0: written, index } of halfWidthDigits(paragraph.text).matchAll(yearText)) {
		const year = yearsIn(`${written}年`)[0];
		if (year === undefined || (wanted !== undefined && year !== wanted)) continue;
		const span = { start: index, end: index + written.length };
		return [
			{ source, year, text: paragraph.text.slice(span.start, span.end), span: sourceSpan(paragraph, span), reviewed: reviewed(year) },
		];
	}
	return [];
}
