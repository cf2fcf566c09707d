import { matchesOf } from './matches';
import { halfWidthDigits } from './numerals';
import type { Outline, Section } from './outline';
import type { Paragraph } from './paragraphs';

/** 完成 · 预计 · 目标: whether a figure tells what came about, what is reckoned to, or what is meant to. */
export type Role = 'actual' | 'estimate' | 'target';

/** The years a report speaks of. */
export interface Calendar {
	/** The year it reviews; undefined when neither headings nor meeting say. */
	readonly reviewYear: number | undefined;
	/** The year it plans for: the one after, as a rule. */
	readonly planYear: number | undefined;
	/** What each paragraph is about when its own words say nothing. */
	readonly settings: readonly Setting[];
}

/** What the place of a paragraph says of its figures. */
export interface Setting {
	readonly role: Role;
	/** A year, or years from–to as `2021-2025`; empty when unknown. */
	readonly period: string;
	/** The last year of the period, which levels reached at its end belong to. */
	readonly endYear: string;
	/** An annex or its notes: figures there are no statements of the report. */
	readonly isNote: boolean;
}

const unknown: Setting = { role: 'actual', period: '', endYear: '', isNote: false };

export function calendarOf(paragraphs: readonly Paragraph[], outline: Outline): Calendar {
	const meetingYear = yearOfMeeting(paragraphs, outline.bodyStart);
	const parts = topParts(outline);
	const years = reportYears(parts, meetingYear, paragraphs);
	return { ...years, settings: settingsOf(paragraphs, parts, years) };
}

interface Years {
	readonly reviewYear: number | undefined;
	readonly planYear: number | undefined;
}

const review = /回顾|总结|成就|成效|完成情况|历程|过去/;
const plan = /安排|任务|目标|打算|要求|重点工作|主要工作|工作重点|建议|设想|思路|部署|今后|取向|自身建设|政府建设|治理效能/;

/** Whether a heading's words look back. */
export function isReview(title: string): boolean {
	return review.test(title);
}

/** Whether a heading's words look ahead. */
export function isPlan(title: string): boolean {
	return plan.test(title) && !isReview(title);
}

/** Parts, and those within an unnumbered part. */
export function topParts(outline: Outline): readonly Section[] {
	return outline.sections.flatMap((section) => [section, ...section.children.filter((child) => child.kind === 'part')]);
}

function reportYears(parts: readonly Section[], meetingYear: number | undefined, paragraphs: readonly Paragraph[]): Years {
	const told = parts.filter(({ title }) => isReview(title) || isPlan(title)).flatMap(({ title }) => yearsLookedAt(title));
	const fromReview = told.filter(({ isBack }) => isBack).map(({ year }) => year);
	const fromPlan = told.filter(({ isBack }) => !isBack).map(({ year }) => year);
	const reviewYear =
		maximum(fromReview) ?? (meetingYear !== undefined ? meetingYear - 1 : before(maximum(fromPlan))) ?? wholeYear(paragraphs);
	const planYear =
		maximum(fromPlan.filter((year) => year <= (reviewYear ?? year) + 1)) ?? (reviewYear === undefined ? undefined : reviewYear + 1);
	return { reviewYear, planYear };
}

interface YearLookedAt {
	readonly year: number;
	readonly isBack: boolean;
}

const anyLook = new RegExp(`(${review.source})|${plan.source}`, 'g');

/** 2024年工作回顾和2025年总体要求: the word behind a year says where it looks. */
function yearsLookedAt(title: string): readonly YearLookedAt[] {
	const years: YearLookedAt[] = [];
	let from = 0;
	let isBack = isReview(title);
	for (const { 0: word, 1: back, index } of matchesOf(anyLook, title)) {
		isBack = back !== undefined;
		years.push(...lookedAt(title.slice(from, index), isBack));
		from = index + word.length;
	}
	return [...years, ...lookedAt(title.slice(from), isBack)];
}

function lookedAt(text: string, isBack: boolean): readonly YearLookedAt[] {
	return yearsIn(text).map((year) => ({ year, isBack }));
}

function before(year: number | undefined): number | undefined {
	return year === undefined ? undefined : year - 1;
}

/** A bulletin without headings that tell: the year its first paragraphs name most, dates left aside. */
function wholeYear(paragraphs: readonly Paragraph[]): number | undefined {
	const text = paragraphs
		.slice(0, 12)
		.map((paragraph) => paragraph.text.replace(/\d{4}年\d{1,2}月/g, ''))
		.join('\n');
	const counts = new Map<number, number>();
	for (const year of yearsIn(text)) counts.set(year, (counts.get(year) ?? 0) + 1);
	return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}

const arabicYear = /((?:19|20)\d{2})(?=年|[-—－~至]\d{4}年)/g;
const chineseYear = /([一二]\s?[〇零九][〇零一二三四五六七八九]{2})年/g;

/** Years written out in a text: 2024年, 2024—2026年 (both), 二〇二四年. */
export function yearsIn(written: string): readonly number[] {
	if (!written.includes('年')) return [];
	const text = halfWidthDigits(written);
	const arabic = matchesOf(arabicYear, text).map(([, year]) => Number(year));
	const chinese = matchesOf(chineseYear, text).map(([, year = '']) =>
		Number(Array.from(year, (digit) => '〇一二三四五六七八九'.indexOf(digit === '零' ? '〇' : digit)).join('')),
	);
	return [...arabic, ...chinese];
}

