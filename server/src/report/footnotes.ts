import { matchesOf } from './matches';
import { type Numbering, numberText } from './numbering';
import { allSections, type Outline } from './outline';
import { type Paragraph, sourceSpan } from './paragraphs';
import type { Span } from './span';

/** The kinds of sign that send a reader to a note: ［1］ [1] 【1】 〔1〕, ①, and Markdown's [^1]. */
export type NoteForm = '［1］' | '①' | '[^1]';

/** A sign for a note, in the text or at the head of the note itself. Spans are of the paragraph's text. */
export interface NoteSign {
	readonly form: NoteForm;
	readonly value: number;
	readonly span: Span;
	/** At a paragraph's head it is the note's own number. */
	readonly isHead: boolean;
}

const sign = /\[\^(\d{1,3})\]|[［[【](\d{1,3})[］\]】](?!\()|〔(\d{1,3})〕(?!\d*号)|([①-⑳])/g;

export const beginningsOfSigns = '［[【〔①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** A pure function of the text. */
export function noteSignsIn(text: string): readonly NoteSign[] {
	return matchesOf(sign, text)
		.map((match) => signOf(text, match))
		.filter((each) => each !== undefined);
}

function signOf(text: string, match: RegExpExecArray): NoteSign | undefined {
	const [whole, markdown, bracketed, tortoise, circled] = match;
	const span = { start: match.index, end: match.index + whole.length };
	const isHead = /^(?:[-*+#>]|注释?[：:])*$/.test(text.slice(0, match.index));
	if (circled !== undefined) {
		// ①扩大投资；②引进企业: circled numbers also count up the points of a sentence.
		const isPoint = !isHead && /[：:；;，,。！？、（(]$/.test(text.slice(0, match.index));
		return isPoint ? undefined : { form: '①', value: circled.charCodeAt(0) - 0x245f, span, isHead };
	}
	const form = markdown === undefined ? '［1］' : '[^1]';
	return { form, value: Number(markdown ?? bracketed ?? tortoise), span, isHead };
}

/** The signs of one form in a report with the notes they lead to. Spans are of the source text. */
export interface Footnotes {
	readonly form: NoteForm;
	readonly marks: readonly NotePlace[];
	readonly notes: readonly NotePlace[];
}

export interface NotePlace {
	readonly value: number;
	readonly span: Span;
}

export function footnotesOf(
	paragraphs: readonly Paragraph[],
	signs: readonly (readonly NoteSign[])[],
	outline: Outline,
): readonly Footnotes[] {
	const forms = new Set(signs.flat().map(({ form }) => form));
	return Array.from(forms, (form) => footnotesIn(form, paragraphs, signs, outline));
}

function footnotesIn(
	form: NoteForm,
	paragraphs: readonly Paragraph[],
	signs: readonly (readonly NoteSign[])[],
	outline: Outline,
): Footnotes {
	const marks: NotePlace[] = [];
	const notes: (NotePlace & { readonly index: number })[] = [];
	let lastMark = 0;
	paragraphs.forEach((paragraph, index) => {
		for (const { form: written, value, span, isHead } of signs[index] ?? []) {
			if (written !== form) continue;
			if (isHead) notes.push({ value, span: sourceSpan(paragraph, span), index });
			else marks.push({ value, span: sourceSpan(paragraph, span) });
			if (!isHead) lastMark = index;
		}
	});
	// Lines that begin with ① amid the text are points of a list.
	const own = form === '①' ? notes.filter(({ index }) => index > lastMark) : notes;
	return { form, marks, notes: own.length > 0 || form !== '［1］' ? own : numberedNotes(paragraphs, outline) };
}

/** Notes of an annex that carry plain numbers: 名词解释 1.…… 2.……. */
function numberedNotes(paragraphs: readonly Paragraph[], outline: Outline): readonly NotePlace[] {
	const annex = [...allSections(outline.sections)].find(({ isAnnex, title }) => isAnnex && /名词|注释|注解|附注/.test(title));
	return (annex?.children ?? []).flatMap(({ numbering, paragraphs: { start } }) => {
		const paragraph = paragraphs[start];
		return numbering && paragraph && isPlain(numbering) ? [{ value: numbering.value, span: sourceSpan(paragraph, numbering.span) }] : [];
	});
}

function isPlain({ style }: Numbering): boolean {
	return style === '1.' || style === '（1）';
}

/** A value as a form writes it. */
export function noteText(form: NoteForm, value: number): string {
	if (form === '①') return value > 20 ? String(value) : numberText('①', value);
	return form === '[^1]' ? `[^${value}]` : `［${value}］`;
}
