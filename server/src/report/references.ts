import { matchesOf } from './matches';
import { halfWidthDigits, wholeNumber } from './numerals';
import type { Span } from './span';

/** What a report may point at: an annex, a box, a table, a figure, one of its own parts, a section of the part that the pointer is in. */
export type ReferenceKind = '附件' | '专栏' | '表' | '图' | '部分' | '节';

/** `见附件2`, `（专栏3）`, `如表1所示`, `本报告第三部分`, `前文（二）`, or an annex's own label. Spans are of the paragraph's text. */
export interface Reference {
	readonly kind: ReferenceKind;
	/** Undefined where it has none: 见附件. */
	readonly number: number | undefined;
	/** The number of the section within a part: 第三部分（二）. */
	readonly section: number | undefined;
	readonly span: Span;
	/** Where its number is written; undefined where it has none. */
	readonly numeral: Span | undefined;
	readonly sectionNumeral: Span | undefined;
}

export interface References {
	readonly pointers: readonly Reference[];
	/** What the paragraph itself is: `附件1　民生实事`, `表2　主要指标`. */
	readonly label: Reference | undefined;
	/** Annexes that the paragraph announces to follow: `附件：1.民生实事`. */
	readonly announced: readonly Reference[];
}

const none: References = { pointers: [], label: undefined, announced: [] };
const mayRefer =
	/附[件表图]|专栏|[表图]\s?[\d１-９一二三四五六七八九十]|第.{1,3}部分|[文述见分的第][（(][一二三四五六七八九十]|[）)]节?所[述列提]/;

/** A pure function of the text. */
export function referencesIn(text: string): References {
	if (!mayRefer.test(text)) return none;
	const plain = halfWidthDigits(text);
	const label = labelIn(plain);
	const announced = announcedIn(plain);
	const from = label?.span.end ?? announced.at(-1)?.span.end ?? 0;
	const pointers = pointersIn(plain).filter(({ span }) => span.start >= from);
	return { pointers, label, announced };
}

const han = '[一二三四五六七八九十]{1,3}';
/** An annex's number may run into the year of its title: 附件12026年民生实事, once blanks are gone. */
const digits = `\\d{1,2}?(?=(?:19|20)\\d\\d年|\\D|$)|${han}`;
const labelStart = new RegExp(`^#*[（(【]?(附件|附表|附图|专栏|表|图)(${digits})?[)）】]?`);
const longestLabel = 60;

/** A line of its own that names an annex or a table. A bare 表 or 图 may begin any word. */
function labelIn(text: string): Reference | undefined {
	const match = labelStart.exec(text);
	if (!match || text.length > longestLabel || /[。；]/.test(text) || /^(?:附件|附表|附图)[：:].{2,}/.test(text)) return undefined;
	const [whole, kind = '', written] = match;
	if (written === undefined && !kind.startsWith('附')) return undefined;
	if (/^[\d]?[张份件个为列示中、和与及至]/.test(text.slice(whole.length))) return undefined;
	return reference(kind, written, { start: 0, end: whole.length }, spanOf(written, kind.length + whole.indexOf(kind)));
}

/** `附件：1.民生实事2.名词解释`. */
function announcedIn(text: string): readonly Reference[] {
	const head = /^附件[：:]/.exec(text)?.[0];
	if (head === undefined || text.length > 300) return [];
	return Array.from(text.matchAll(/(?<=[：:\D])(\d{1,2})[.．、](?!\d)/g), ({ 1: written, index = 0, 0: whole }) =>
		reference('附件', written, { start: index, end: index + whole.length }, spanOf(written, index)),
	);
}

const pointing = new RegExp(
	[
		`(?<!》(?:的|[（(])?)(附件|附表|附图|专栏)(${digits})(?![.．]\\d|[份张个])`,
		`(?<=(?:[见如由从据按]|参见|所附|（|\\())(表|图)(${digits})(?![.．\\d]|[份张个幅])`,
		`(?:详?见|参见|参阅|附于)(?:本?报告|文后|文末|后附|所附)?(?:的)?(附件|附表|附图)(?![\\d一二三四五六七八九十《：:])`,
		`(?:(?:详?见|参见|参阅|如|(?:本|工作)报告)(?:本?报告)?(?:的|前述|上述|前文|后文|中)?|(?<=^|[，。；：、（！？])(?=第[^，。；：、]{1,12}所[述列提]))第(\\d{1,2}|${han})(?:大)?(?:部分)(?:[的之]?第?[（(](${han})[）)]节?)?`,
		// A number in brackets alone may be of anything, so it takes words that point: 前文（三）, 见（三）, （三）所述.
		`(?<=(?:前文|前述|上文|上述|后文|下文|详见|参见|参阅|(?:^|[，。；：、（！？])见)的?)(?:本部分的?)?第?[（(](${han})[）)]节?`,
		`(?<!部分[的之]?第?|[》\\d])(?:本部分的?)?第?[（(](${han})[）)]节?(?=所[述列提])`,
		`本部分的?第?[（(](${han})[）)]节?`,
	].join('|'),
	'dg',
);

function pointersIn(text: string): readonly Reference[] {
	return matchesOf(pointing, text).map((match) => {
		const [whole, one, number, two, second, three, part, section, ...own] = match;
		const span = { start: match.index, end: match.index + whole.length };
		const at = (group: number) => spanAt(match.indices?.[group]);
		const sibling = own.findIndex((each) => each !== undefined);
		if (sibling >= 0) return reference('节', own[sibling], span, at(firstOwn + sibling));
		const kind = one ?? two ?? three ?? '部分';
		const pointer = reference(kind, number ?? second ?? part, span, at(2) ?? at(4) ?? at(6));
		return { ...pointer, section: section === undefined ? undefined : wholeNumber(section), sectionNumeral: at(7) };
	});
}

/** The first group of a section's number without its part's. */
const firstOwn = 8;

function spanAt(indices: readonly [number, number] | undefined): Span | undefined {
	return indices && { start: indices[0], end: indices[1] };
}

function spanOf(written: string | undefined, start: number): Span | undefined {
	return written === undefined ? undefined : { start, end: start + written.length };
}

function reference(kind: string, written: string | undefined, span: Span, numeral: Span | undefined): Reference {
	const number = written === undefined ? undefined : wholeNumber(written);
	return { kind: kinds[kind] ?? '部分', number, section: undefined, span, numeral, sectionNumeral: undefined };
}

/** An 附表 or 附图 is counted with the annexes' own tables. */
const kinds: Readonly<Record<string, ReferenceKind>> = { 附件: '附件', 附表: '表', 附图: '图', 专栏: '专栏', 表: '表', 图: '图', 节: '节' };