function yearOfMeeting(paragraphs: readonly Paragraph[], end: number): number | undefined {
	const line = paragraphs.slice(0, Math.max(end, 6)).find(({ text }) => text.length < 80 && /年.*月.*日.*(?:会议|大会|代表)/.test(text));
	return line && yearsIn(line.text)[0];
}

function maximum(years: readonly number[]): number | undefined {
	return years.length === 0 ? undefined : Math.max(...years);
}

// Settings, paragraph by paragraph

function settingsOf(paragraphs: readonly Paragraph[], parts: readonly Section[], years: Years): readonly Setting[] {
	const settings: Setting[] = [];
	const bases = baseSettings(paragraphs, parts, years);
	let span = '';
	paragraphs.forEach((paragraph, index) => {
		const { base, isHeading } = bases[index] ?? outside;
		if (isHeading) span = '';
		if (!isHeading || !beginsWithYear.test(paragraph.text)) span = spanFrom(paragraph.text, span, years, base.role);
		settings.push(span === '' || base.isNote ? base : { ...base, period: span, endYear: span.slice(-4) });
	});
	return settings;
}

interface Base {
	readonly base: Setting;
	/** Whether the paragraph is the heading of its part. */
	readonly isHeading: boolean;
}

const outside: Base = { base: unknown, isHeading: false };

/** What the part that each paragraph is in says of it; the innermost, where parts lie within parts. */
function baseSettings(paragraphs: readonly Paragraph[], parts: readonly Section[], years: Years): readonly Base[] {
	const firstPlan = parts.findIndex((part) => isPlan(part.title) || turnsToPlans(part, paragraphs, years));
	const bases = new Array<Base>(paragraphs.length).fill({ base: settingOf(undefined, false, years), isHeading: false });
	for (const [index, part] of parts.entries()) {
		// Once a report has turned to its plans, parts whose titles do not tell go on with them.
		const isPlanned = isPlan(part.title) || (firstPlan >= 0 && firstPlan <= index && !isReview(part.title));
		const base = settingOf(part, isPlanned, years);
		bases.fill({ base, isHeading: false }, part.paragraphs.start, part.paragraphs.end);
		bases[part.paragraphs.start] = { base, isHeading: true };
	}
	return bases;
}

/** The plan's first words come soon, behind what it stands for. */
const firstParagraphs = 8;
const goals = /^(?:各位代表[，！!：:])?[^，。；]{0,24}(?:主要预期|预期|主要)目标(?:是|为|建议|如下|：)/;

/** A slogan for a heading (三、一鼓作气，开好局起好步) does not tell, but what the part begins with does. */
function turnsToPlans({ title, paragraphs: { start, end }, isAnnex }: Section, paragraphs: readonly Paragraph[], years: Years): boolean {
	if (isAnnex || isReview(title)) return false;
	const opening = paragraphs.slice(start + 1, Math.min(end, start + 1 + firstParagraphs));
	return opening.some(({ text }, index) => goals.test(text) || (index === 0 && tellsOfPlanAhead(text, years)));
}

/** “十五五”时期是…… in a report on 2025. */
function tellsOfPlanAhead(text: string, { reviewYear }: Years): boolean {
	const numeral = /^(?:各位代表[，！!：:])?“?十([一二三四五六])五”?(?:时期|期间)?是/.exec(text)?.[1];
	return numeral !== undefined && reviewYear !== undefined && planEnd(numeral) - 5 >= reviewYear;
}

function settingOf(part: Section | undefined, isPlanned: boolean, { reviewYear, planYear }: Years): Setting {
	if (part?.isAnnex) return { ...unknown, role: 'target', period: String(planYear ?? ''), endYear: String(planYear ?? ''), isNote: true };
	if (isPlanned) return { role: 'target', period: String(planYear ?? ''), endYear: String(planYear ?? ''), isNote: false };
	return { role: 'actual', period: String(reviewYear ?? ''), endYear: String(reviewYear ?? ''), isNote: false };
}

/** 一、2025年和“十四五”时期工作回顾: such a part tells of the year first. */
const beginsWithYear = /^[^“五]{0,10}20\d\d年/;
const opensFiveYears =
	/^(?:各位代表[，！!：:])?.{0,24}?(?:五年来|过去五年|过去的五年|这五年|“十[一二三四五]五”(?:时期|期间|以来)|五年间|五年时间|这是.{2,24}的五年)/;
const closesFiveYears =
	/^(?:各位代表[，！!：:])?(?:今年(?:是|的|[^，。]{0,12}目标)|.{0,12}?(?:一年来|过去一年|过去的一年|刚刚过去的(?:一年|20\d\d年)|20\d\d年，|去年，|这一年))/;

/** A passage on five years goes on, paragraph after paragraph, until one speaks of the single year again. */
function spanFrom(text: string, span: string, { reviewYear, planYear }: Years, role: Role): string {
	if (!/^.{0,60}?[年五]/.test(text)) return span;
	if (closesFiveYears.test(text)) return '';
	if (!opensFiveYears.test(text)) return span;
	const plan = /“?十([一二三四五])五”?/.exec(text.slice(0, 40))?.[1];
	const end = plan === undefined ? (role === 'target' ? undefined : reviewYear) : planEnd(plan);
	if (end === undefined) return span;
	return role === 'target' && planYear !== undefined && end < planYear ? span : `${end - 4}-${end}`;
}

/** “十四五” ends in 2025; each plan is five years after the one before. */
export function planEnd(numeral: string): number {
	return 2005 + 5 * '一二三四五六'.indexOf(numeral) + 5;
}
