import type { HeadingRun, HeadingRunMember } from '../../report/headingRuns';
import { highestNumber, numberText, renumbered } from '../../report/numbering';
import { type SequenceBreak, sequenceBreaks } from '../../report/sequences';
import type { Edit, Fix, Problem, Rule } from '../rule';

export const numberingSequence: Rule = {
	id: 'structure/numbering-sequence',
	tier: 'error',
	summary: '标题序号不连续：缺号、重号或跳号。',
	why: '删改、移动章节后序号最容易忘改。序号断开，读者会以为缺了一节，会上逐条审议时也对不上。',
	source: 'GB/T 9704-2012 7.3.3',
	examples: {
		bad: [
			'一、工作回顾\n全年完成了目标。\n（一）产业向好。企业开工。\n⟦（三）⟧农业增收。粮食丰收。\n二、工作安排\n继续努力。',
			'一、工作回顾\n全年完成了目标。\n⟦三、⟧工作安排\n继续努力。',
			'一、工作回顾\n（一）产业向好。企业开工。\n（二）农业增收。粮食丰收。\n⟦（二）⟧民生改善。道路畅通。\n（四）治理有效。街面整洁。',
		],
		good: [
			'一、工作回顾\n（一）产业向好。企业开工。\n（二）农业增收。粮食丰收。\n二、工作安排\n（一）抓产业。扩大投资。\n（二）抓农业。建设良田。',
			'一、工作安排\n继续努力。\n二、自身建设\n廉洁从政。\n附件1\n一、为老人办实事\n建食堂。\n附件2\n一、名词\n略。',
			'一、工作安排\n（一）抓产业。重点是：\n1.扩大投资。\n2.引进企业。\n（二）抓农业。重点是：\n1.建设良田。\n2.推广良种。',
		],
	},

	*check(report) {
		for (const run of report.headingRuns) {
			const breaks = sequenceBreaks(run.members.map((member) => member.numbering.value));
			for (const each of breaks) yield problem(run, each);
		}
	},
};

function problem(run: HeadingRun, broken: SequenceBreak): Problem {
	const { index, expected } = broken;
	const member = run.members[index] as HeadingRunMember;
	const before = run.members[index - 1];
	const right = numberText(run.style, expected);
	return {
		span: member.span,
		message: before
			? `序号“${before.numbering.text}”之后应为“${right}”，这里是“${member.numbering.text}”，请核对是否缺漏或重复。`
			: `本级标题从“${member.numbering.text}”开始，前面缺“${right}”，请核对。`,
		related: before ? [{ span: before.span, message: '前一个同级标题' }] : [],
		fixes: fixes(run, broken),
	};
}

/** None where the right numbers can't be told. */
function fixes(run: HeadingRun, { index, expected, isSlip, isCertain }: SequenceBreak): readonly Fix[] {
	const rest = run.members.slice(index, isSlip ? index + 1 : undefined);
	return isCertain && expected + rest.length - 1 <= highestNumber(run.style) ? [fix(rest, expected)] : [];
}

function fix(rest: readonly HeadingRunMember[], expected: number): Fix {
	const edits: readonly Edit[] = rest.map((member, offset) => ({
		span: member.span,
		newText: renumbered(member.numbering, expected + offset),
	}));
	const title = edits.length > 1 ? `从这里起重新编号（${edits.length} 处）` : `改为“${edits[0]?.newText}”`;
	return { title, edits };
}
