import { matchesOf } from './matches';
import { wholeNumber } from './numerals';
import type { Span } from './span';

/** A meeting of a people's congress by its numbers: 第十四届人民代表大会第三次会议, 省十四届人大三次会议. Spans are of the paragraph's text. */
export interface Session {
	readonly span: Span;
	readonly congress: number;
	readonly session: number;
	/** Its numerals, as written. */
	readonly congressNumeral: Span;
	readonly sessionNumeral: Span;
	/** 全国 for the national congress, else empty. */
	readonly isNational: boolean;
	/** 会议上的报告 is about this meeting; 会议确定的目标 about an earlier one; other words leave it open. */
	readonly spokenOf: 'this' | 'earlier' | 'unknown';
}

const number = '[一二三四五六七八九十]{1,3}|\\d{1,2}';
const anySession = new RegExp(`第?(${number})届(全国)?(?:人民代表大会|人大)第?(${number})次(?:全体)?会议`, 'gd');
/** A note that forwards the report says 通过的《政府工作报告》 of this very meeting. */
const isThis = /^上(?!的?决定|的?部署)|^(?:审议)?通过的?《/;
const isEarlier =
	/^(?:以来)?[^，。；、（）]{0,6}?(?:确定|审议通过|批准|通过|提出|部署|明确|下达)[^，。；]{0,12}?(?:目标|任务|计划|预算|要求|报告)/;

/** A pure function of the text. */
export function sessionsIn(text: string): readonly Session[] {
	return text.includes('次') && text.includes('届') ? matchesOf(anySession, text).map((match) => sessionOf(text, match)) : [];
}

function sessionOf(text: string, match: RegExpExecArray): Session {
	const [start, end] = match.indices?.[0] ?? [match.index, match.index];
	const behind = text.slice(end);
	const before = text.slice(Math.max(0, start - 8), start);
	return {
		span: { start, end },
		congress: wholeNumber(match[1] ?? '') ?? 0,
		session: wholeNumber(match[3] ?? '') ?? 0,
		congressNumeral: spanOf(match, 1),
		sessionNumeral: spanOf(match, 3),
		isNational: match[2] !== undefined || /全国$/.test(before),
		spokenOf: isThis.test(behind) ? 'this' : isEarlier.test(behind) ? 'earlier' : 'unknown',
	};
}

function spanOf(match: RegExpExecArray, group: number): Span {
	const [start, end] = match.indices?.[group] ?? [0, 0];
	return { start, end };
}
