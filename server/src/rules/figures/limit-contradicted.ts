import { compare, type Decimal } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { type Comparison, comparing, previousInSentence } from '../comparison';

export const limitContradicted = comparing({
	id: 'figures/limit-contradicted',
	tier: 'error',
	summary: '“高于”“低于”“超过”某个目标的说法，与写在两边的数相反。',
	why: '改了数忘了改“高于”“低于”，两个数就在同一句里。',
	examples: {
		bad: [
			'居民消费价格上涨2.3%，⟦低于2%左右⟧的预期目标。',
			'减税降费1.36亿元，超过原定的⟦近2亿元⟧规模。',
			'城镇新增就业1180人，高于年初⟦1200人⟧的目标。',
			'城镇新增就业1180人，超过年度目标⟦1200人⟧。',
		],
		good: [
			'居民消费价格上涨1.3%，低于2%左右的预期目标。',
			'减税降费2.36亿元，超过原定的近2亿元规模。',
			'城镇新增就业1250人，高于年初1200人的目标。',
			'地区生产总值增长5.8%，高于全区1.2个百分点。城镇新增就业1200人，不低于1000人的目标。',
			'规上工业增加值增长7.1%，高于全区平均水平，年初确定8%的目标有待加力。',
		],
	},

	*compare(report) {
		for (const limit of report.figures) {
			const claim = claimedOf(limit);
			const fact = claim && previousInSentence(report, limit);
			const comparison = fact && held(fact, limit, claim);
			if (comparison) yield comparison;
		}
	},
});

type Claim = 'above' | 'below';

const above = /^[，、（(]?(?:大幅|远|明显|略|均|都|已)*(?:高于|超过|超出|超|多于|好于)(?:了)?/;
const below = /^[，、（(]?(?:大幅|远|明显|略|均|都|已)*(?:低于|少于|不及|未达到?|没有达到)(?:了)?/;
const whose = /^(?:原定|预定|预期|既定|确定|计划|年初|上级|省里?|市里?|区里?|县里?|下达|国家|全年|年度|目标|计划|任务|控制|的|近|约)*$/;
const isLimit = /^(?:左右|以上|以内)?的?(?:年度|全年|预期|控制|计划|既定|总|规划)*(?:目标|计划|规模|任务|要求|红线|上限|控制线)/;

/** What is said of the figure before by the words around this one: …，高于|2%|左右的预期目标. */
function claimedOf({ paragraph: { text }, words, quantity: { number, span } }: Fact): Claim | undefined {
	const before = words + text.slice(span.start, number.start);
	const verb = above.exec(before) ?? below.exec(before);
	const named = verb ? before.slice(verb[0].length) : undefined;
	if (named === undefined || !whose.test(named)) return undefined;
	if (!/(?:目标|计划|任务)$/.test(named) && !isLimit.test(text.slice(number.end, number.end + 12))) return undefined;
	return above.test(before) ? 'above' : 'below';
}

/** That a figure is on the side that is said bears it out no further than its first digit, so only the other side is told. */
function held(fact: Fact, limit: Fact, claim: Claim): Comparison | undefined {
	if (fact.quantity.unit !== limit.quantity.unit || !isOnOtherSide(fact, limit.quantity.value, claim)) return undefined;
	const verb = claim === 'above' ? '高于' : '低于';
	const named = limit.text.replace(/^(?:高于|低于|超过|超)/, '');
	return {
		facts: [limit, fact],
		verdict: 'contradiction',
		note: `${fact.text}并不${verb}${named}`,
		message: `这里说${verb}，而${fact.text}并不${verb}${named}，请核对两数或用词。`,
	};
}

/** Only a figure that is wholly on the other side: 2%左右 reached by 2.0% is neither. */
function isOnOtherSide({ quantity: { low, high } }: Fact, limit: Decimal, claim: Claim): boolean {
	if (claim === 'above') return high !== undefined && compare(high, limit) < 0;
	return low !== undefined && compare(low, limit) > 0;
}
