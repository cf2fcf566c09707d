import type { Fact } from '../../report/facts';
import { meet } from '../../report/intervals';
import { type Comparison, comparing, interval } from '../comparison';
import type { LedgerRow } from '../context';
import { type LedgerFigure, ledgerIndex } from '../ledger';
import { isPlain } from '../yearBefore';

const ledger: readonly LedgerRow[] = [
	row('地区生产总值', '47.2亿元', '区统计局'),
	row('地区生产总值增速', '5.3%', '区统计局'),
	row('优良天数比例', '86.4%', '区生态环境分局'),
];

function row(indicator: string, figure: string, source: string): LedgerRow {
	return { indicator, scope: '全镇', period: '2025', figure, source, place: { path: '台账.csv', line: 1 } };
}

const report = (text: string) => `云溪镇政府工作报告\n一、2025年工作回顾\n${text}\n二、2026年工作安排\n地区生产总值增长5%左右。`;

export const ledgerMismatch = comparing({
	id: 'figures/ledger-mismatch',
	tier: 'error',
	summary: '报告里的数与数据台账里核定的数不一致。',
	why: '台账里的数有出处、经核定，报告应当与它一致。',
	examples: {
		bad: [
			{ ledger, text: report('地区生产总值⟦42.7亿元⟧，增长5.3%。') },
			{ ledger, text: report('地区生产总值47.2亿元，增长⟦5.8%⟧。空气优良天数比例达到⟦84.6%⟧。') },
		],
		good: [
			{ ledger, text: report('地区生产总值达到47.2亿元，增长5.3%。优良天数比例86.4%。') },
			// Rounded is not another figure; what is not in the ledger says nothing.
			{ ledger, text: report('地区生产总值突破47亿元。粮食产量3.2万吨。一季度地区生产总值增长4.9%。') },
		],
	},

	*compare(report, { ledger: rows }) {
		if (rows.length === 0) return;
		const index = ledgerIndex(rows);
		for (const fact of report.figures) {
			if (!isPlain(fact) || fact.role === 'target' || fact.isAnnualAverage || partial.test(fact.words)) continue;
			const figures = index.on(fact);
			const [first] = figures;
			if (first) yield compared(fact, figures.find(({ quantity }) => meet(interval(fact), quantity)) ?? first);
		}
	},
});

const partial = /季度|上半年|下半年|前[\d一二三四五六七八九十]+个?月|\d月/;

function compared(fact: Fact, { row: { figure, source }, quantity }: LedgerFigure): Comparison {
	const named = source === '' ? '数据台账' : `数据台账（${source}）`;
	const agrees = meet(interval(fact), quantity) && (fact.direction === 'down') === quantity.value.units < 0;
	return {
		facts: [fact],
		verdict: agrees ? 'consistent' : 'contradiction',
		note: `${named}为${figure}`,
		message: `“${fact.indicator}”${named}为${figure}，这里是${fact.text}，请核对。`,
	};
}
