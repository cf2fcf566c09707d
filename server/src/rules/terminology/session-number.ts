import { levelOf, townLevel } from '../../report/levels';
import { chineseNumber } from '../../report/numerals';
import { sourceSpan } from '../../report/paragraphs';
import type { Report } from '../../report/report';
import type { Session } from '../../report/sessions';
import type { SeriesReport } from '../context';
import { paragraphsWith } from '../places';
import type { Problem, Rule } from '../rule';

export const sessionNumber: Rule = {
	id: 'terminology/session-number',
	tier: 'error',
	summary: '人代会的届次前后不符：本次会议有两个届次，或确定目标的不是上一次会议。',
	why: '届次每年加一，套用旧稿最容易漏改，而会议行和正文一对就知道。',
	examples: {
		bad: [
			'云溪县政府工作报告\n——2026年1月8日在云溪县第十八届人民代表大会第五次会议上\n一、工作回顾\n圆满完成县⟦第十七届人民代表大会第四次会议⟧确定的各项目标任务。',
			'云溪县政府工作报告\n——2026年1月8日在云溪县第十八届人民代表大会第五次会议上\n一、工作回顾\n县⟦十八届人大五次会议⟧确定的主要目标顺利实现。',
			'云溪县政府工作报告\n——2026年1月8日在云溪县第十八届人民代表大会第五次会议上\n现在，我代表云溪县人民政府向大会报告工作。\n一、工作回顾\n完成了县⟦十八届人大三次会议⟧确定的目标任务。',
			'云溪县政府工作报告\n——2026年1月8日在云溪县第十八届人民代表大会第五次会议上\n县长在县⟦十八届人大四次会议⟧上作政府工作报告。\n一、工作回顾\n经济平稳。',
			{
				lastYear:
					'云溪县政府工作报告\n——2025年1月8日在云溪县第十八届人民代表大会第四次会议上\n一、2024年工作回顾\n经济平稳。\n二、2025年工作安排\n抓落实。',
				text: '云溪县政府工作报告\n——2026年1月9日在云溪县⟦第十八届人民代表大会第四次会议⟧上\n一、2025年工作回顾\n经济平稳。\n二、2026年工作安排\n抓落实。',
			},
		],
		good: [
			{
				lastYear:
					'云溪县政府工作报告\n——2025年1月8日在云溪县第十七届人民代表大会第五次会议上\n一、2024年工作回顾\n经济平稳。\n二、2025年工作安排\n抓落实。',
				text: '云溪县政府工作报告\n——2026年1月9日在云溪县第十八届人民代表大会第一次会议上\n一、2025年工作回顾\n经济平稳。\n二、2026年工作安排\n抓落实。',
			},
			'云溪县政府工作报告\n——2026年1月8日在云溪县第十八届人民代表大会第五次会议上\n一、工作回顾\n县十八届人大四次会议确定的主要目标顺利实现。十四届全国人大三次会议批准的计划全面落实。',
			'云溪县政府工作报告\n——2026年1月8日在云溪县第十八届人民代表大会第一次会议上\n一、工作回顾\n县第十七届人民代表大会第五次会议确定的目标任务如期完成。',
			'云溪县政府工作报告\n——2026年1月8日在云溪县第十八届人民代表大会第二次会议上\n一、工作回顾\n按照县委十三届五次全会部署，办好县十七届人大三次会议代表建议。',
			'县十八届人大四次会议确定的主要目标顺利实现。',
			'云溪镇政府工作报告\n——2026年1月8日在云溪镇第十八届人民代表大会第五次会议上\n现在，我代表云溪镇人民政府向大会报告工作。\n一、工作回顾\n完成了镇十八届人大三次会议确定的目标任务。',
		],
	},

	*check(report, { lastYear }) {
		const meeting = meetingOf(report);
		if (!meeting) return;
		if (lastYear) yield* stale(report, meeting, lastYear);
		for (const [index, sessions] of paragraphsWith(report, (facts) => facts.sessions)) {
			for (const session of sessions) {
				const problem = session === meeting.session ? undefined : compare(report, index, session, meeting);
				if (problem) yield problem;
			}
		}
	},
};

/** A year on, the congress has met again: its number is last year's only where that was left standing. */
function* stale(report: Report, { index, session }: Meeting, last: SeriesReport): Iterable<Problem> {
	const before = meetingOf(last.report);
	const [line, lastLine] = [report.paragraphs[index], before && last.report.paragraphs[before.index]];
	if (!before || !line || !lastLine || before.session.isNational !== session.isNational) return;
	const isLater =
		session.congress > before.session.congress ||
		(session.congress === before.session.congress && session.session > before.session.session);
	if (isLater) return;
	yield {
		span: sourceSpan(line, session.span),
		message: `上年报告已是${nameOf(before.session.congress, before.session.session)}，这里是${nameOf(session.congress, session.session)}，请核对届次。`,
		related: [{ span: sourceSpan(lastLine, before.session.span), source: last, message: '上年的会议' }],
	};
}

interface Meeting {
	readonly index: number;
	readonly session: Session;
}

/** The meeting that the lines before the report's body name first. */
function meetingOf(report: Report): Meeting | undefined {
	for (const [index, sessions] of paragraphsWith(report, (facts) => facts.sessions)) {
		if (index >= Math.max(report.outline.bodyStart, 8)) return undefined;
		const session = sessions[0];
		if (session && session.spokenOf === 'this' && (report.paragraphs[index]?.text.length ?? 0) < 80) return { index, session };
	}
	return undefined;
}

function compare(report: Report, index: number, session: Session, meeting: Meeting): Problem | undefined {
	const paragraph = report.paragraphs[index];
	const line = report.paragraphs[meeting.index];
	const message = contradiction(session, meeting.session, index < Math.max(report.outline.bodyStart, 8), farthestSession(report));
	if (!message || !paragraph || !line) return undefined;
	return {
		span: sourceSpan(paragraph, session.span),
		message: `“${paragraph.text.slice(session.span.start, session.span.end)}”${message}`,
		related: [{ span: sourceSpan(line, meeting.session.span), message: '本次会议' }],
	};
}

/** Congresses of towns meet twice a year, those above once. */
function farthestSession({ paragraphs }: Report): number {
	const level = levelOf(paragraphs);
	return level === undefined || level === townLevel ? 2 : 1;
}

function contradiction(one: Session, meeting: Session, isAtHead: boolean, farthest: number): string | undefined {
	if (one.isNational !== meeting.isNational) return undefined;
	const name = nameOf(meeting.congress, meeting.session);
	if (one.spokenOf === 'this' && isAtHead && (one.congress !== meeting.congress || one.session !== meeting.session))
		return `与会议行不符，本次会议是${name}，请核对届次。`;
	if (one.spokenOf !== 'earlier' || meeting.session < 2) return undefined;
	if (one.congress === meeting.congress && one.session < meeting.session && one.session >= meeting.session - farthest) return undefined;
	return `不是上一次会议：本次会议是${name}，上一次应是${nameOf(meeting.congress, meeting.session - 1)}，请核对届次。`;
}

function nameOf(congress: number, session: number): string {
	return `${chineseNumber(congress)}届${chineseNumber(session)}次会议`;
}
