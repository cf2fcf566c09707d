import type { Calendar, Role, Setting } from './calendar';
import { planEnd } from './calendar';
import { decimalText } from './decimal';
import { indicatorNamed } from './indicators';
import { isAbove, levelOf } from './levels';
import type { Mention } from './mentions';
import type { Section } from './outline';
import { type Paragraph, sourceSpan } from './paragraphs';
import { remindersIn } from './reminders';
import { contains, type Span } from './span';

/** One figure with all that the report says of it: indicator, scope, period, role, measure, quantity, and where. */
export interface Fact extends Mention {
	/** Its place among the report's facts. */
	readonly index: number;
	/** As written, without blanks. */
	readonly text: string;
	/** In the source. */
	readonly span: Span;
	readonly paragraph: Paragraph;
	readonly paragraphIndex: number;
	readonly role: Role;
	/** A year, years from–to as `2021-2025`, or empty. */
	readonly period: string;
	/** Of a place above the report's own: 全省 in a town's report. */
	readonly isOfAbove: boolean;
	/** In notes and annexes, where figures repeat or explain what the report says elsewhere. */
	readonly isNote: boolean;
	/** Index (in the report) of the figure it is a part of. */
	readonly whole: number | undefined;
	/** Index (in the report) of the figure it started from. */
	readonly start: number | undefined;
}

export interface FactSources {
	readonly paragraphs: readonly Paragraph[];
	readonly mentions: readonly (readonly Mention[])[];
	readonly calendar: Calendar;
	/** First paragraph that is not title block. */
	readonly bodyStart: number;
}

export function factsFrom({ paragraphs, mentions, calendar, bodyStart }: FactSources): readonly Fact[] {
	const facts: Fact[] = [];
	const level = levelOf(paragraphs);
	const isNational = paragraphs.slice(0, bodyStart + 2).some(({ text }) => text.includes('国务院'));
	paragraphs.forEach((paragraph, paragraphIndex) => {
		if (paragraphIndex < bodyStart) return;
		const base = facts.length;
		const setting = calendar.settings[paragraphIndex];
		const own = mentions[paragraphIndex] ?? [];
		const reminders = own.length > 0 ? remindersIn(paragraph.text) : noReminders;
		const place = { paragraph, paragraphIndex, base, level };
		own.forEach((mention, at) => {
			const when = setting ? timed(mention, own[at + 1], setting, calendar) : unplaced;
			const isNote = (setting?.isNote ?? false) || reminders.some((span) => contains(span, mention.quantity.span));
			facts.push(factAt(isNational ? ofTheNation(mention) : mention, at, when, isNote, place));
		});
	});
	return facts;
}

interface Place {
	readonly paragraph: Paragraph;
	readonly paragraphIndex: number;
	/** The report's index of the paragraph's first fact. */
	readonly base: number;
	/** Of the report's place. */
	readonly level: number | undefined;
}

const noReminders: readonly Span[] = [];

/** All fields are written out, since spreading a mention takes ten times as long as this (5 ms of a report's 10). */
function factAt(
	mention: Mention,
	at: number,
	{ role, period }: When,
	isNote: boolean,
	{ paragraph, paragraphIndex, base, level }: Place,
): Fact {
	const { start, end } = mention.quantity.span;
	return {
		quantity: mention.quantity,
		sentence: mention.sentence,
		indicator: mention.indicator,
		key: mention.key,
		entry: mention.entry,
		scope: mention.scope,
		isOfAbove: mention.scope !== '' && isAbove(mention.scope, level),
		measure: mention.measure,
		direction: mention.entry?.lowerIsBetter && mention.words.includes('改善') ? 'down' : mention.direction,
		action: mention.action,
		against: mention.against,
		time: mention.time,
		isAnnualAverage: mention.isAnnualAverage,
		isCumulative: mention.isCumulative,
		isEstimate: mention.isEstimate,
		isTarget: mention.isTarget,
		hasSpecialBasis: mention.hasSpecialBasis,
		isCarried: mention.isCarried,
		isShared: mention.isShared,
		partOf: mention.partOf,
		from: mention.from,
		words: mention.words,
		role,
		period,
		index: base + at,
		text: paragraph.text.slice(start, end),
		span: sourceSpan(paragraph, mention.quantity.span),
		paragraph,
		paragraphIndex,
		isNote,
		whole: mention.partOf === undefined ? undefined : base + mention.partOf,
		start: mention.from === undefined ? undefined : base + mention.from,
	};
}

