import type { Enumeration, EnumerationMarker } from '../../report/enumerations';
import { highestNumber, numberText, renumbered } from '../../report/numbering';
import { sourceSpan } from '../../report/paragraphs';
import { type SequenceBreak, sequenceBreaks } from '../../report/sequences';
import type { Span } from '../../report/span';
import type { Fix, Problem, Rule } from '../rule';

export const enumerationSequence: Rule = {
	id: 'structure/enumeration-sequence',
	tier: 'error',
	summary: '“一是、二是、三是”等列举不连续：缺项、重项或跳项。',
	why: '列举增删后序词常忘了改。听报告的人会发现少了“二是”。',
	examples: {
		bad: [
			'一、工作安排\n重点抓好三件事：一是扩大投资；二是建设良田；⟦四是⟧修建道路。',
			'一、工作安排\n一要转变作风，马上就办。二要依法行政，照章办事。⟦二要⟧廉洁从政，守住底线。',
			'一、工作安排\n⟦二是⟧扩大投资。\n二是建设良田。\n三是修建道路。',
			'一、工作安排\n抓好产业：一是招商，二是引才，三是扩产。\n抓好民生：一是稳岗，二是助学，⟦四是⟧敬老。',
		],
		good: [
			'一、工作安排\n一是扩大投资；二是建设良田；三是修建道路。\n一是招商；二是引才。',
			'一、工作安排\n一是产业。抓三件事：一是投资，二是消费。\n二是农业。建设良田。\n三是民生。修建道路。',
			'一、工作安排\n政府统一是前提，这之一是关键。四是指第四条路。',
		],
	},

	*check(report) {
		for (const enumeration of report.enumerations) {
			if (enumeration.markers.length < 2) continue;
			const breaks = sequenceBreaks(enumeration.markers.map((marker) => marker.numbering.value));
			for (const each of breaks) yield problem(enumeration, each);
		}
	},
};

function problem({ style, markers }: Enumeration, { index, expected, isSlip, isCertain }: SequenceBreak): Problem {
	const marker = markers[index] as EnumerationMarker;
	const before = markers[index - 1];
	const rest = isSlip ? [marker] : markers.slice(index);
	const right = numberText(style, expected);
	return {
		span: spanOf(marker),
		message: before
			? `“${before.numbering.text}”之后应为“${right}”，这里是“${marker.numbering.text}”，请核对是否缺项或重复。`
			: `列举从“${marker.numbering.text}”开始，前面缺“${right}”，请核对。`,
		related: before ? [{ span: spanOf(before), message: '前一项' }] : [],
		fixes: isCertain && expected + rest.length - 1 <= highestNumber(style) ? [fix(rest, expected)] : [],
	};
}

function fix(markers: readonly EnumerationMarker[], first: number): Fix {
	const edits = markers.map((each, offset) => ({ span: spanOf(each), newText: renumbered(each.numbering, first + offset) }));
	return { title: edits.length > 1 ? `从这里起重新编排（${edits.length} 处）` : `改为“${edits[0]?.newText}”`, edits };
}

function spanOf({ paragraph, numbering }: EnumerationMarker): Span {
	return sourceSpan(paragraph, numbering.span);
}
