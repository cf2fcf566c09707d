import { compare } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { groupedBy } from '../../report/groups';
import type { Report } from '../../report/report';
import type { TargetClaim } from '../../report/targetClaims';
import { type Comparison, comparing, previousInSentence, sentenceOf } from '../comparison';
import { paragraphsWith } from '../places';
import { isMet, isPlain, type YearBefore, yearBefore } from '../yearBefore';

const lastYear =
	'云溪镇政府工作报告\n一、2024年工作回顾\n抓落实。\n二、2025年工作安排\n旅游接待人数446万人次，旅游收入46亿元。社会消费品零售总额增长5%左右。单位产值能耗下降3%。';
const report = (text: string) => `云溪镇政府工作报告\n一、2025年工作回顾\n${text}\n二、2026年工作安排\n抓落实。`;

export const targetClaim = comparing({
	id: 'figures/target-claim',
	tier: 'error',
	summary: '说“完成”“超额完成”目标，数字却没有达到同一句里或去年报告里的目标。',
	why: '完成与否一比便知，代表会拿目标数来对。',
	examples: {
		bad: [
			{ lastYear, text: report('旅游接待人数⟦438万人次⟧，旅游收入47.2亿元，均超额完成年初目标。') },
			{ lastYear, text: report('社会消费品零售总额增长⟦2.5%⟧，完成年初预期目标。') },
			'全年招商到位资金⟦9.5亿元⟧，超额完成10亿元的目标任务。',
			'新增就业⟦3820人⟧，完成年度目标4000人。',
		],
		good: [
			'一、2025年工作回顾\n完成投资10.3亿元，完成年度计划12亿元的85.8%。1—10月，规上工业产值完成86亿元，完成全年目标100亿元的86%。',
			{ lastYear, text: report('旅游接待人数450万人次，旅游收入47.2亿元，均超额完成年初目标。社会消费品零售总额增长4.8%，实现预期目标。') },
			{ lastYear, text: report('旅游接待人数438万人次，未完成年初目标；保交房超额完成年度任务。') },
			'全年招商到位资金10.8亿元，超额完成10亿元的目标任务。',
			'新增就业4120人，完成年度目标4000人。',
			'到位资金9.5亿元，完成年度目标的95%。',
			'新增就业3820人，未完成年度目标4000人。',
		],
	},

	*compare(report, context) {
		const before = yearBefore(context);
		if (before) yield* againstLastYear(report, before);
		for (const target of report.figures.filter((fact) => isTargetOf(fact, previousInSentence(report, fact)))) {
			const result = previousInSentence(report, target);
			if (!result) continue;
			const agrees = compare(result.quantity.high ?? result.quantity.value, target.quantity.value) >= 0;
			yield {
				facts: [result, target],
				verdict: agrees ? 'consistent' : 'contradiction',
				note: `${result.text}与目标${target.text}`,
				message: `这里说完成了目标，而${result.text}没有达到${target.text}，请核对数字或说法。`,
			};
		}
	},
});

function isTargetOf(target: Fact, result: Fact | undefined): boolean {
	if (
		!result ||
		target.quantity.unit !== result.quantity.unit ||
		target.quantity.unit === '%' ||
		result.measure !== 'level' ||
		result.entry?.lowerIsBetter
	)
		return false;
	const behind = sentenceOf(target).slice(
		target.quantity.span.end - target.sentence.start,
		target.quantity.span.end - target.sentence.start + 8,
	);
	const said = /(?<!未|没有|尚未)(?:超额)?(?:完成|实现)(?:了)?(?:年初|年度|全年|预期|既定)?(?:目标|任务|计划)?$/.test(target.words);
	// 完成全年目标100亿元的86% says how much of it was done.
	if (/^的?\d+(?:\.\d+)?[%％]/.test(behind)) return false;
	return said && (/(?:目标|任务|计划)$/.test(target.words) || /^的?(?:年度|年初|全年)?(?:目标|任务|计划)/.test(behind));
}

// Against last year's report

function* againstLastYear(report: Report, before: YearBefore): Generator<Comparison> {
	const byParagraph = groupedBy(report.figures, ({ paragraphIndex }) => String(paragraphIndex));
	for (const [index, targetClaims] of paragraphsWith(report, (facts) => facts.targetClaims)) {
		for (const claim of targetClaims) {
			for (const result of claimed(claim, byParagraph.get(String(index)) ?? [])) yield* heldAgainst(result, before);
		}
	}
}

/** The figures a claim speaks of: all before it, or what the last of them is about. */
function claimed({ subject, isOfAll }: TargetClaim, facts: readonly Fact[]): readonly Fact[] {
	const before = facts.filter(
		({ quantity: { span }, role }) => span.start >= subject.start && span.end <= subject.end && role !== 'target',
	);
	const last = before.at(-1);
	// What a figure started from is no result: 由112家增加到121家.
	const starts = new Set(before.map(({ start }) => start));
	const results = before.filter(({ index }) => !starts.has(index));
	return isOfAll ? results : results.filter(({ key }) => key === last?.key);
}

function* heldAgainst(result: Fact, { source, targets }: YearBefore): Generator<Comparison> {
	if (!isPlain(result) || (result.measure !== 'level' && result.measure !== 'growth')) return;
	const same = targets.on(result).filter((fact) => fact.measure === result.measure && fact.key === result.key && fact.partOf === undefined);
	const [target] = same;
	if (!target || same.length > 1 || target.direction !== result.direction) return;
	const agrees = isMet(result, target);
	yield {
		facts: [result],
		beside: [{ fact: target, source }],
		verdict: agrees ? 'consistent' : 'contradiction',
		note: `上年报告的目标为${target.text}`,
		message: `这里说完成了目标，而上年报告的目标是${target.text}，${result.text}没有达到，请核对数字或说法。`,
	};
}