/** 经济 and 生产总值 in the nation's own report are the nation's. */
function ofTheNation(mention: Mention): Mention {
	if (mention.key !== '地区生产总值') return mention;
	return { ...mention, indicator: '国内生产总值', key: '国内生产总值', entry: indicatorNamed('国内生产总值') };
}

const unplaced: When = { role: 'actual', period: '' };

interface When {
	readonly role: Role;
	readonly period: string;
}

/** Role and period from the place, corrected by the sentence's own words. */
function timed(mention: Mention, next: Mention | undefined, setting: Setting, calendar: Calendar): When {
	const named = periodNamed(mention.time, calendar, setting);
	const leadsOn = next?.from !== undefined && next.sentence.start === mention.sentence.start && /(?:从|由)[^，。；]*$/.test(mention.words);
	if (leadsOn || (mention.words.includes('年') && /(?:从|由)(?:上年|去年)[^，。；]*$/.test(mention.words)))
		return {
			role: 'actual',
			period: startYear.exec(mention.words)?.[1] ?? startPeriod(setting, named, calendar, fromNamed.test(mention.words)),
		};
	const base = mention.words.includes('年') ? comparedYear.exec(mention.words) : null;
	if (base) return { role: 'actual', period: base[1] ?? startPeriod(setting, undefined, calendar, false) };
	const role = roleOf(mention, setting, named, calendar);
	const period = named ?? setting.period;
	if (!period.includes('-') || !isAtEnd(mention)) return { role, period };
	return { role, period: period.split('-')[1] ?? period };
}

/** 由2020年的96%提高到99.1% */
const startYear = /(?:由|从)((?:19|20)\d{2})年(?:底|末)?的?$/;

/** 比2020年的59.1%提高2.1个百分点, 比上年8000万元增长5%, 是2020年200亿元的1.35倍: what is compared with is of that year. */
const comparedYear = /(?:比|较|是|相当于)(?:(?:上|去)年|((?:19|20)\d{2})年)(?:同期|全年|底|末)?的?$/;

/** 由去年的96%提高到99.1%: the time named is the beginning's; another one, 2024年由96%提高到, is the end's. */
const fromNamed = /(?:由|从)[^，。；]{0,3}(?:去年|上年|前年|五年)/;

function startPeriod(setting: Setting, named: string | undefined, { reviewYear }: Calendar, isNamed: boolean): string {
	const isOther = named !== undefined && named !== setting.period;
	if (isOther && (isNamed || named.includes('-'))) return named;
	if (isOther && !(setting.period.includes('-') && named === setting.endYear)) return String(Number(named) - 1);
	if (setting.period.includes('-')) return String(Number(setting.period.slice(0, 4)) - 1);
	return setting.role === 'target' ? String(reviewYear ?? '') : reviewYear === undefined ? '' : String(reviewYear - 1);
}

function roleOf(mention: Mention, setting: Setting, named: string | undefined, { reviewYear }: Calendar): Role {
	const lastYear = named === undefined ? undefined : Number(named.slice(-4));
	if (setting.role === 'target') {
		const isPast = lastYear !== undefined && reviewYear !== undefined && lastYear <= reviewYear;
		return isPast && !mention.isTarget ? 'actual' : 'target';
	}
	if (lastYear !== undefined && reviewYear !== undefined && lastYear > reviewYear && mention.isTarget) return 'target';
	return mention.isEstimate ? 'estimate' : 'actual';
}

