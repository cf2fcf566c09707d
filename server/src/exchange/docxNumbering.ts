import { numeral } from './docxNumerals';
import { childOf, elementsOf, type XmlElement } from './xml';

/** The number that Word puts before a paragraph, 「（一）」; '' for none. To be asked of every paragraph once and in order, since it counts. */
export type NumberOf = (paragraph: XmlElement) => string;

export function numberingOf(numbering: XmlElement | undefined, styles: XmlElement | undefined): NumberOf {
	const lists = listsIn(numbering, stylesIn(styles));
	const placeOf = placesBy(stylesIn(styles), lists);
	const count = counter();
	return (paragraph) => {
		const place = placeOf(paragraph);
		return place ? count(place) : '';
	};
}

// Styles

interface Style {
	readonly id: string;
	readonly isDefault: boolean;
	readonly basedOn: string | undefined;
	readonly list: string | undefined;
	readonly level: string | undefined;
}

type Styles = ReadonlyMap<string, Style>;

function stylesIn(styles: XmlElement | undefined): Styles {
	return new Map(named(styles, 'w:style').map((style) => [style.attributes.get('styleId') ?? '', styleOf(style)]));
}

function styleOf(style: XmlElement): Style {
	const { attributes } = style;
	return {
		id: attributes.get('styleId') ?? '',
		isDefault: attributes.get('type') === 'paragraph' && /^(?:1|true|on)$/.test(attributes.get('default') ?? ''),
		basedOn: settingOf(style, 'w:basedOn'),
		list: settingOf(style, 'w:pPr', 'w:numPr', 'w:numId'),
		level: settingOf(style, 'w:pPr', 'w:numPr', 'w:ilvl'),
	};
}

const longestChain = 16;

/** A style and those it is based on, nearest first. */
function chainOf(styles: Styles, id: string | undefined): readonly Style[] {
	const chain: Style[] = [];
	for (let style = styles.get(id ?? ''); style && chain.length < longestChain; style = styles.get(style.basedOn ?? '')) chain.push(style);
	return chain;
}

// Lists

interface Level {
	readonly format: string;
	/** %1 stands for the number of the first level, and so on. */
	readonly text: string;
	readonly start: number;
	readonly suffix: string;
	/** Whether higher levels' numbers are written in digits here. */
	readonly isLegal: boolean;
	/** The level (from 1) after which counting begins anew; 0 for never. */
	readonly restart: number;
	/** The paragraph style that stands for this level. */
	readonly style: string | undefined;
}

interface List {
	readonly id: string;
	/** What counts: lists made from one pattern count on. */
	readonly pattern: string;
	readonly levels: readonly Level[];
	/** Where counting begins anew with the list's first paragraph, by level. */
	readonly starts: ReadonlyMap<number, number>;
}

const mostLevels = 9;

function listsIn(numbering: XmlElement | undefined, styles: Styles): ReadonlyMap<string, List> {
	const patterns = new Map(named(numbering, 'w:abstractNum').map((pattern) => [pattern.attributes.get('abstractNumId') ?? '', pattern]));
	const numbers = new Map(named(numbering, 'w:num').map((number) => [number.attributes.get('numId') ?? '', number]));
	return new Map(Array.from(numbers, ([id, number]) => [id, listOf(id, number, { patterns, numbers, styles })]));
}

interface Numbers {
	readonly patterns: ReadonlyMap<string, XmlElement>;
	readonly numbers: ReadonlyMap<string, XmlElement>;
	readonly styles: Styles;
}

function listOf(id: string, number: XmlElement, all: Numbers): List {
	const pattern = patternOf(number, all);
	const overrides = named(number, 'w:lvlOverride');
	const levels = Array.from({ length: mostLevels }, (_, level) => {
		const own = overrides.find((each) => levelIn(each) === level);
		return levelOf(childOf(own, 'w:lvl') ?? named(pattern, 'w:lvl').find((each) => levelIn(each) === level));
	});
	const starts = overrides.flatMap((each) => {
		const start = settingOf(each, 'w:startOverride');
		return start === undefined ? [] : [[levelIn(each), wholeOr(start, 1)] as const];
	});
	return { id, pattern: pattern?.attributes.get('abstractNumId') ?? '', levels, starts: new Map(starts) };
}

