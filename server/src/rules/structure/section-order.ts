import type { Profile } from '../../data/profiles';
import { sourceSpan } from '../../report/paragraphs';
import { partNamed, parts, profileOf } from '../../report/profile';
import type { Report } from '../../report/report';
import { sequenceBreaks } from '../../report/sequences';
import { labelOf, paragraphsWith } from '../places';
import type { Problem, Rule } from '../rule';

export const sectionOrder: Rule = {
	id: 'structure/section-order',
	tier: 'warning',
	summary: '部分的先后次序与这类报告的体例不符，如“工作安排”排在“工作回顾”之前；附件次序颠倒。',
	why: '先回顾、后安排是工作报告的通行体例；移动章节、合并稿件时容易放错位置。',
	examples: {
		bad: [
			'云溪镇政府工作报告\n各位代表：\n一、2026年工作安排\n继续努力。\n⟦二、2025年工作回顾⟧\n全年完成了目标。',
			'2025年云溪镇农业服务中心工作总结\n一、2026年工作打算\n继续努力。\n⟦二、2025年工作开展情况⟧\n推广良种。',
			'一、工作安排\n民生实事见附件1。\n附件2\n名词解释\n⟦附件1⟧\n2026年民生实事',
		],
		good: [
			'云溪镇政府工作报告\n各位代表：\n一、2025年工作回顾\n全年完成了目标。\n二、2026年工作安排\n继续努力。',
			'云溪镇政府工作报告\n各位代表：\n一、2025年工作回顾\n全年完成了目标。\n二、“十四五”发展成就和“十五五”目标任务\n稳中求进。\n三、2026年重点工作\n继续努力。',
			'一、工作安排\n继续努力。\n二、工作回顾\n全年完成了目标。',
			'一、工作安排\n附件1 民生实事\n修路。\n附件2 名词解释\n略。',
		],
	},

	*check(report, context) {
		yield* misplacedParts(report, context.profile ?? profileOf(report));
		yield* misplacedAnnexes(report);
	},
};

function* misplacedParts(report: Report, profile: Profile | undefined): Generator<Problem> {
	if (!profile) return;
	const all = parts(report);
	// Where the numbers do not count up, the numbers say it.
	if (sequenceBreaks(all.flatMap(({ numbering }) => numbering?.value ?? [])).length > 0) return;
	const known = all.map((section) => ({ section, order: orderOf(profile, section.title) }));
	for (const [index, { section, order }] of known.entries()) {
		const later = order < 0 ? undefined : known.slice(0, index).find((earlier) => earlier.order > order);
		if (!later) continue;
		yield {
			span: section.heading,
			message: `“${section.title}”按${profile.name}的体例应在“${later.section.title}”之前，请核对次序。`,
			related: [{ span: later.section.heading, message: '排在前面的部分' }],
		};
	}
}

/** Where a heading stands among the parts of a profile; -1 where it names none of them, or several. */
function orderOf(profile: Profile, title: string): number {
	const part = partNamed(profile, title);
	return part ? profile.parts.indexOf(part) : -1;
}

function* misplacedAnnexes(report: Report): Generator<Problem> {
	let highest = 0;
	for (const [index, [label]] of paragraphsWith(report, labelOf)) {
		const paragraph = report.paragraphs[index];
		if (label?.kind !== '附件' || label.number === undefined || !paragraph) continue;
		if (label.number < highest) {
			yield { span: sourceSpan(paragraph, label.span), message: `附件${label.number}排在附件${highest}之后，请核对次序。` };
		}
		highest = Math.max(highest, label.number);
	}
}
