import { matchesOf } from './matches';
import { wholeNumber } from './numerals';
import type { Span } from './span';
import { type SpokenYear, spokenYearsIn } from './spokenYears';

/** A plenum of the party's central committee: 党的二十届三中全会. Spans are of the paragraph's text. */
export interface PlenumMention {
	readonly span: Span;
	/** As calendar.yml calls the committee: 二十届. */
	readonly committee: string;
	/** From 1. */
	readonly plenum: number;
	/** When its sentence says that it met, where it does. */
	readonly held: { readonly year: SpokenYear; readonly month: number | undefined } | undefined;
	/** 将召开, 即将召开: still to come. */
	readonly isComing: boolean;
}

const anyPlenum =
	/(十[六七八九]|二十(?:[一二])?)届((?:[一二三四五六七八九]中、)*[一二三四五六七八九]中(?:(?:和|及|、)[一二三四五六七八九]中)?)全会/g;
const heldBefore =
	/^((?:\d{1,2}月)?)(?:\d{1,2}日)?(?:至\d{1,2}日)?(?:，)?(?:胜利|成功|隆重)?(?:召开|举行)(?:了|的)?(?:中国共产党|中共|党的?)?$/;
const heldBehind = /^(?:于|在)?(?:\d{4}年|[今去上]年)(\d{1,2}月)?(?:\d{1,2}日)?(?:胜利|成功|隆重|在北京)*(?:召开|举行)/;

/** A pure function of the text. */
export function plenumsIn(text: string): readonly PlenumMention[] {
	return text.includes('中全会') ? matchesOf(anyPlenum, text).flatMap((match) => mentionsOf(text, match)) : [];
}

function mentionsOf(text: string, match: RegExpExecArray): readonly PlenumMention[] {
	const plenums = Array.from((match[2] ?? '').matchAll(/[一二三四五六七八九](?=中)/g), ([numeral]) => wholeNumber(numeral) ?? 0);
	const span = { start: match.index, end: match.index + match[0].length };
	const behind = text.slice(span.end, span.end + 24);
	const held = plenums.length === 1 ? heldIn(text, span) : undefined;
	const isComing =
		/^[^，。；]{0,8}将|^将|^精神?将/.test(behind) || /(?:即将|将要|将|迎接|迎来)[^，。；]{0,6}$/.test(text.slice(0, span.start));
	return plenums.map((plenum) => ({ span, committee: `${match[1]}届`, plenum, held, isComing }));
}

/** 2024年7月召开的党的二十届三中全会; 二十届三中全会去年7月胜利召开. */
function heldIn(text: string, { start, end }: Span): PlenumMention['held'] {
	const before = text.slice(Math.max(0, start - 40), start);
	const spoken = spokenYearsIn(before).at(-1);
	const month = spoken && heldBefore.exec(before.slice(spoken.end));
	if (spoken && month) return { year: shifted(spoken, Math.max(0, start - 40)), month: monthOf(month[1]) };
	const behind = text.slice(end, end + 30);
	const found = heldBehind.exec(behind);
	const later = found && spokenYearsIn(behind)[0];
	return later ? { year: shifted(later, end), month: monthOf(found[1]) } : undefined;
}

function shifted(year: SpokenYear, by: number): SpokenYear {
	return { ...year, at: year.at + by, end: year.end + by };
}

function monthOf(written: string | undefined): number | undefined {
	return written ? Number.parseInt(written, 10) : undefined;
}
