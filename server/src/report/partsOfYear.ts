import { wholeNumber } from './numerals';
import type { Span } from './span';

/** A quarter, several quarters or half of a year, with the months that brackets behind it give. Spans are of the paragraph's text. */
export interface PartOfYear {
	readonly span: Span;
	/** 第五季度 has months too, from 13 to 15. */
	readonly first: number;
	readonly last: number;
	readonly months: MonthsGiven | undefined;
}

/** （1—8月）, （8月底前）, （3月）. */
export interface MonthsGiven {
	/** The same where there is one month. */
	readonly from: number;
	readonly to: number;
	/** How they are given: 1—8月, 8月底前, 8月. */
	readonly manner: 'range' | 'deadline' | 'month';
	/** From the part's name to the closing bracket. */
	readonly span: Span;
}

/** A pure function of the text. */
export function partsOfYearIn(text: string): readonly PartOfYear[] {
	if (!text.includes('季度') && !text.includes('半年')) return none;
	return [...partsEndingWith('季度', quarterAt, text), ...partsEndingWith('半年', halfAt, text)];
}

const none: readonly PartOfYear[] = [];

type Named = Pick<PartOfYear, 'span' | 'first' | 'last'>;

function partsEndingWith(ending: string, read: (text: string, at: number) => Named | undefined, text: string): readonly PartOfYear[] {
	const parts: PartOfYear[] = [];
	for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
		const named = read(text, at);
		if (named) parts.push({ ...named, months: monthsBehind(text, named) });
	}
	return parts;
}

const quarter = /(第|前)?([一二两三四五六七八九]|[1-9])个?$/;
/** 一、二季度 and 一至三季度 are several; 连续五季度 and 十五季度 are counts. */
const severalBefore = /[〇零一二三四五六七八九十\d.、至到和及—–-]$/;
const countBefore = /(?:连续|持续|已是|这是)$/;

function quarterAt(text: string, at: number): Named | undefined {
	const [whole, word, numeral = ''] = quarter.exec(text.slice(Math.max(0, at - 3), at)) ?? [];
	const number = wholeNumber(numeral);
	if (whole === undefined || number === undefined || (whole.endsWith('个') && word !== '前') || text[at + 2] === '假') return undefined;
	const start = at - whole.length;
	const before = text.slice(Math.max(0, start - 2), start);
	if (severalBefore.test(before) || countBefore.test(before)) return undefined;
	// Without 第 a number beyond four is one of quarters, unless it stands behind its year.
	if (number > 4 && word !== '第' && !/[\d今去明]年$/.test(before)) return undefined;
	return { span: { start, end: at + 2 }, first: word === '前' ? 1 : 3 * number - 2, last: 3 * number };
}

function halfAt(text: string, at: number): Named | undefined {
	const which = text[at - 1];
	if (which !== '上' && which !== '下') return undefined;
	return { span: { start: at - 1, end: at + 2 }, first: which === '上' ? 1 : 7, last: which === '上' ? 6 : 12 };
}

const range = /^(?:度|末|底|内)?[（(]即?(\d{1,2})月?[-—–～~至到]{1,2}(\d{1,2})月份?[）)]/;
const single =
	/^(?:度|末|底|内)?[（(](?:即|力争|计划|预计|确保)?(\d{1,2})月(?:\d{1,2}日)?(份|底|末|初|[上中下]旬)?((?:之|以)?前)?(?:全部|全面|基本)?(?:完成|开工|竣工|完工|投产|投用|建成|通车)?[）)]/;

function monthsBehind(text: string, { span: { start, end }, first }: Named): MonthsGiven | undefined {
	const behind = text.slice(end, end + 24);
	const [ranged, from, to] = range.exec(behind) ?? [];
	if (ranged !== undefined) return { from: Number(from), to: Number(to), manner: 'range', span: { start, end: end + ranged.length } };
	const [whole, month, day, before] = single.exec(behind) ?? [];
	if (whole === undefined) return undefined;
	// 7月前 is by the end of June, unless July is what the part begins with.
	const last = before !== undefined && day === undefined && Number(month) !== first ? Number(month) - 1 : Number(month);
	return { from: last, to: last, manner: before === undefined ? 'month' : 'deadline', span: { start, end: end + whole.length } };
}
