import { compare } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import type { Report } from '../../report/report';
import { comparing, scopeOf } from '../comparison';

export const claimContradicted = comparing({
	id: 'figures/claim-contradicted',
	tier: 'error',
	summary: '“均高于GDP增速”“快于”等说法与文中的数字相反。',
	why: '改了增速忘了改判断，或判断沿用了上年的话。',
	examples: {
		bad: [
			'一、2024年工作回顾\n地区生产总值增长10.1%。城镇居民收入增长⟦9.1%⟧，农村居民收入增长12%，均高于地区生产总值增速。',
			'一、2024年工作回顾\n地区生产总值增长6.1%。居民人均可支配收入增长⟦5.9%⟧，快于经济增速。',
		],
		good: [
			'一、2024年工作回顾\n地区生产总值增长10.1%。城镇居民收入增长11.1%，农村居民收入增长12%，均高于地区生产总值增速。',
			'一、2024年工作回顾\n地区生产总值增长6.1%。居民人均可支配收入增长6.3%，快于经济增速。',
			'一、2024年工作回顾\n地区生产总值增长6.1%。研发经费增长5.9%，高于全市平均水平。',
		],
	},

	*compare(report) {
		for (const fact of report.figures.filter(isGrowth)) {
			const claim = claimOn(fact);
			const output = claim && outputGrowth(report, fact);
			if (!claim || !output) continue;
			const signed = fact.direction === 'down' ? -1 : compare(fact.quantity.value, output.quantity.value);
			const agrees = claim === 'above' ? signed > 0 : signed < 0;
			yield {
				facts: [fact, output],
				verdict: agrees ? 'consistent' : 'contradiction',
				note: `${fact.text}${signed > 0 ? '高于' : '不高于'}${output.text}`,
				message: `这里说${claim === 'above' ? '高于' : '低于'}经济增速，而经济增速为${output.text}，${fact.indicator}增长${fact.text}，请核对。`,
			};
		}
	},
});

function isGrowth(fact: Fact): boolean {
	return fact.measure === 'growth' && fact.quantity.unit === '%' && !fact.isAnnualAverage && !isOutput(fact) && claimOn(fact) !== undefined;
}

function isOutput({ key }: Fact): boolean {
	return key === '地区生产总值' || key === '国内生产总值';
}

const above =
	/(?:均|都|双双)?(?:高于|快于|超过)(?:[我全][国省市区县镇])?(?:GDP|地区生产总值|国内生产总值|生产总值|经济)(?:的)?(?:增速|增长|增幅)/;

/** How far behind a rate a claim on it is looked for. */
const farthestClaim = 90;

/** What the sentence claims of a growth rate: 均 speaks of all rates before it, else of the one right before. */
function claimOn(fact: Fact): 'above' | undefined {
	const { text } = fact.paragraph;
	const stop = text.indexOf('。', fact.quantity.span.end);
	const end = Math.min(stop < 0 ? text.length : stop, fact.quantity.span.end + farthestClaim);
	const rest = text.slice(fact.quantity.span.end, end);
	const at = rest.search(above);
	if (at < 0) return undefined;
	const between = rest.slice(0, at);
	const isAll = /^(?:均|都|双双)/.test(rest.slice(at)) && isListed(between);
	return isAll || /^[，、（）)]*$/.test(between) ? 'above' : undefined;
}

/** Between a rate and 均高于 there may be other rates, but no other sentence's worth of words. */
function isListed(between: string): boolean {
	return between.length < 60;
}

function outputGrowth(report: Report, fact: Fact): Fact | undefined {
	return report.figures.find(
		(other) =>
			isOutput(other) &&
			other.measure === 'growth' &&
			other.period === fact.period &&
			(other.role !== 'target') === (fact.role !== 'target') &&
			scopeOf(other) === '' &&
			!other.isAnnualAverage &&
			!other.isShared,
	);
}