/** A level reached stands for the end of the years told of; what was built or given in them stands for all. */
function isAtEnd({ measure, quantity, words, action, isAnnualAverage, isCumulative, indicator, against, entry }: Mention): boolean {
	if (isAnnualAverage || isCumulative) return false;
	if (measure === 'share' || measure === 'ratio' || measure === 'rank') return true;
	if (measure !== 'level') return false;
	if (action !== '' && /新|建|完成|实施|发放|累计|创建|改造|治理|投入|培育|引进|推|办|筹|补助|争取|解决/.test(action)) return false;
	if (quantity.unit === '年' || quantity.unit === '个月' || /新增|净增/.test(indicator)) return false;
	if (entry?.rate || entry?.stock === true || /[率度比量额数值]$/.test(indicator) || against !== '') return true;
	return (
		/(?:达到|达|增至|增加到|提高到|扩大到|提升到|升至|突破|超过|超|跃升|跨上|迈上|保持|稳定|跨越|拥有|现有|缩小|降至|下降到)(?:了)?$/.test(
			words,
		) || quantity.approximation === 'atLeast'
	);
}

/** 三年来: the last years. Five are those that the passage tells of. */
const spans: Readonly<Record<string, number>> = { 两: 2, 三: 3, 四: 4, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };

/** The years that a time word names; undefined for none. */
function periodNamed(time: string, { reviewYear, planYear }: Calendar, setting: Setting): string | undefined {
	if (time === '') return undefined;
	const range = /((?:19|20)\d{2})[-—－~至]((?:19|20)?\d{2,4})年/.exec(time);
	if (range) return `${range[1]}-${(range[2] ?? '').padStart(4, (range[1] ?? '').slice(0, 2))}`;
	const year = /((?:19|20)\d{2})年/.exec(time)?.[1];
	if (year) return year;
	const plan = /十([一二三四五六])五/.exec(time)?.[1];
	if (plan) return `${planEnd(plan) - 4}-${planEnd(plan)}`;
	const inPlan = setting.role === 'target';
	switch (time) {
		case '去年':
		case '上年':
			return reviewYear === undefined ? undefined : String(inPlan || time === '去年' ? reviewYear : reviewYear - 1);
		case '今年':
			return planYear === undefined ? undefined : String(planYear);
		case '今明两年':
			return planYear === undefined ? undefined : `${planYear}-${planYear + 1}`;
		case '明年':
			return planYear === undefined ? undefined : String(planYear);
		case '前年':
			return reviewYear === undefined ? undefined : String(reviewYear - 1);
	}
	const span = inPlan || reviewYear === undefined ? undefined : spans[/^([两三四六七八九十])年/.exec(time)?.[1] ?? ''];
	if (span !== undefined && reviewYear !== undefined) return `${reviewYear - span + 1}-${reviewYear}`;
	if (/^(?:五年|这五年|过去五年)/.test(time) && !inPlan)
		return setting.period.includes('-') ? setting.period : reviewYear === undefined ? undefined : `${reviewYear - 4}-${reviewYear}`;
	return undefined;
}

/** The part or section a source offset lies in, as a path of titles. */
export function sectionPath(sections: readonly Section[], offset: number): readonly string[] {
	const section = sections.find(({ span }) => span.start <= offset && offset < span.end);
	return section ? [section.number + section.title, ...sectionPath(section.children, offset)] : [];
}

/** The ends of what a fact's quantity can be, as decimal texts; null where it is open. */
export function bounds({ quantity }: Pick<Mention, 'quantity'>): { readonly low: string | null; readonly high: string | null } {
	return { low: quantity.low ? decimalText(quantity.low) : null, high: quantity.high ? decimalText(quantity.high) : null };
}
