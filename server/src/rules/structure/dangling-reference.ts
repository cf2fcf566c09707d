import { type Footnotes, type NoteForm, type NotePlace, noteText } from '../../report/footnotes';
import type { ParagraphFacts } from '../../report/paragraphFacts';
import { sourceSpan } from '../../report/paragraphs';
import type { Reference, ReferenceKind, References } from '../../report/references';
import { partAround, sectionReferredTo, sectionsOf } from '../../report/referredSections';
import type { Report } from '../../report/report';
import { sequenceBreaks } from '../../report/sequences';
import type { Span } from '../../report/span';
import { paragraphsWith } from '../places';
import type { Problem, Rule } from '../rule';

export const danglingReference: Rule = {
	id: 'structure/dangling-reference',
	tier: 'warning',
	summary: '所指的附件、专栏、表、图、部分或注释在文中找不到，或者有注释而文中没有标注。',
	why: '删并附件、增减注释、调整章节之后，文中的“见附件2”“［5］”常忘了跟着改，代表翻到后面找不到。',
	examples: {
		bad: [
			'一、工作安排\n办好十件民生实事（⟦附件2⟧）。\n附件1　2026年十件民生实事\n1.修建道路。',
			'一、工作安排\n民生实事⟦详见附件⟧。继续努力。',
			'一、工作安排\n打造“幸福食堂”［1］，推行“一企一策”⟦［3］⟧。\n注释\n［1］幸福食堂：为老人提供助餐服务的场所。\n［2］一企一策：按企业情况分别制定的方案。',
			'一、工作安排\n打造“幸福食堂”①，推行“一企一策”②。\n注释：\n①幸福食堂：为老人提供助餐服务的场所。\n②一企一策：按企业情况分别制定的方案。\n⟦③⟧一网统管：一个平台管全镇。',
			'一、工作回顾\n全年完成了目标。\n二、工作安排\n保障措施⟦见第四部分⟧，主要指标如⟦表2⟧所示。\n表1　主要指标\n三、自身建设\n廉洁从政。',
			'一、工作安排\n推行“一企一策”［1］，打造“幸福食堂”［2］。\n附件：⟦1.⟧民生实事　⟦2.⟧重点项目\n附件3　名词解释\n1.一企一策：按企业情况分别制定的方案。\n2.幸福食堂：为老人提供助餐服务的场所。',
		],
		good: [
			'一、工作安排\n办好十件民生实事（附件1），名词见附件2。\n附件1 2026年十件民生实事\n1.修建道路。\n附件2 名词解释\n1.幸福食堂：为老人提供助餐服务的场所。',
			'一、工作安排\n民生实事见附件。\n附件\n2026年十件民生实事\n1.修建道路。',
			'一、工作安排\n打造“幸福食堂”［1］，落实《云溪镇规划》附件2，执行云政〔2026〕5号文件。\n附件　名词解释\n1.幸福食堂：为老人提供助餐服务的场所。',
			'一、工作安排\n重点抓好三件事：①扩大投资；②引进企业；③修建道路。建设图书馆1个，发放代表1号议案办理表3份。',
			'一、工作安排\n打造“幸福食堂”①，大家都来吃②。',
			'一、工作回顾\n全年完成了目标。\n二、工作安排\n保障措施见第三部分（一），落实规划第八部分的要求。\n三、自身建设\n（一）廉洁从政\n马上就办。',
			'一、工作安排\n附件齐全，见表决心，附件制造业产值5亿元。',
		],
	},

	*check(report) {
		const known = labels(report);
		for (const [index, references] of paragraphsWith(report, pointing)) {
			const paragraph = report.paragraphs[index];
			if (!paragraph) continue;
			for (const { pointers, announced } of references) {
				for (const each of pointers) yield* missing(report, known, { ...each, index, place: sourceSpan(paragraph, each.span) });
				for (const each of announced) yield* unattached(known, each, sourceSpan(paragraph, each.span));
			}
		}
		for (const each of report.footnotes) yield* unmatched(each);
	},
};

function pointing({ references }: ParagraphFacts): readonly References[] {
	return references.pointers.length > 0 || references.announced.length > 0 ? [references] : none;
}

const none: readonly References[] = [];

// Annexes, boxes, tables, parts

type Labels = ReadonlyMap<ReferenceKind, readonly (number | undefined)[]>;

function labels({ facts, outline }: Report): Labels {
	const all = new Map<ReferenceKind, (number | undefined)[]>();
	for (const { references } of facts) {
		const { label } = references;
		if (!label) continue;
		const known = all.get(label.kind);
		if (known) known.push(label.number);
		else all.set(label.kind, [label.number]);
	}
	const parts = outline.sections.filter(({ kind, isAnnex }) => kind === 'part' && !isAnnex);
	all.set(
		'部分',
		parts.flatMap(({ numbering }) => (numbering ? [numbering.value] : [])),
	);
	return all;
}

/** A reference with its paragraph and its place in the source. */
interface Pointer extends Reference {
	readonly index: number;
	readonly place: Span;
}

function* missing(report: Report, known: Labels, pointer: Pointer): Generator<Problem> {
	const { kind, number, section, place: span } = pointer;
	if (kind === '节') return yield* missingSection(report, pointer);
	const present = known.get(kind) ?? [];
	// A single annex needs no number, and a report whose parts carry none can be counted in more ways than one.
	const isThere = number === undefined || (number === 1 && present.includes(undefined)) ? present.length > 0 : present.includes(number);
	const text = report.text.slice(span.start, span.end);
	if (kind === '部分' && present.length < 2) return;
	if (!isThere) yield { span, message: `文中所指的“${text}”不存在，${inventory(kind, present)}，请核对。` };
	else if (kind === '部分' && section !== undefined && !sectionReferredTo(report, pointer.index, pointer)) {
		yield { span, message: `文中所指的“${text}”不存在：这一部分没有这一节，请核对。` };
	}
}

