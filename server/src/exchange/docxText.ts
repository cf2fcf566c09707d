import { noteText } from '../report/footnotes';
import { type NumberOf, numberingOf } from './docxNumbering';
import type { ReadText } from './readText';
import { childOf, elementsOf, ownText, type XmlElement } from './xml';

/** The parts of a Word document that its text is made of. */
export interface Docx {
	readonly body: XmlElement;
	readonly styles: XmlElement | undefined;
	readonly numbering: XmlElement | undefined;
	readonly footnotes: XmlElement | undefined;
	readonly endnotes: XmlElement | undefined;
}

export function docxText(docx: Docx): ReadText {
	const reading = begun(docx);
	const lines = blockLines(docx.body, reading);
	const notes = Array.from(reading.notes, ([key, value]) => noteLine(reading.noteOf.get(key), value, { ...reading, notes: undefined }));
	const text = [...lines, ...notes].join('\n').replace(/\n*$/, '\n');
	return { text, leftOut: reading.seen.pictures > 0 ? `${reading.seen.pictures} 幅图片` : '' };
}

/** What is carried along on the way through a document. */
interface Reading {
	readonly numberOf: NumberOf;
	/**
	 * Open fields, outermost first: a field's code comes before its result, and either may hold further fields and paragraphs. A table of
	 * contents repeats the headings, and is none of the text.
	 */
	readonly fields: ('code' | 'result' | 'contents')[];
	/** Numbers of the notes referred to so far, by their kind and id; undefined within notes, which have none of their own. */
	readonly notes: Map<string, number> | undefined;
	readonly noteOf: ReadonlyMap<string, XmlElement>;
	/** Text boxes of the paragraph being read; their text follows it. */
	readonly boxes: XmlElement[];
	readonly seen: { pictures: number };
}

function begun({ styles, numbering, footnotes, endnotes }: Docx) {
	return {
		numberOf: numberingOf(numbering, styles),
		fields: [],
		notes: new Map<string, number>(),
		noteOf: new Map([...notesIn(footnotes, 'w:footnoteReference'), ...notesIn(endnotes, 'w:endnoteReference')]),
		boxes: [],
		seen: { pictures: 0 },
	} satisfies Reading;
}

function notesIn(part: XmlElement | undefined, reference: string): readonly (readonly [string, XmlElement])[] {
	return (part ? elementsOf(part) : []).map((note) => [`${reference} ${note.attributes.get('id')}`, note] as const);
}

function noteLine(note: XmlElement | undefined, value: number, reading: Reading): string {
	return `${noteText('［1］', value)}${note ? blockLines(note, reading).join(' ').trim() : ''}`;
}

// Paragraphs and tables

/** Struck out or moved away by tracked changes, or no text at all. */
const skipped = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:instrText', 'w:delText', 'w:rt']);

function blockLines(element: XmlElement, reading: Reading): readonly string[] {
	const lines: string[] = [];
	let carried = '';
	for (const block of blocksIn(element)) {
		if (block.name === 'w:tbl') {
			lines.push(...tableLines(block, reading));
		} else if (isMarkStruckOut(block)) {
			carried += inlineText(block, reading);
		} else {
			const number = reading.numberOf(block);
			lines.push(number + carried + inlineText(block, reading));
			carried = '';
		}
		lines.push(...boxLines(reading));
	}
	return carried === '' ? lines : [...lines, carried];
}

/** Paragraphs and tables, out of whatever wraps them. */
function* blocksIn(element: XmlElement): Iterable<XmlElement> {
	for (const child of elementsOf(element)) {
		if (child.name === 'w:p' || child.name === 'w:tbl') yield child;
		else if (child.name === 'mc:AlternateContent') yield* blocksIn(chosen(child));
		else if (!skipped.has(child.name)) yield* blocksIn(child);
	}
}

/** A paragraph whose end was struck out goes on in the next. */
function isMarkStruckOut(paragraph: XmlElement): boolean {
	const mark = childOf(paragraph, 'w:pPr', 'w:rPr');
	return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
}

function boxLines(reading: Reading): readonly string[] {
	const boxes = reading.boxes.splice(0);
	return boxes.flatMap((box) => blockLines(box, reading));
}

