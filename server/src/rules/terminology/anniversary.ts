import type { AnniversaryClaim } from '../../report/anniversaries';
import { sourceSpan } from '../../report/paragraphs';
import type { Report } from '../../report/report';
import { yearOf } from '../../report/spokenYears';
import { paragraphsWith } from '../places';
import type { Problem, Rule } from '../rule';

export const anniversary: Rule = {
	id: 'terminology/anniversary',
	tier: 'error',
	summary: '周年数与年份不符，如2024年说成新中国成立76周年。',
	why: '周年年年加一，套用旧稿最容易差一年或十年。',
	examples: {
		bad: [
			'2024年是⟦新中国成立76周年⟧。',
			'一、2025年工作回顾\n隆重纪念中国人民⟦抗战胜利70周年⟧，开展系列活动。\n二、2026年工作安排\n办好⟦中国共产党成立100周年⟧文艺演出。',
			'西藏自治区云溪县政府工作报告\n一、2025年工作安排\n向⟦自治区成立50周年⟧献礼。',
		],
		good: [
			'2024年是中华人民共和国成立75周年，云溪水库建成40周年。',
			'一、2025年工作回顾\n纪念抗战胜利80周年。\n二、2026年工作安排\n迎接中国共产党成立105周年。',
			'一、2025年工作安排\n“十五五”时期，我们将迎来改革开放50周年。',
			'一、五年来工作回顾（2021—2025年）\n五年来，隆重庆祝中国共产党成立100周年、新中国成立75周年。',
			'云溪自治区成立60周年庆祝活动，云溪县建县30周年活动。',
			'建党100周年以来，2025年的云溪镇面貌一新。',
		],
	},

	*check(report) {
		for (const [index, anniversaries] of paragraphsWith(report, (facts) => facts.anniversaries)) {
			for (const claim of anniversaries) {
				const problem = compare(report, index, claim);
				if (problem) yield problem;
			}
		}
	},
};

function compare(report: Report, index: number, claim: AnniversaryClaim): Problem | undefined {
	const paragraph = report.paragraphs[index];
	const since = foundingYear(report, claim);
	const years = yearsSpokenOf(report, index, claim);
	if (!paragraph || since === undefined || years.length === 0 || years.includes(since + claim.count)) return undefined;
	const right = years.map((year) => `${year}年是${year - since}周年`).join('，');
	return {
		span: sourceSpan(paragraph, claim.span),
		message: `从${since}年算起，${claim.count}周年是${since + claim.count}年；${years.length > 3 ? `这里说的是${years[0]}至${years.at(-1)}年` : right}，请核对周年数或年份。`,
	};
}

function foundingYear({ outline, paragraphs }: Report, { candidates }: AnniversaryClaim): number | undefined {
	const front = [outline.title, ...paragraphs.slice(0, Math.max(1, outline.bodyStart)).map(({ text }) => text)].join('\n');
	return candidates.find(({ place }) => place === undefined || front.includes(place))?.year;
}

/** The years that a claim can be meant of. Empty when nothing says. */
function yearsSpokenOf({ calendar, outline }: Report, index: number, { year, plans, isComing }: AnniversaryClaim): readonly number[] {
	const spoken = year && yearOf(year.written, calendar);
	if (spoken !== undefined) return isComing ? [spoken, spoken + 1] : [spoken];
	if (plans.length > 0) return plans.flatMap((first) => range(first, first + 4));
	const { period, role } = calendar.settings[index] ?? {};
	const [from, to = from] = (period ?? '').split('-').filter(Boolean).map(Number);
	const title = outline.sections.find(({ paragraphs }) => paragraphs.start <= index && index < paragraphs.end)?.title ?? '';
	if (from === undefined || to === undefined) return [];
	const first = /五年|十[一二三四五六]五/.test(title) && role === 'actual' ? to - 4 : from;
	return range(Math.min(first, from), isComing || role !== 'actual' ? to + 1 : to);
}

function range(from: number, to: number): readonly number[] {
	return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}