/** Where a part has no sections in brackets, the number is of something else. */
function* missingSection(report: Report, pointer: Pointer): Generator<Problem> {
	const sections = sectionsOf(partAround(report.outline.sections, pointer.index));
	if (sections.length < 2 || sectionReferredTo(report, pointer.index, pointer)) return;
	const text = report.text.slice(pointer.place.start, pointer.place.end);
	yield { span: pointer.place, message: `文中所指的“${text}”不存在：这一部分没有这一节，请核对。` };
}

function inventory(kind: ReferenceKind, present: readonly (number | undefined)[]): string {
	if (present.length === 0) return `文后没有${kind}`;
	if (kind === '部分') return `全文只有${present.length}个部分`;
	const numbers = present.filter((each) => each !== undefined);
	if (numbers.length === 0) return `文后的${kind}没有编号`;
	const named = numbers.slice(0, mostNamed).map((each) => `${kind}${each}`);
	return `文后只有${named.join('、')}${numbers.length > mostNamed ? `等${numbers.length}个` : ''}`;
}

/** A message that lists more is read by nobody; of thousands, messages of thousands of findings would fill the memory. */
const mostNamed = 10;

/** Annexes may be kept in files of their own, but not some of them here and others there. */
function* unattached(known: Labels, { kind, number }: Reference, span: Span): Generator<Problem> {
	const present = known.get(kind) ?? [];
	if (present.length === 0 || present.includes(number) || present.includes(undefined)) return;
	yield { span, message: `附件说明列有附件${number}，${inventory(kind, present)}，请核对。` };
}

// Notes

function* unmatched(footnotes: Footnotes): Generator<Problem> {
	const { form, marks, notes } = footnotes;
	const orphans = notes.filter(({ value }) => !has(marks, value));
	if (marks.length === 0) return;
	if (notes.length === 0) yield* withoutNotes(form, marks);
	else if (orphans.length * 2 <= notes.length) yield* pairwise(footnotes, orphans);
}

/** The notes may be kept elsewhere, but their marks still count up. */
function* withoutNotes(form: NoteForm, marks: readonly NotePlace[]): Generator<Problem> {
	const [first] = marks;
	if (!first || form === '①') return;
	yield { span: first.span, tier: 'information', message: '文中有注释标记，文后没有注释，请核对是否漏附。' };
	const breaks = sequenceBreaks(marks.map(({ value }) => value));
	const [only] = breaks;
	const mark = only && marks[only.index];
	if (!only || !mark || breaks.length > 1 || marks.length < fewestMarks) return;
	const before = marks[only.index - 1];
	const message = `按次序这里应标“${noteText(form, only.expected)}”，现标“${noteText(form, mark.value)}”，请核对。`;
	yield { span: mark.span, message, related: before ? [{ span: before.span, message: '前一个标注' }] : [] };
}

const fewestMarks = 3;

function* pairwise({ form, marks, notes }: Footnotes, orphans: readonly NotePlace[]): Generator<Problem> {
	const strays = marks.filter(({ value }) => !has(notes, value));
	const slips = [...slipsAmong(marks, notes, orphans), ...slipsAmong(notes, marks, strays)];
	const isTold = (place: NotePlace) => slips.some(({ place: here, other }) => here === place || other === place);
	for (const slip of slips) yield misnumbered(form, slip, notes.includes(slip.place));
	for (const mark of strays.filter((each) => !isTold(each))) {
		yield {
			span: mark.span,
			message: `文中标有“${noteText(form, mark.value)}”，文后没有这一条注释，请核对。`,
			related: beside(notes, mark, '相邻的注释'),
		};
	}
	for (const note of orphans.filter((each) => !isTold(each))) {
		const message = `注释“${noteText(form, note.value)}”在文中没有标注，请核对是否漏标或多余。`;
		yield { span: note.span, message, related: beside(marks, note, '相邻的标注') };
	}
}

function has(places: readonly NotePlace[], value: number): boolean {
	return places.some((place) => place.value === value);
}

/** A number that stands where another ought to: ［4］ ［4］ ［6］ while number 5 is only found on the other side. */
interface Slip {
	readonly place: NotePlace;
	readonly other: NotePlace;
}

function slipsAmong(row: readonly NotePlace[], opposite: readonly NotePlace[], unmatched: readonly NotePlace[]): readonly Slip[] {
	const counts = new Map<number, number>();
	for (const { value } of row) counts.set(value, (counts.get(value) ?? 0) + 1);
	const slips: Slip[] = [];
	row.forEach((place, index) => {
		if (has(opposite, place.value) && counts.get(place.value) === 1) return;
		const expected = (row[index - 1]?.value ?? 0) + 1;
		const other = expected === place.value ? undefined : unmatched.find(({ value }) => value === expected);
		if (other) slips.push({ place, other });
	});
	return slips;
}

function misnumbered(form: NoteForm, { place, other }: Slip, isNote: boolean): Problem {
	const [right, text] = [noteText(form, other.value), noteText(form, place.value)];
	return {
		span: place.span,
		message: isNote
			? `按次序这条注释应为“${right}”，现为“${text}”；文中标有“${right}”而没有注释。`
			: `按次序这里应标“${right}”，现标“${text}”；注释“${right}”在文中没有标注。`,
		related: [{ span: other.span, message: isNote ? `文中的“${right}”` : `注释“${right}”` }],
	};
}

function beside(places: readonly NotePlace[], { value }: NotePlace, message: string): Problem['related'] {
	return places
		.filter((place) => Math.abs(place.value - value) === 1)
		.slice(0, 2)
		.map(({ span }) => ({ span, message }));
}