/** Of several ways to show the same, the one that is preferred. */
function chosen(alternatives: XmlElement): XmlElement {
	return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback') ?? { name: '', attributes: new Map(), children: [] };
}

function tableLines(table: XmlElement, reading: Reading): readonly string[] {
	return [...partsOf(table, 'w:tr')].filter((row) => !childOf(row, 'w:trPr', 'w:del')).flatMap((row) => rowLines(row, reading));
}

/** A row is a line; a single cell is a frame round paragraphs. */
function rowLines(row: XmlElement, reading: Reading): readonly string[] {
	const cells = [...partsOf(row, 'w:tc')].map((cell) => blockLines(cell, reading));
	if (cells.length === 1) return cells[0] ?? [];
	return [cells.map((lines) => lines.join(' ').replace(/\s+/g, ' ').trim()).join('\t')];
}

/** A table's rows or a row's cells, out of whatever wraps them, but not those of a table within. */
function* partsOf(element: XmlElement, name: string): Iterable<XmlElement> {
	for (const child of elementsOf(element)) {
		if (child.name === name) yield child;
		else if (!skipped.has(child.name) && child.name !== 'w:tbl') yield* partsOf(child, name);
	}
}

// Within a paragraph

function inlineText(element: XmlElement, reading: Reading): string {
	const { name } = element;
	if (name === 'w:instrText') return noteContents(element, reading);
	if (skipped.has(name)) return '';
	if (name === 'w:fldChar') return turnField(element, reading);
	if (name === 'mc:AlternateContent') return inlineText(chosen(element), reading);
	if (name === 'w:txbxContent') return setAside(element, reading);
	if (name === 'pic:pic' || name === 'v:imagedata') reading.seen.pictures++;
	if (name === 'w:footnoteReference' || name === 'w:endnoteReference') return noteMark(element, reading);
	const text = signs.get(name)?.(element) ?? elementsOf(element).reduce((sum, child) => sum + inlineText(child, reading), '');
	return isHidden(element) || (signs.has(name) && reading.fields.some((part) => part !== 'result')) ? '' : text;
}

/** What has a text of its own. */
const signs: ReadonlyMap<string, (element: XmlElement) => string> = new Map([
	['w:t', runText],
	['m:t', runText],
	['w:tab', () => '\t'],
	['w:ptab', () => '\t'],
	['w:br', ({ attributes }) => ((attributes.get('type') ?? 'textWrapping') === 'textWrapping' ? '\n' : '')],
	['w:cr', () => '\n'],
	['w:noBreakHyphen', () => '-'],
	['w:sym', symbol],
]);

function runText(element: XmlElement): string {
	const text = ownText(element).replace(/[\r\n\t]/g, ' ');
	return element.attributes.get('space') === 'preserve' ? text : text.replace(/^ +| +$/g, '');
}

/** A character of a font; those in the private area are pictures that only the font knows. */
function symbol({ attributes }: XmlElement): string {
	const code = Number.parseInt(attributes.get('char') ?? '', 16);
	return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : '';
}

function turnField({ attributes }: XmlElement, { fields }: Reading): string {
	const type = attributes.get('fldCharType');
	if (type === 'begin') fields.push('code');
	else if (type === 'separate' && fields.at(-1) === 'code') fields[fields.length - 1] = 'result';
	else if (type === 'end') fields.pop();
	return '';
}

function noteContents(code: XmlElement, { fields }: Reading): string {
	if (fields.at(-1) === 'code' && /^\s*TOC\b/i.test(ownText(code))) fields[fields.length - 1] = 'contents';
	return '';
}

function setAside(box: XmlElement, { boxes }: Reading): string {
	boxes.push(box);
	return '';
}

function noteMark({ name, attributes }: XmlElement, { notes, noteOf }: Reading): string {
	const key = `${name} ${attributes.get('id')}`;
	if (!notes || !noteOf.has(key)) return '';
	const value = notes.get(key) ?? notes.size + 1;
	notes.set(key, value);
	return noteText('［1］', value);
}

function isHidden(element: XmlElement): boolean {
	const vanish = element.name === 'w:r' ? childOf(element, 'w:rPr', 'w:vanish') : undefined;
	return vanish !== undefined && !/^(?:0|false|off)$/.test(vanish.attributes.get('val') ?? '');
}
