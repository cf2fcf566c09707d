import type { Fact } from '../../report/facts';
import { isClosed, meet, quotientText, times } from '../../report/intervals';
import type { Report } from '../../report/report';
import { type Comparison, comparing, interval, scopeOf } from '../comparison';

export const incomeRatioMismatch = comparing({
	id: 'figures/income-ratio-mismatch',
	tier: 'error',
	summary: '城乡居民收入比与文中城镇、农村两个收入数对不上。',
	why: '收入比就是两数相除，2.04与2.40只差一个数位。',
	examples: {
		bad: [
			'一、2025年工作回顾\n城乡居民人均可支配收入分别达到5.1万元和2.5万元，城乡居民收入比缩小至⟦2.40∶1⟧。',
			'一、2025年工作回顾\n城镇居民人均可支配收入42000元，农村居民人均可支配收入21000元，城乡居民收入比缩小到⟦1.80⟧。',
			'一、2025年工作回顾\n城镇居民人均可支配收入45730元。农村居民人均可支配收入28372元。城乡居民收入比为⟦1.16∶1⟧。',
		],
		good: [
			'一、2025年工作回顾\n城镇、农村居民人均可支配收入分别达到5.1万元和2.5万元，城乡居民收入比缩小至2.04∶1。',
			'一、2025年工作回顾\n城镇居民人均可支配收入45730元。农村居民人均可支配收入28372元。城乡居民收入比为1.61∶1，比上年缩小0.04。\n二、2026年工作安排\n城乡居民收入比缩小到1.58∶1。',
		],
	},

	*compare(report) {
		for (const ratio of report.figures.filter(isIncomeRatio)) {
			const [urban, rural] = [incomeOf(report, '城镇居民人均可支配收入', ratio), incomeOf(report, '农村居民人均可支配收入', ratio)];
			if (urban && rural) yield compared(ratio, urban, rural);
		}
	},
});

function isIncomeRatio({ key, quantity, measure, isNote }: Fact): boolean {
	const isRatio = (quantity.unit === '' && measure === 'level') || (quantity.unit === '比' && quantity.terms.length === 2);
	return key === '城乡居民收入比' && isRatio && isClosed(quantity) && !isNote;
}

/** The one income of that name for the ratio's time and place. */
function incomeOf(report: Report, key: string, ratio: Fact): Fact | undefined {
	const found = report.figures.filter(
		(fact) =>
			fact.key === key &&
			fact.measure === 'level' &&
			fact.quantity.unit === '元' &&
			isClosed(fact.quantity) &&
			!fact.isShared &&
			fact.period === ratio.period &&
			(fact.role === 'target') === (ratio.role === 'target') &&
			scopeOf(fact) === scopeOf(ratio),
	);
	const [first] = found;
	return found.every(({ quantity }) => meet(quantity, first?.quantity ?? quantity)) ? first : undefined;
}

function compared(ratio: Fact, urban: Fact, rural: Fact): Comparison {
	const computed = quotientText(urban.quantity.value, rural.quantity.value);
	const note = `${urban.text}÷${rural.text}＝${computed}`;
	return {
		facts: [ratio, urban, rural],
		verdict: meet(interval(urban), times(interval(rural), interval(ratio))) ? 'consistent' : 'contradiction',
		note,
		message: `城镇${urban.text}是农村${rural.text}的 ${computed} 倍，这里是${ratio.text}，请核对。`,
	};
}
