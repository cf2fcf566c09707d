import { yearsIn } from '../../report/calendar';
import { type StatedYear, statedYears, type YearSource } from '../../report/headingYears';
import { paragraphAt } from '../../report/paragraphs';
import type { Report } from '../../report/report';
import type { Fix, Problem, Rule } from '../rule';

export const headingYearMismatch: Rule = {
	id: 'structure/heading-year-mismatch',
	tier: 'error',
	summary: '标题、会议日期、落款与各部分标题的年份对不上，如回顾2024年的报告把“2025年工作安排”写成“2024年工作安排”。',
	why: '报告多从上年稿改起，标题里的年份最显眼，也最容易漏改。',
	examples: {
		bad: [
			'2025年云溪镇政府工作报告\n一、2024年工作回顾\n全年完成了目标。\n二、⟦2024⟧年工作安排\n继续努力。',
			'政府工作报告\n——2026年1月8日在云溪镇第二十届人民代表大会第六次会议上\n各位代表：\n一、⟦2024⟧年工作回顾\n全年完成了目标。\n二、2026年工作安排\n继续努力。',
			'政府工作报告\n——⟦2025⟧年1月8日在云溪镇第二十届人民代表大会第六次会议上\n各位代表：\n一、2025年工作回顾\n全年完成了目标。\n二、2026年工作安排\n继续努力。\n三、2026年民生任务\n修建道路。',
			'一、2025年工作回顾\n全年完成了目标。\n二、2026年工作总体要求\n稳中求进。\n三、⟦2025⟧年重点工作\n扩大投资。\n云溪镇人民政府\n2026年1月8日',
			'一、2024年工作回顾\n全年完成了目标。\n二、⟦2024⟧年工作安排\n继续努力。',
			'⟦2023⟧年云溪镇政府工作报告\n一、2024年工作回顾\n全年完成了目标。\n二、2025年工作安排\n继续努力。',
		],
		good: [
			'2024年云溪镇政府工作报告\n——2024年12月28日在云溪镇第二十届人民代表大会第五次会议上\n各位代表：\n一、2024年工作回顾\n全年完成了目标。\n二、2025年工作安排\n继续努力。',
			'政府工作报告\n——2026年1月8日在云溪镇第二十届人民代表大会第六次会议上\n各位代表：\n一、2025年和“十四五”时期工作回顾\n全年完成了目标。\n二、“十五五”时期主要目标任务\n稳中求进。\n三、2026年重点工作\n扩大投资。',
			'一、过去五年工作回顾\n2021年，我镇遭遇大旱。\n二、2026—2030年奋斗目标\n稳中求进。\n三、2026年重点工作\n扩大投资。',
			'云溪镇工作总结\n一、2025年上半年工作总结\n完成了目标。\n二、2025年下半年工作安排\n继续努力。',
			'一、2025年工作回顾和2025年目标完成情况\n完成了目标。\n二、2026年工作安排\n（一）巩固2025年整治成果\n继续努力。',
		],
	},

	*check(report) {
		const stated = statedYears(report);
		const verdict = verdictOf(stated);
		if (!verdict) return;
		for (const each of stated) {
			if (each.source !== 'text' && !each.reviewed.includes(verdict.reviewed)) yield problem(report, stated, each, verdict);
		}
	},
};

const places: Readonly<Record<YearSource, string>> = {
	title: '报告题目',
	meeting: '会议日期',
	signature: '落款日期',
	review: '回顾部分的标题',
	plan: '安排部分的标题',
	text: '正文',
};

interface Verdict {
	readonly reviewed: number;
	/** Whether more speaks for this year than for any other. */
	readonly isClear: boolean;
}

/** The year that most speaks for; where two are even, that of the review's heading, then of the meeting. */
function verdictOf(stated: readonly StatedYear[]): Verdict | undefined {
	const years = [...new Set(stated.flatMap(({ reviewed }) => reviewed))];
	const scores = years.map((reviewed) => ({ reviewed, score: score(stated, reviewed) })).sort((one, other) => other.score - one.score);
	const [best, second] = scores;
	if (!best || best.score < 2) return undefined;
	if (best.score > (second?.score ?? 0)) return best.score > 2 ? { reviewed: best.reviewed, isClear: true } : undefined;
	const firm = stated.filter((each) => weightOf(each) === 2);
	const [reviewed] =
		(firm.find(({ source }) => source === 'review') ?? firm.find(({ source }) => source === 'meeting') ?? firm[0])?.reviewed ?? [];
	return reviewed === undefined || score(stated, reviewed) < best.score ? undefined : { reviewed, isClear: false };
}

/** A place that leaves a choice, and the text, which tells of other years as well, weigh half. */
function weightOf({ source, reviewed }: StatedYear): number {
	return source === 'text' || reviewed.length > 1 ? 1 : 2;
}

function score(stated: readonly StatedYear[], year: number): number {
	return stated.filter(({ reviewed }) => reviewed.includes(year)).reduce((sum, each) => sum + weightOf(each), 0);
}

function problem(report: Report, stated: readonly StatedYear[], odd: StatedYear, { reviewed, isClear }: Verdict): Problem {
	const others = stated.filter((each) => each.reviewed.includes(reviewed));
	const [witness] = others;
	return {
		span: odd.span,
		tier: isClear ? 'error' : 'warning',
		message: `${places[odd.source]}写“${odd.text}年”，而${places[witness?.source ?? 'text']}写“${witness?.text.replace(/年$/, '')}年”${isClear ? `：本报告回顾的是${reviewed}年` : '，两处对不上'}，请核对。`,
		related: others.slice(0, 3).map(({ source, span }) => ({ span, message: places[source] })),
		fixes: isClear ? fixes(report, odd, reviewed) : [],
	};
}

/** The headings of parts have but one right year; where one names several, which of them is to be it is for a person to say. */
function fixes({ text, paragraphs }: Report, { source, span }: StatedYear, reviewed: number): readonly Fix[] {
	if ((source !== 'review' && source !== 'plan') || !/^\d{4}$/.test(text.slice(span.start, span.end))) return [];
	const heading = paragraphs[paragraphAt(paragraphs, span.start) ?? -1];
	if (yearsIn(heading?.text ?? '').length > 1) return [];
	const right = String(source === 'review' ? reviewed : reviewed + 1);
	return [{ title: `改为“${right}年”`, edits: [{ span, newText: right }] }];
}
