import type { LonelyMark } from '../../report/brackets';
import { sourceSpan } from '../../report/paragraphs';
import type { Report } from '../../report/report';
import type { Problem, Rule } from '../rule';

export const unpairedMark: Rule = {
	id: 'wording/unpaired-mark',
	tier: 'error',
	summary: '引号、括号、书名号有一半没有另一半。',
	why: '漏掉一半标点，读者分不清引到哪里为止。',
	source: 'GB/T 15834-2011 4.8.2、4.9.2、4.15.2',
	examples: {
		bad: [
			'深入开展⟦“⟧平安云溪建设，群众更安心。',
			'印发⟦《⟧云溪镇防汛预案，开展演练。',
			'建成云溪物流中心（二期⟦)⟧，投入使用。',
			'评选⟦“⟧水暖能手“茶艺能手”，弘扬新风。',
		],
		good: [
			'深入开展“平安云溪”建设。落实《〈云溪条例〉实施办法》。',
			'学习贯彻“关于‘十五五’规划”的精神（以下简称“规划”）。',
			'重点抓好：1）投资；2）消费。办好“云溪’26茶叶博览会”。',
			'》》更多专题',
			'会议提出“要实干。\n要担当”的要求。',
		],
	},

	*check(report) {
		for (const { index, lonely } of unansweredMarks(report)) {
			const paragraph = report.paragraphs[index];
			if (paragraph) yield problem(lonely, (start, end) => sourceSpan(paragraph, { start, end }));
		}
	},
};

interface Placed {
	readonly index: number;
	readonly lonely: LonelyMark;
}

const farthestPartner = 8;

/** Lonely marks whose partner does not stand in a later paragraph either: a quotation may run over several. */
function unansweredMarks(report: Report): readonly Placed[] {
	const answered = new Set<LonelyMark>();
	let open: readonly Placed[] = [];
	report.facts.forEach(({ lonelyMarks }, index) => {
		if (index < report.outline.bodyStart) return;
		open = open.filter((each) => index - each.index <= farthestPartner);
		for (const lonely of lonelyMarks) {
			const partner = partnerOf(lonely, open);
			if (!partner) continue;
			answered.add(lonely).add(partner.lonely);
			open = open.filter((each) => each !== partner);
		}
		const last = lonelyMarks.at(-1);
		if (last && !answered.has(last) && last.mismatch === undefined) open = [...open, { index, lonely: last }];
	});
	return lonelyMarksOf(report).filter(({ lonely }) => !answered.has(lonely));
}

/** Only the last open mark of a paragraph can be answered further on; `open` holds no others. */
function partnerOf(lonely: LonelyMark, open: readonly Placed[]): Placed | undefined {
	return lonely.mismatch === undefined ? open.findLast((each) => each.lonely.partner === lonely.mark) : undefined;
}

function lonelyMarksOf(report: Report): readonly Placed[] {
	return report.facts.flatMap(({ lonelyMarks }, index) =>
		index < report.outline.bodyStart ? [] : lonelyMarks.map((lonely) => ({ index, lonely })),
	);
}

function problem({ at, mark, partner, mismatch }: LonelyMark, spanOf: (start: number, end: number) => Problem['span']): Problem {
	if (mismatch !== undefined) {
		const span = spanOf(mismatch, mismatch + 1);
		return {
			span,
			message: `与${shown(mark)}配对的应是${shown(partner)}，这里宽窄不一。`,
			related: [{ span: spanOf(at, at + 1), message: '左半边' }],
			fixes: [{ title: `改为${shown(partner)}`, edits: [{ span, newText: partner }] }],
		};
	}
	return { span: spanOf(at, at + 1), message: `只有${shown(mark)}，没有与它配对的${shown(partner)}，请补上或删去。` };
}

/** Between brackets it is not: a quotation mark between quotation marks could not be told from them. */
function shown(mark: string): string {
	return '「」『』'.includes(mark) ? `“${mark}”` : `「${mark}」`;
}
