import { plans } from '../data/calendar';
import type { Calendar } from './calendar';
import { matchesOf } from './matches';

/** A year that a sentence speaks of, as written: 今年, 去年, 2026年, 二〇二六年. */
export interface SpokenYear {
	/** In the text it was found in. */
	readonly at: number;
	readonly end: number;
	readonly written: string;
}

const anyYear = /(?:19|20)\d\d年|[一二][〇零九][〇零一二三四五六七八九]{2}年|今年|明年|去年|上年|过去一年|过去的一年/g;

/** A pure function of the text. */
export function spokenYearsIn(text: string): readonly SpokenYear[] {
	return matchesOf(anyYear, text).map(({ 0: written, index }) => ({ at: index, end: index + written.length, written }));
}

/** The number of a year spoken of in a report; undefined when the report's own years are not known. */
export function yearOf(written: string, { reviewYear, planYear }: Calendar): number | undefined {
	if (/^\d/.test(written)) return Number(written.slice(0, 4));
	if (written === '今年') return planYear;
	if (written === '明年') return planYear === undefined ? undefined : planYear + 1;
	if (/^[去上过]/.test(written)) return reviewYear;
	const digits = Array.from(written.slice(0, 4), (digit) => '〇一二三四五六七八九'.indexOf(digit === '零' ? '〇' : digit));
	return Number(digits.join(''));
}

/** A five-year plan named in a text: “十四五”, 第十四个五年规划. */
export interface NamedPlan {
	readonly at: number;
	readonly end: number;
	/** As calendar.yml calls it. */
	readonly name: string;
	readonly firstYear: number;
}

const anyPlan =
	/(?<![一二三四五六七八九十百])(?:(十[一二三四五六]五)(?![一二三四五六七八九十个名家年月日号])|第(十[一二三四五六]?|九)个五年)|(?<=“)(十五|九五)(?=”)/g;

/** A pure function of the text. */
export function plansIn(text: string): readonly NamedPlan[] {
	if (!text.includes('五')) return [];
	const named = matchesOf(anyPlan, text).map(({ 0: written, index, 1: short, 2: ordinal, 3: quoted }) => {
		const name = short ?? quoted ?? `${ordinal}五`;
		return { at: index, end: index + written.length, name, firstYear: plans[name] ?? Number.NaN };
	});
	return named.filter(({ firstYear }) => !Number.isNaN(firstYear));
}
