import { compare } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { bySentence, comparing, sentenceOf } from '../comparison';

export const targetClaim = comparing({
	id: 'figures/target-claim',
	tier: 'error',
	summary: '说“完成”“超额完成”目标，数字却没有达到同一句里的目标。',
	why: '完成与否一比便知，代表会拿目标数来对。',
	examples: {
		bad: ['全年招商到位资金⟦9.5亿元⟧，超额完成10亿元的目标任务。', '新增就业⟦3820人⟧，完成年度目标4000人。'],
		good: [
			'全年招商到位资金10.8亿元，超额完成10亿元的目标任务。',
			'新增就业4120人，完成年度目标4000人。',
			'到位资金9.5亿元，完成年度目标的95%。',
			'新增就业3820人，未完成年度目标4000人。',
		],
	},

	*compare(report) {
		for (const facts of bySentence(report)) {
			for (const [at, target] of facts.entries()) {
				const result = facts[at - 1];
				if (!result || !isTargetOf(target, result)) continue;
				const agrees = compare(result.quantity.high ?? result.quantity.value, target.quantity.value) >= 0;
				yield {
					facts: [result, target],
					verdict: agrees ? 'consistent' : 'contradiction',
					note: `${result.text}与目标${target.text}`,
					message: `这里说完成了目标，而${result.text}没有达到${target.text}，请核对数字或说法。`,
				};
			}
		}
	},
});

function isTargetOf(target: Fact, result: Fact): boolean {
	if (
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
	return said && (/(?:目标|任务|计划)$/.test(target.words) || /^的?(?:年度|年初|全年)?(?:目标|任务|计划)/.test(behind));
}
