import { topParts } from './calendar';
import { sourceSpan } from './paragraphs';
import type { Report } from './report';
import type { Span } from './span';
import { type NamedPlan, plansIn } from './spokenYears';

/** A part's heading that looks back on a five-year plan or ahead to one: 二、“十五五”时期主要目标任务. */
export interface PlanHeading {
	readonly plan: NamedPlan;
	readonly looks: 'back' | 'ahead';
	/** The plan's name, of the source text. */
	readonly span: Span;
}

export function planHeadings({ outline, paragraphs }: Report): readonly PlanHeading[] {
	return topParts(outline).flatMap(({ isRunIn, isAnnex, paragraphs: { start } }) => {
		const paragraph = paragraphs[start];
		if (!paragraph || isRunIn || isAnnex || paragraph.text.length > longestHeading) return [];
		const plans = plansIn(paragraph.text);
		return plans.flatMap((plan, number) => {
			const looks = looksOf(paragraph.text.slice(plan.end, plans[number + 1]?.at));
			return looks ? [{ plan, looks, span: sourceSpan(paragraph, { start: plan.at, end: plan.end }) }] : [];
		});
	});
}

const longestHeading = 60;

/** The nearest word decides: 回顾和目标任务 looks back first. */
function looksOf(words: string): PlanHeading['looks'] | undefined {
	const told = /(成就|成绩|回顾|总结)|目标|任务|举措|安排|部署|思路/.exec(words);
	return told ? (told[1] ? 'back' : 'ahead') : undefined;
}
