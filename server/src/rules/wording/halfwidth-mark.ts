import { addTo } from '../../report/groups';
import { type HalfwidthMark, type MarkKind, wideForms } from '../../report/marks';
import type { Report } from '../../report/report';
import { inBody, type Placed } from '../places';
import type { Edit, Fix, Problem, Rule } from '../rule';

export const halfwidthMark: Rule = {
	id: 'wording/halfwidth-mark',
	tier: 'warning',
	summary: '中文之间用了半角标点：“,”“.”“;”“:”“!”“?”“( )”和直引号。',
	why: '中文标点占一个字的位置；半角标点多是切换输入法时留下的，印出来疏密不一。',
	source: 'GB/T 15834-2011 5.1',
	examples: {
		bad: [
			'新增就业3.6万人⟦,⟧登记失业率2.1%，低于年初预期。',
			'改造管网12公里⟦.⟧新建泵站3座。',
			'重点做好五个方面工作⟦:⟧一是稳增长，二是惠民生。这是：一件大事。',
			'规上工业增加值增长8.3%⟦,⟧高于全县2.5个百分点。',
			'实现镇域生产总值⟦(⟧GDP)26亿元。',
			'建成⟦"⟧一刻钟便民生活圈"，群众更方便。',
		],
		good: [
			'全镇生产总值1,234.5万元，三次产业结构为3.6:48:48.4，会议9:30开始。',
			'引进Cloud, Inc.公司，网址http://www.example.com/a?b=1;c=2，培训AI、5G人才。',
			'实施“Hello, World”编程课，推广8"管道。',
			'(一)稳增长\n(二)惠民生\n1.修路\n一.概述',
			'第一季度（1—3月）增长5%，第二季度增长6%。',
		],
	},

	*check(report) {
		const kinds = byKind(inBody(report, ({ marks }) => marks.halfwidth));
		const fullwidth = fullwidthCounts(report);
		for (const [kind, places] of kinds) {
			if (isSlip(kind, places.length, fullwidth(kind))) for (const place of places) yield slip(place);
			else yield habit(kind, places);
		}
	},
};

function byKind(places: Iterable<Placed<HalfwidthMark>>): ReadonlyMap<MarkKind, readonly Placed<HalfwidthMark>[]> {
	const kinds = new Map<MarkKind, Placed<HalfwidthMark>[]>();
	for (const place of places) {
		addTo(kinds, place.value.kind, place);
	}
	return kinds;
}

/** So many, or so few in a hundred, are slips; more are the way a text was typed. */
const mostSlips = 2;
const mostSlipsShare = 0.02;

function isSlip(kind: MarkKind, halfwidth: number, fullwidth: number): boolean {
	// Brackets and feelings are rare: a text that has them in half width alone does so by habit.
	if (fullwidth === 0) return halfwidth <= mostSlips && ',.;:?'.includes(kind);
	return (halfwidth <= mostSlips && halfwidth <= fullwidth) || halfwidth <= (halfwidth + fullwidth) * mostSlipsShare;
}

function fullwidthCounts({ facts, outline }: Report): (kind: MarkKind) => number {
	return (kind) => facts.slice(outline.bodyStart).reduce((sum, { marks }) => sum + (marks.fullwidth[kind] ?? 0), 0);
}

function slip(place: Placed<HalfwidthMark>): Problem {
	const { kind, at } = place.value;
	return {
		span: place.spanOf({ start: at, end: at + 1 }),
		message: `${named(kind)}是半角的，中文里应用全角${quoted(wideForms[kind])}。`,
		fixes: [{ title: `改为全角${quoted(wideForms[kind])}`, edits: editsOf(place) }],
	};
}

/** One finding for all of a kind: a text typed so is a matter of style. */
function habit(kind: MarkKind, [first, ...others]: readonly Placed<HalfwidthMark>[]): Problem {
	const places = first ? [first, ...others] : others;
	return {
		span: first?.spanOf({ start: first.value.at, end: first.value.at + 1 }) ?? { start: 0, end: 0 },
		tier: 'information',
		message: `本文的${named(kind)}多用半角，中文里应用全角${quoted(wideForms[kind])}。`,
		fixes: [allWide(kind, places)],
	};
}

function allWide(kind: MarkKind, places: readonly Placed<HalfwidthMark>[]): Fix {
	return { title: `本文都改为全角${quoted(wideForms[kind])}`, edits: places.flatMap(editsOf) };
}

function editsOf({ value: { kind, at, partner }, spanOf }: Placed<HalfwidthMark>): readonly Edit[] {
	const wide = wideForms[kind];
	const first = { span: spanOf({ start: at, end: at + 1 }), newText: wide.charAt(0) };
	return partner === undefined ? [first] : [first, { span: spanOf({ start: partner, end: partner + 1 }), newText: wide.charAt(1) }];
}

const names: Readonly<Record<MarkKind, string>> = {
	',': '逗号',
	'.': '句号',
	';': '分号',
	':': '冒号',
	'!': '叹号',
	'?': '问号',
	'(': '括号',
	'"': '引号',
};

function named(kind: MarkKind): string {
	return names[kind];
}

function quoted(wide: string): string {
	return wide === '“”' ? '弯引号' : `“${wide}”`;
}
