import { matchesOf } from './matches';
import { leadingNumber, type Numbering, type NumberStyle } from './numbering';
import type { Paragraph } from './paragraphs';

/** One point of a list told in running text: 一是…… 二是……, 一要……, 第一，……. */
export interface EnumerationMarker {
	readonly numbering: Numbering;
	readonly paragraph: Paragraph;
	/** Index of the paragraph in the report. */
	readonly index: number;
	readonly startsParagraph: boolean;
}

/** Points that count up together, in one paragraph or over several. */
export interface Enumeration {
	readonly style: NumberStyle;
	readonly markers: readonly EnumerationMarker[];
}

const anyPoint = /[一二三四五六七八九十](?:[是要]|[，、：:](?<=第[一二三四五六七八九十]{1,3}.))/g;

/** The numbers of points within one paragraph's text. A pure function of the text. */
export function enumerationNumbers(text: string): readonly Numbering[] {
	const found: Numbering[] = [];
	for (const match of matchesOf(anyPoint, text)) {
		const start = numberStart(text, match.index);
		const numbering = start === undefined ? undefined : leadingNumber(text, start);
		if (numbering && enumerationStyles.includes(numbering.style)) found.push(numbering);
	}
	return found;
}

const enumerationStyles: readonly NumberStyle[] = ['一是', '一要', '第一，'];

/** Where the numeral around `at` begins, provided that it stands at the head of a clause. */
function numberStart(text: string, at: number): number | undefined {
	let start = at;
	while (start > 0 && /[第一二三四五六七八九十]/.test(text[start - 1] ?? '')) start--;
	const before = text[start - 1];
	return before === undefined || '。；：，！？、（“:;,!'.includes(before) ? start : undefined;
}

/** Lists within lists: one begun more lists ago than this is not taken up again. */
const farthestList = 100;

interface OpenEnumeration {
	readonly style: NumberStyle;
	readonly markers: EnumerationMarker[];
}

/** All enumerations of a report. `boundaries` are the paragraphs at which a part or section begins: no list reaches across. */
export function enumerationsOf(
	paragraphs: readonly Paragraph[],
	numbers: readonly (readonly Numbering[])[],
	boundaries: ReadonlySet<number>,
): readonly Enumeration[] {
	const all: OpenEnumeration[] = [];
	let reachable = 0;
	paragraphs.forEach((paragraph, index) => {
		if (boundaries.has(index)) reachable = all.length;
		for (const numbering of numbers[index] ?? []) {
			const marker = { numbering, paragraph, index, startsParagraph: numbering.span.start === 0 };
			const run = runFor(marker, all.slice(Math.max(reachable, all.length - farthestList)));
			if (run) run.markers.push(marker);
			else all.push({ style: numbering.style, markers: [marker] });
		}
	});
	return all;
}

/**
 * The open list a point belongs to: among those of its own paragraph, else of all, one it continues, else the nearest that could have lost a point;
 * none for a first point.
 */
function runFor(marker: EnumerationMarker, open: readonly OpenEnumeration[]): OpenEnumeration | undefined {
	const { style, value } = marker.numbering;
	if (value === 1) return undefined;
	const sameStyle = open.filter((run) => run.style === style).reverse();
	const alike = sameStyle.filter((run) => run.markers.at(-1)?.startsParagraph === marker.startsParagraph);
	const here = alike.filter((run) => run.markers.at(-1)?.index === marker.index);
	const continues = (run: OpenEnumeration) => run.markers.at(-1)?.numbering.value === value - 1;
	return here.find(continues) ?? here[0] ?? alike.find(continues) ?? sameStyle.find(continues) ?? alike[0] ?? sameStyle[0];
}
