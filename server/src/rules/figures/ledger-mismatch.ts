import type { Fact } from '../../report/facts';
import { type Comparison, comparing } from '../comparison';
import type { LedgerRow } from '../context';
import { agreesWith, type LedgerFigure, ledgerIndex } from '../ledger';

const ledger: readonly LedgerRow[] = [
	row('地区生产总值', '47.2亿元', '区统计局'),
	row('地区生产总值增速', '5.3%', '区统计局'),
	row('优良天数比例', '86.4%', '区生态环境分局'),
	row('新建高标准农田', '3000亩', '镇农业农村办'),
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
			// What all years built is not what this one did.
			{ ledger, text: report('新建高标准农田3000亩，累计建成1.89万亩。') },
		],
	},

	*compare(report, { ledger: rows }) {
		if (rows.length === 0) return;
		const index = ledgerIndex(rows);
		for (const fact of report.figures) {
			const figures = index.official(fact);
			const [first] = figures;
			if (first) yield compared(fact, figures.find((figure) => agreesWith(fact, figure)) ?? first);
		}
	},
});

function compared(fact: Fact, official: LedgerFigure): Comparison {
	const { figure, source } = official.row;
	const named = source === '' ? '数据台账' : `数据台账（${source}）`;
	const agrees = agreesWith(fact, official);
	return {
		facts: [fact],
		verdict: agrees ? 'consistent' : 'contradiction',
		note: agrees ? `与${named}一致：${figure}` : `${named}为${figure}`,
		message: `“${fact.indicator}”${named}为${figure}，这里是${fact.text}，请核对。`,
	};
}
