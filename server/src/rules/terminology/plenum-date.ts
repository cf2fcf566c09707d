import { plenums } from '../../data/calendar';
import { sourceSpan } from '../../report/paragraphs';
import type { PlenumMention } from '../../report/plenums';
import type { Report } from '../../report/report';
import { yearOf } from '../../report/spokenYears';
import { paragraphsWith } from '../places';
import type { Problem, Rule } from '../rule';

export const plenumDate: Rule = {
	id: 'terminology/plenum-date',
	tier: 'error',
	summary: '中央全会的届次与时间不符：召开的年月不对，或报告写在那次全会之前。',
	why: '全会的年月是公开的，改届次不改时间、改时间不改届次都会出错。',
	examples: {
		bad: [
			'2023年7月召开的党的⟦二十届三中全会⟧，作出全面部署。',
			'2024年，党的⟦二十届三中全会⟧于2024年10月召开。',
			'云溪镇政府工作报告\n——2025年1月8日在云溪镇第十九届人民代表大会第五次会议上\n一、工作回顾\n深入贯彻党的⟦二十届四中全会⟧精神。',
			'贯彻落实党的⟦十八届八中全会⟧精神。',
		],
		good: [
			'2024年7月召开的党的二十届三中全会，作出全面部署。',
			'云溪镇政府工作报告\n——2025年1月8日在云溪镇第十九届人民代表大会第五次会议上\n一、工作回顾\n党的二十届三中全会去年7月胜利召开，深入贯彻党的二十届二中、三中全会精神。',
			'云溪镇政府工作报告\n——2025年1月8日在云溪镇第十九届人民代表大会第五次会议上\n一、工作安排\n今年将召开党的二十届四中全会，谋划“十五五”。',
			'2024年，贯彻党的十九届六中全会精神，云溪镇召开三级干部会。',
			'学习贯彻二十届中央纪委四次全会精神，落实县委十三届五次全会部署。',
		],
	},

	*check(report) {
		for (const [index, plenumMentions] of paragraphsWith(report, (facts) => facts.plenumMentions)) {
			for (const mention of plenumMentions) {
				const problem = compare(report, index, mention);
				if (problem) yield problem;
			}
		}
	},
};

function compare(report: Report, index: number, mention: PlenumMention): Problem | undefined {
	const paragraph = report.paragraphs[index];
	const message = contradiction(report, mention);
	return paragraph && message ? { span: sourceSpan(paragraph, mention.span), message } : undefined;
}

function contradiction({ calendar }: Report, { committee, plenum, held, isComing }: PlenumMention): string | undefined {
	const dates = plenums[committee];
	if (!dates) return undefined;
	const date = dates[plenum - 1];
	if (date === undefined)
		return Object.keys(plenums).at(-1) === committee ? undefined : `${committee}中央委员会没有第${plenum}次全会，请核对届次。`;
	const [year = 0, month = 0] = date.split('-').map(Number);
	const saidYear = held && yearOf(held.year.written, calendar);
	if (held && saidYear !== undefined && (saidYear !== year || (held.month !== undefined && held.month !== month)))
		return `这次全会是${year}年${month}月召开的，这里说的是${saidYear}年${held.month === undefined ? '' : `${held.month}月`}，请核对届次或时间。`;
	if (!isComing && calendar.planYear !== undefined && year >= calendar.planYear && month > 6)
		return `这次全会${year}年${month}月才召开，晚于报告的时间，请核对届次。`;
	return undefined;
}
