import type { HeadingRun, HeadingRunMember } from '../../report/headingRuns';
import { numberText } from '../../report/numbering';
import type { Problem, Rule } from '../rule';

export const numberingLevel: Rule = {
	id: 'structure/numbering-level',
	tier: 'error',
	summary: '标题用错了层级的序号，如（四）之后写成“五、”。',
	why: '层次依次为“一、”“（一）”“1.”“（1）”。错一级，目录和导航就乱了。',
	source: 'GB/T 9704-2012 7.3.3',
	examples: {
		bad: [
			'一、工作安排\n（一）抓产业。扩大投资。\n（二）抓农业。建设良田。\n⟦三、⟧抓民生。修建道路。\n（四）抓治理。街面整洁。',
			'一、工作回顾\n全年完成了目标。\n⟦（二）⟧工作安排\n继续努力。\n三、自身建设\n廉洁从政。',
		],
		good: [
			'一、工作回顾\n（一）产业向好。企业开工。\n（二）农业增收。粮食丰收。\n二、工作安排\n（一）抓产业。扩大投资。\n三、自身建设\n廉洁从政。',
			'一、工作安排\n（一）抓产业。\n1.扩大投资。\n2.引进企业。\n（二）抓农业。建设良田。\n（三）抓民生。修建道路。',
		],
	},

	*check(report) {
		for (const run of report.headingRuns) {
			for (const member of run.members) if (member.isMisplaced) yield problem(run, member);
		}
	},
};

function problem(run: HeadingRun, member: HeadingRunMember): Problem {
	const { span } = member;
	const right = numberText(run.style, member.numbering.value);
	const before = run.members[run.members.indexOf(member) - 1];
	return {
		span,
		message: `前后同级标题用“${numberText(run.style, 1)}”这一级序号，这里写成“${member.numbering.text}”，应为“${right}”。`,
		related: before ? [{ span: before.span, message: '前一个同级标题' }] : [],
		fixes: [{ title: `改为“${right}”`, edits: [{ span, newText: right }] }],
	};
}
