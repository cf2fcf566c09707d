import { flagsOf } from './characters';
import type { WrittenNumber } from './numbers';
import type { Quantity } from './quantities';
import type { Span } from './span';
import { type FoundUnit, unitAt } from './units';
import type { UnitHere } from './unitsHere';

const joinsName = flagsOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+#＋');
const opensNote = flagsOf('〔［[');
const closesNote = flagsOf('〕］]');

/** Numbers that are part of a name or give a date: PM2.5, 4号线, C919, 2025年, 第十四届, [3]. */
export function isName(text: string, { start, end, isChinese, scale }: WrittenNumber): boolean {
	const before = text.charCodeAt(start - 1);
	const after = text.charCodeAt(end);
	if (joinsName[before]) return true;
	if (opensNote[before] && closesNote[after]) return true;
	if (text[start - 1] === '—' && /[A-Za-z]/.test(text[start - 2] ?? '')) return true;
	if (!isChinese && joinsName[after] && text[end] !== '#' && !unitAt(text, end)) return true;
	if (
		isChinese &&
		scale === 0 &&
		/[一二三四五六七八九十][五六七八九]$/.test(text.slice(start, end)) &&
		/^(?:”|时|期|规|以|末)/.test(text[end] ?? '')
	)
		return true;
	return false;
}

/** A name's number may go on behind it: 1+4+9+N, 5G-A. */
export function afterName(text: string, end: number): number {
	return end + (/^[A-Za-z\d+＋.]*/.exec(text.slice(end, end + 24))?.[0].length ?? 0);
}

export function isRank(text: string, start: number): boolean {
	return text[start - 1] === '第' || text[start - 1] === '前';
}

export function isYear(text: string, { start, end }: WrittenNumber): boolean {
	return /^(?:19|20)\d{2}$/.test(text.slice(start, end)) && /^年/.test(text.slice(end, end + 1));
}

export function isDate({ name }: UnitHere): boolean {
	return name === '月' || name === '日' || name === '号';
}

/** Words before which a Chinese number of years or things is part of a name: 三年行动, 五年规划, 两个确立. */
const namedPlans = /^(?:行动|攻坚|计划|规划|方案|倍增|大计|纲要|禁渔|制|级)/;
const commonCounts = /^(?:一)$/;

export function isExcluded(text: string, quantity: Quantity, { found, end }: UnitHere): boolean {
	if (quantity.isRank) return !/^[位名]$/.test(found?.written ?? '');
	if (!found) return isVersion(text, quantity.number);
	const { unit } = found;
	if (unit.ordinal || unit.kind === 'calendar') return true;
	const { start } = quantity.number;
	const after = text.slice(end, end + 6);
	if (unit.name === '天' && /^津/.test(after)) return true;
	if (unit.name === '年') return isNoDuration(text, quantity, after);
	const before = text.slice(Math.max(0, start - 4), start);
	if (quantity.isChinese) return isChineseWord(text, quantity, found, before, after);
	if (before.endsWith('届') && /^(?:次|届)$/.test(found.written)) return true;
	if (!found.isAmbiguous) return false;
	const written = text.slice(start, end);
	return noQuantity.test(written + after) || (/^[\d.]+(?:级|号|日|点|时|度)$/.test(written) && !/级/.test(unit.name));
}

/** 首发经济3.0: the number of an edition; 增长6.0 lacks a unit. */
function isVersion(text: string, { start, end }: Span): boolean {
	return (
		/^\d\.0$/.test(text.slice(start, end)) && /[\u4e00-\u9fff](?<![增长降涨高低到达为至升超比与和别是约近过])$/.test(text.charAt(start - 1))
	);
}

/** 前1％ bounds a group; 前3位 and 第3名 are places in an order. */
export function isThreshold(text: string, start: number, { name }: UnitHere): boolean {
	return text[start - 1] === '前' && (name === '%' || name === '‰');
}

const noQuantity = /^\d+(?:日|号|年级|级|方米|面体|期工程|代|版|P\b)/;

function isNoDuration(text: string, { number, isChinese }: Quantity, after: string): boolean {
	const written = text.slice(number.start, number.end - 1);
	if (/^\d{4}$/.test(written) || /^[〇零一二三四五六七八九]{4}$/.test(written)) return true;
	if (/^(?:级|底|初|末|期间|来|前|代|份|度|报|鉴|货|轻|均|月)/.test(after) || namedPlans.test(after)) return true;
	const before = text.slice(Math.max(0, number.start - 4), number.start);
	if (!isChinese) return /[“19第]$/.test(before);
	if (/^过渡期/.test(after)) return true;
	return (
		!/(?:连续|近|超|用|已|经过|历时|持续|累计|实现|满|每)$/.test(before) && !/^(?:以上|左右|时间|内|位居|保持|实现|获|排名|稳)/.test(after)
	);
}

/** Chinese numerals are words more often than figures: 一个, 三农, 两会, 一批. */
function isChineseWord(
	text: string,
	quantity: Quantity,
	{ unit, isAmbiguous, written }: FoundUnit,
	before: string,
	after: string,
): boolean {
	const numeral = text.slice(quantity.number.start, quantity.number.end - written.length);
	if (/[第头十百千每某哪这那同各另首前进]$/.test(before) || /^[“”]/.test(after)) return true;
	if (!unit.chinese && !/[百千万亿]/.test(numeral)) return !largeCount.test(numeral);
	if (numeral === '一' || numeral === '上' || commonCounts.test(numeral)) return true;
	if (/^[百千]$/.test(numeral) && !/[元%]/.test(unit.name)) return true;
	if (namedCounts.test(written + after)) return true;
	if (isAmbiguous && !/[百千万亿余多]/.test(numeral)) return !certainAmbiguous.has(unit.name);
	if (/^[万千百]$/.test(numeral) && unit.classifier && /^[一-龥]/.test(after) && !/(?:突破|超|达|近|上)$/.test(before)) return true;
	return /^[数几]$/.test(numeral);
}

const largeCount = /[百千万亿]/;
const certainAmbiguous: ReadonlySet<string> = new Set(['项', '层', '支', '块', '成', '条', '段', '道']);
const namedCounts =
	/^(?:个确立|个维护|个代表|个自信|个意识|个毫不|个一|个百年|个文明|个区|项规定|条规|项原则|个结合|个认同|个务必|个离不开|个布局|个全面|项改革任务$)/;