/** A list's pattern, which may name a list style that holds the real one. */
function patternOf(number: XmlElement, { patterns, numbers, styles }: Numbers): XmlElement | undefined {
	const pattern = patterns.get(settingOf(number, 'w:abstractNumId') ?? '');
	const link = pattern && settingOf(pattern, 'w:numStyleLink');
	const linked = link && numbers.get(styles.get(link)?.list ?? '');
	return linked ? patterns.get(settingOf(linked, 'w:abstractNumId') ?? '') : pattern;
}

function levelOf(level: XmlElement | undefined): Level {
	const value = (name: string) => level && settingOf(level, name);
	return {
		format: value('w:numFmt') ?? 'decimal',
		text: (value('w:lvlText') ?? '').slice(0, longestText),
		start: wholeOr(value('w:start'), 1),
		suffix: value('w:suff') ?? 'tab',
		isLegal: level !== undefined && childOf(level, 'w:isLgl') !== undefined,
		restart: wholeOr(value('w:lvlRestart'), mostLevels),
		style: value('w:pStyle'),
	};
}

/** A hostile file could have a long text repeated before every paragraph. */
const longestText = 100;

function levelIn(element: XmlElement): number {
	return wholeOr(element.attributes.get('ilvl'), 0);
}

// Paragraphs

interface Place {
	readonly list: List;
	readonly level: number;
}

function placesBy(styles: Styles, lists: ReadonlyMap<string, List>): (paragraph: XmlElement) => Place | undefined {
	const usual = [...styles.values()].find(({ isDefault }) => isDefault)?.id;
	return (paragraph) => {
		const chain = chainOf(styles, settingOf(paragraph, 'w:pPr', 'w:pStyle') ?? usual);
		const numbering = childOf(paragraph, 'w:pPr', 'w:numPr');
		const list = lists.get((numbering && settingOf(numbering, 'w:numId')) ?? chain.find((style) => style.list)?.list ?? '');
		if (!list) return undefined;
		const written = (numbering && settingOf(numbering, 'w:ilvl')) ?? chain.find((style) => style.level)?.level;
		const linked = list.levels.findIndex(({ style }) => style !== undefined && chain.some(({ id }) => id === style));
		return { list, level: Math.min(wholeOr(written, Math.max(0, linked)), mostLevels - 1) };
	};
}

/** Counts on, level by level, and says the number. */
function counter(): (place: Place) => string {
	const countsOf = new Map<string, (number | undefined)[]>();
	const begun = new Set<string>();
	return ({ list, level }) => {
		const counts = countsOf.get(list.pattern) ?? [];
		countsOf.set(list.pattern, counts);
		const anew = begun.has(`${list.id} ${level}`) ? undefined : list.starts.get(level);
		begun.add(`${list.id} ${level}`);
		advance(counts, list.levels, level, anew);
		return written(list.levels, level, counts);
	};
}

function advance(counts: (number | undefined)[], levels: readonly Level[], at: number, anew: number | undefined): void {
	for (let level = 0; level < at; level++) counts[level] ??= levels[level]?.start;
	const last = counts[at];
	counts[at] = anew ?? (last === undefined ? levels[at]?.start : last + 1);
	for (let level = at + 1; level < mostLevels; level++) if (at < (levels[level]?.restart ?? 0)) counts[level] = undefined;
}

function written(levels: readonly Level[], at: number, counts: readonly (number | undefined)[]): string {
	const own = levels[at];
	if (!own || own.format === 'bullet' || own.format === 'none') return '';
	const number = own.text.replace(/%([1-9])/g, (_, digit) => {
		const level = Number(digit) - 1;
		const format = own.isLegal ? 'decimal' : (levels[level]?.format ?? 'decimal');
		return numeral(format, counts[level] ?? 1);
	});
	// Between a number with its mark and the text a report has nothing; only what would run together is kept apart.
	return number === '' || own.suffix === 'nothing' || /[、，．）)〕】：]$/.test(number) ? number : `${number} `;
}

// XML

function named(element: XmlElement | undefined, name: string): readonly XmlElement[] {
	return element ? elementsOf(element).filter((child) => child.name === name) : [];
}

/** The `val` of a child, or of the last on a path of children. */
function settingOf(element: XmlElement, ...path: readonly string[]): string | undefined {
	return childOf(element, ...path)?.attributes.get('val');
}

function wholeOr(text: string | undefined, otherwise: number): number {
	return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
}
