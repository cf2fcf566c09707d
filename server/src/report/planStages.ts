import { type NamedPlan, plansIn, type SpokenYear, spokenYearsIn } from './spokenYears';

/** A year called the first, last … of a five-year plan: 今年是“十五五”开局之年. Offsets are of the paragraph's text. */
export interface PlanStage {
	readonly plan: NamedPlan;
	readonly stage: string;
	/** From the plan's name to the end of the stage. */
	readonly end: number;
	readonly year: SpokenYear;
	/** The years of the plan, counted from 0, that the stage can be said of. */
	readonly offsets: readonly number[];
}

const stages: readonly (readonly [RegExp, readonly number[]])[] = [
	[/开局|起步|首年|第一年|头一年|首战/, [0]],
	[/第二年/, [1]],
	[/第三年|中期评估|中间/, [2]],
	[/承上启下|承前启后/, [1, 2, 3]],
	[/第四年/, [3]],
	[/收官|最后一年|第五年|末年|决胜/, [4]],
];
/** Words that say of a plan what says nothing of the year: it is drawn up the year before, or later. */
const preparation = /谋划|谋篇|编制|布局|启动/;
const anyStage = new RegExp([...stages.map(([stage]) => stage.source), preparation.source].join('|'));
/** What makes the year the thing spoken of: 今年是, 2025年，既是, 今年作为. */
const isSaidToBe = /^[，,]?(?:既|也|又|正|更|就|将)?(?:是|作为|系|处于|处在|进入)/;

/** A pure function of the text. */
export function planStagesIn(text: string): readonly PlanStage[] {
	const plans = plansIn(text);
	if (plans.length === 0 || !anyStage.test(text)) return [];
	const years = spokenYearsIn(text);
	return plans.flatMap((plan, number) => stageOf(text, plan, plans[number + 1], years) ?? []);
}

function stageOf(text: string, plan: NamedPlan, next: NamedPlan | undefined, years: readonly SpokenYear[]): PlanStage | undefined {
	const clause = /^[^，。；！]*/.exec(text.slice(plan.end, next ? next.at : plan.end + 40))?.[0] ?? '';
	const found = anyStage.exec(clause);
	const year = years.findLast((each) => each.at < plan.at && !/[。；！]/.test(text.slice(each.at, plan.at)));
	if (!found || !year || !isSaidToBe.test(text.slice(year.end, plan.at))) return undefined;
	const offsets = stages.find(([stage]) => stage.test(found[0]))?.[1];
	const end = plan.end + found.index + found[0].length;
	const speaksOfYear = /年$/.test(found[0]) || /^[^。；！]{0,40}?(?:之年|一年|年份)/.test(text.slice(end));
	return offsets && speaksOfYear ? { plan, stage: found[0], end, year, offsets } : undefined;
}
