import type { CountedTime } from '../../report/countedTimes';
import type { Report } from '../../report/report';
import type { Beginning, Streak } from '../../report/streaks';
import { everywhere, type Placed } from '../places';
import type { Problem, Rule } from '../rule';

export const durationMismatch: Rule = {
	id: 'wording/duration-mismatch',
	tier: 'error',
	summary: '年数、天数与起止时间不符：“近三年（2021—2025年）”“10月1日至8日，共7天”“2022年以来连续18个季度”。',
	why: '起止时间和时间长短常常只改了一处。',
	examples: {
		bad: [
			'近⟦三年（2021—2025年）⟧，累计投入资金3亿元。从⟦2022年到2025年的五年间⟧，道路更宽。',
			'实施美丽庭院⟦三年行动计划（2021—2025年）⟧。',
			'国庆假期（⟦10月1日至8日）7天⟧，接待游客3万人次；⟦7天假期（10月1日至8日）⟧平安有序，⟦假期7天（10月1日至8日）⟧。茶会⟦12月30日至1月2日，为期6天⟧。',
			'一、2025年工作回顾\n规模以上工业增加值自⟦2022年以来连续18个季度⟧增长，粮食产量⟦2021年起实现“六连增⟧”。⟦全年连续13个月⟧正增长。\n二、2026年工作安排\n抓落实。',
			'一、2025年工作回顾\n用电量⟦2025年3月以来连续14个月⟧增长，考核从⟦2022年开始连续五年⟧居全县第一，投资⟦2022年二季度以来连续16个季度⟧增长。\n二、2026年工作安排\n抓落实。',
		],
		good: [
			'近三年（2023—2025年），近三年（2022—2025年），“十五五”规划五年（2026—2030年），从2021年到2025年的五年间，2020年到2025年的五年间，第三年（2021—2023年），三个五年（2011—2025年）。',
			'国庆假期（10月1日至8日）8天，元旦假期（12月30日至1月2日）4天，意见（3月1日至31日）3天内答复，茶会9月1日至8日，为期7天，春节假期1月28日至2月4日，共8天。',
			'一、2025年工作回顾\n工业增加值2022年以来连续16个季度增长，粮食产量2020年起“六连增”，连续13个月正增长，全年实现连续12个月增长。\n二、2026年工作安排\n从2025年起连续三年每年安排资金100万元，2025年起将连续五年增长。',
			'一、2025年工作回顾\n2022年以来，云溪河水质连续十年达标，2022年以来粮食产量连续十年增长。\n二、2026年工作安排\n抓落实。',
			'一、2025年工作回顾\n2021年以来，全镇变化很大，2015年启动的考核连续九年居全县第一。2024年3月以来连续22个月增长。从2025年起连续三年补助农户。\n二、2026年工作安排\n抓落实。',
		],
	},

	*check(report) {
		for (const place of everywhere(report, ({ times }) => times.countedTimes)) {
			if (!place.value.lengths.includes(place.value.count)) yield otherLength(place);
		}
		for (const place of everywhere(report, ({ times }) => times.streaks)) {
			const problem = compare(report, place);
			if (problem) yield problem;
		}
	},
};

function otherLength(place: Placed<CountedTime>): Problem {
	const { span, unit, count, lengths, isName } = place.value;
	return {
		span: place.spanOf(span),
		...(isName ? { tier: 'warning' as const } : {}),
		message: `从起止时间算是${lengths.at(-1)}${unit}，这里说的是${count}${unit}，请核对起止时间或${unit}数。`,
	};
}

function compare(report: Report, place: Placed<Streak>): Problem | undefined {
	const { span, count, unit, since } = place.value;
	const year = since ? lastYearOf(report, place.index) : undefined;
	if (since && (year === undefined || since.year > year)) return undefined;
	const most = since && year !== undefined ? longest(since, year, unit) : inYear[unit];
	if (count <= most + (unit === '月' && since ? monthsSince : 0)) return undefined;
	const from = since ? `从${since.year}年${since.month > 1 ? `${since.month}月` : ''}算到${year}年底` : '一年';
	return {
		span: place.spanOf(span),
		tier: 'warning',
		message: `${from}最多${most}${names[unit]}，这里说的是${count}${names[unit]}，请核对。`,
	};
}

const inYear: Readonly<Record<Streak['unit'], number>> = { 年: 1, 季度: 4, 月: 12 };
const names: Readonly<Record<Streak['unit'], string>> = { 年: '年', 季度: '个季度', 月: '个月' };

function lastYearOf({ calendar: { reviewYear, planYear, settings } }: Report, index: number): number | undefined {
	return settings[index]?.role === 'target' ? planYear : reviewYear;
}

/** A report given in March may tell of two months of its own year. */
const monthsSince = 2;

function longest({ year, month }: Beginning, last: number, unit: Streak['unit']): number {
	const months = 12 * (last - year + 1) - (month - 1);
	if (unit === '年') return last - year + 1;
	return unit === '月' ? months : Math.ceil(months / 3);
}
