import type { Span } from './span';
import { type NamedPlan, plansIn } from './spokenYears';

const none: readonly never[] = [];

/** The years that a five-year plan is said to have, or its last: “十四五”时期（2021—2025年）, “十五五”末的2030年. */
export interface PlanYears {
	readonly plan: NamedPlan;
	/** Of the paragraph's text. */
	readonly span: Span;
	/** Undefined where only the last year is told. */
	readonly from: number | undefined;
	readonly to: number;
}

/** 第十五个五年规划纲要（以下简称“十五五”规划）: a plan under both its names. */
export interface PlanName {
	readonly plan: NamedPlan;
	readonly short: NamedPlan;
}

/** 确保“十五五”良好开局: a plan that is about to begin well. */
export interface PlanOpening {
	readonly plan: NamedPlan;
	/** Where the words end that say so. */
	readonly end: number;
}

/** 过去一年，……实现“十四五”良好开局: what was done. */
const told = /(?:过去一年|去年|一年来)[^。；]*$|了“?$/;
const farthestWord = 80;
const opening = /^”?(?:规划|时期)?(?:的)?(?:良好开局|精彩开局|开好局|开门红)/;

/** A pure function of the text. */
export function planOpeningsIn(text: string): readonly PlanOpening[] {
	if (!text.includes('局') && !text.includes('开门红')) return none;
	return plansIn(text).flatMap((plan) => {
		const words = opening.exec(text.slice(plan.end, plan.end + 12))?.[0];
		return words === undefined || told.test(text.slice(Math.max(0, plan.at - farthestWord), plan.at))
			? []
			: [{ plan, end: plan.end + words.length }];
	});
}

const year = '((?:19|20)\\d\\d)年';
const period = new RegExp(`^”?(?:时期|期间|规划期)?[（(]即?((?:19|20)\\d\\d)年?[-—–～~至到]{1,2}${year}[）)]`);
const last = new RegExp(`^”?(?:时期|期间|规划)?末年?(?:的|[（(]|，?即)${year}`);
const lastBefore = new RegExp(`${year}(?:[（(]即?|，?即)?“?$`);
const lastBehind = /^”?(?:时期|期间|规划)?末(?=[，。、；）)])/;

/** A pure function of the text. */
export function planYearsIn(text: string): readonly PlanYears[] {
	if (!/五”?[时期规末（(]/.test(text)) return none;
	return plansIn(text).flatMap((plan) => yearsOf(text, plan) ?? []);
}

function yearsOf(text: string, plan: NamedPlan): PlanYears | undefined {
	const behind = text.slice(plan.end, plan.end + 24);
	const start = text[plan.at - 1] === '“' ? plan.at - 1 : plan.at;
	const [ranged, from, to] = period.exec(behind) ?? [];
	if (ranged !== undefined) return { plan, span: { start, end: plan.end + ranged.length }, from: Number(from), to: Number(to) };
	const [ended, final] = last.exec(behind) ?? [];
	if (ended !== undefined) return { plan, span: { start, end: plan.end + ended.length }, from: undefined, to: Number(final) };
	const [led, before] = lastBefore.exec(text.slice(Math.max(0, plan.at - 9), plan.at)) ?? [];
	const stage = led === undefined ? undefined : lastBehind.exec(behind)?.[0];
	if (led === undefined || stage === undefined) return undefined;
	return { plan, span: { start: plan.at - led.length, end: plan.end + stage.length }, from: undefined, to: Number(before) };
}

const shortened = /^[^，。；、]{0,40}[（(](?:以下)?(?:统?简称|下称|即)[^）)。；，、]{0,12}$/;

/** A pure function of the text. */
export function planNamesIn(text: string): readonly PlanName[] {
	if (!text.includes('个五年')) return none;
	const plans = plansIn(text);
	return plans.flatMap((short, index) => {
		const plan = plans[index - 1];
		if (!plan || text[plan.at] !== '第' || text[short.at] === '第' || short.at - plan.end > 60) return [];
		return shortened.test(text.slice(plan.end, short.at)) ? { plan, short } : [];
	});
}
