import type { HeadingRunMember } from '../../report/headingRuns';
import { numberText } from '../../report/numbering';
import type { Report } from '../../report/report';
import type { Problem, Rule } from '../rule';

export const numberingMark: Rule = {
	id: 'structure/numbering-mark',
	tier: 'warning',
	summary: '序号后的标点或括号不规范，如“一.”“（一）、”“1、”“(一)”。',
	why: '汉字序号后用顿号，阿拉伯数字后用下脚点，带括号的序号后不加点，括号用全角并且成对。',
	source: 'GB/T 15834-2011 附录B.3',
	examples: {
		bad: [
			'⟦一.⟧工作回顾\n全年完成了目标。\n二、工作安排\n继续努力。',
			'一、工作回顾\n（一）产业向好。企业开工。\n⟦（二）、⟧农业增收。粮食丰收。\n（三）民生改善。道路畅通。',
			'一、工作安排\n（一）抓产业。扩大投资。\n⟦(二)⟧抓农业。建设良田。\n（三）抓民生。修建道路。',
			'一、实事\n1.建食堂。方便老人。\n⟦2、⟧修道路。方便出行。\n3.装路灯。方便夜行。',
		],
		good: [
			'一、工作回顾\n（一）产业向好。企业开工。\n（二）农业增收。粮食丰收。',
			'一、实事\n1.建食堂。方便老人。\n2．修道路。方便出行。',
			'一、二、三产业结构更优。\n①扩大投资。②引进企业。',
		],
	},

	*check(report) {
		const house = houseStyle(report);
		for (const run of report.headingRuns) {
			for (const member of run.members) {
				if (!member.isMisplaced && !isRight(member)) yield problem(member, house);
			}
		}
	},
};

const rightForms: Readonly<Record<string, RegExp>> = {
	'一、': /^[^、]+、$/,
	'（一）': /^（[^（）]+）$/,
	'1.': /^\d+[.．]$/,
	'（1）': /^（\d+）$/,
	'①': /^.$/,
};

function isRight({ numbering }: HeadingRunMember): boolean {
	return rightForms[numbering.style]?.test(numbering.text) ?? true;
}

/** Forms that a report uses throughout: it may be the house's style, and is told as a hint only. */
function houseStyle(report: Report): ReadonlySet<string> {
	const right = new Map<string, number>();
	const wrong = new Map<string, number>();
	for (const member of report.headingRuns.flatMap((run) => run.members)) {
		const counts = isRight(member) ? right : wrong;
		const key = isRight(member) ? member.numbering.style : formOf(member);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return new Set([...wrong].filter(([form, count]) => count >= 3 && !right.has(styleOfForm(form))).map(([form]) => form));
}

function formOf({ numbering }: HeadingRunMember): string {
	return `${numbering.style} ${numbering.text.replace(/[一二三四五六七八九十\d]+/, '')}`;
}

function styleOfForm(form: string): string {
	return form.split(' ')[0] ?? '';
}

function problem(member: HeadingRunMember, house: ReadonlySet<string>): Problem {
	const { style, value, text } = member.numbering;
	const right = numberText(style, value);
	return {
		span: member.span,
		...(house.has(formOf(member)) && { tier: 'information' as const }),
		message: `序号“${text}”宜写作“${right}”。`,
		fixes: [{ title: `改为“${right}”`, edits: [{ span: member.span, newText: right }] }],
	};
}
