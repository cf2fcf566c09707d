import { flagsOf } from './characters';
import type { Span } from './span';

/** Something written in a way that is known to be wrong, with what it should be. Spans are of the paragraph's text. */
export interface Misspelling {
	readonly span: Span;
	readonly proper: string;
}

const time =
	/^(?:目前|现在|当前|今年|去年|上年|本年|年底|年末|上?月底|月末|本月|上月|日前|昨[日天]|今[日天]|\d{1,4}年|\d{1,2}月|[\d一二三四五六七八九十]{1,2}月|二[〇零○]|“十[一二三四五六]五”|前三季度|上半年|[一二三四]季度|第[一二三四]季度|报告期|至)/;
const closing = /(?:报名|申报|申请|投票|登记|征集|预约|缴费|报送|提交|受理|日期|时间|期限)$/;

/** 截止2024年底 for 截至2024年底, and 截至日期 for 截止日期. A pure function of the text. */
export function cutoffsIn(text: string): readonly Misspelling[] {
	const found: Misspelling[] = [];
	for (let at = text.indexOf('截'); at >= 0; at = text.indexOf('截', at + 1)) {
		const after = text.slice(at + 2, at + 10);
		const word = text.charAt(at + 1);
		if (word === '止' && time.test(after) && !closing.test(text.slice(Math.max(0, at - 2), at)))
			found.push({ span: { start: at, end: at + (after.startsWith('至') ? 3 : 2) }, proper: '截至' });
		else if (word === '至' && /^(?:日期|时间|期限)(?!为止)/.test(after)) found.push({ span: { start: at, end: at + 2 }, proper: '截止' });
	}
	return found;
}

/** A year or number with a character in it that only looks like a nought. */
export interface ZeroSlip extends Misspelling {
	/** Whether it is the round mark ○, which prints like 〇. */
	readonly isLookalike: boolean;
}

const chineseYear = /(?:^|[^〇零○◯一二三四五六七八九十])([一二][〇零○◯OoＯｏ0０九][〇零○◯OoＯｏ0０一二三四五六七八九]{2})$/;
const arabicYear = /(?:^|[^\dA-Za-z])([12][\dOoＯｏ]{3})$/;
const falseZero = /[零○◯OoＯｏ0０]/g;

/** 二零二五年 for 二〇二五年, 2O25年 and 1O%. A pure function of the text. */
export function zeroSlipsIn(text: string): readonly ZeroSlip[] {
	return [...yearSlips(text), ...letterSlips(text)].sort((one, other) => one.span.start - other.span.start);
}

function yearSlips(text: string): readonly ZeroSlip[] {
	const found: ZeroSlip[] = [];
	for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
		const before = text.slice(Math.max(0, at - 5), at);
		const year = chineseYear.exec(before)?.[1] ?? arabicYear.exec(before)?.[1] ?? '';
		const isArabic = /^[12]/.test(year);
		const proper = isArabic ? year.replace(/[OoＯｏ]/g, '0') : year.replace(falseZero, '〇');
		if (proper !== year && !/^\d*$/.test(year))
			found.push({ span: { start: at - year.length, end: at }, proper, isLookalike: !/[零OoＯｏ0０]/.test(year) });
	}
	return found;
}

const letterNumber = /(?:^|[^\dA-Za-z.])(\d+(?:\.\d*)?[OoＯｏ]+[\dOoＯｏ]*)(?=[%％万亿个家户人元亩公条项件名吨])/g;

function letterSlips(text: string): readonly ZeroSlip[] {
	if (!/\d[OoＯｏ]/.test(text)) return [];
	return Array.from(text.matchAll(letterNumber), ({ 0: whole, 1: written = '', index }) => {
		const start = index + whole.length - written.length;
		return { span: { start, end: start + written.length }, proper: written.replace(/[OoＯｏ]/g, '0'), isLookalike: false };
	});
}

const unitNames: readonly (readonly [RegExp, string])[] = [
	[/^平方(?![米公千厘分毫英寸尺])/, '平方米'],
	[/^立方(?![米公厘分毫英寸尺体])/, '立方米'],
	[/^平米/, '平方米'],
	[/^公分/, '厘米'],
	[/^公升/, '升'],
	[/^公尺/, '米'],
	[/^百分点/, '个百分点'],
	[/^K[Mm](?![A-Za-z])/, 'km'],
	[/^K[Gg](?![A-Za-z])/, 'kg'],
	[/^(?:KW|Kw|kw)(?![A-Za-z])/, 'kW'],
	[/^(?:KV|Kv|kv)(?![A-Za-z])/, 'kV'],
	[/^m2(?![A-Za-z\d])/, 'm²'],
	[/^m3(?![A-Za-z\d])/, 'm³'],
];
export const beginningsOfUnitNames = '平立公百Kkm';
const countsUnits = flagsOf('0123456789万亿余多/');
const mayBeginName = flagsOf(beginningsOfUnitNames);

/** Units under a name that is short for two things, out of use or in the wrong case. A pure function of the text. */
export function unitNamesIn(text: string): readonly Misspelling[] {
	const found: Misspelling[] = [];
	for (let at = 1; at < text.length; at++) {
		if (!mayBeginName[text.charCodeAt(at)] || !countsUnits[text.charCodeAt(at - 1)]) continue;
		const after = text.slice(at, at + 4);
		for (const [pattern, proper] of unitNames) {
			const written = pattern.exec(after)?.[0];
			// 2个多百分点 has its 个.
			if (written && !(proper.startsWith('个') && text.charAt(at - 2) === '个'))
				found.push({ span: { start: at, end: at + written.length }, proper });
		}
	}
	return found;
}
