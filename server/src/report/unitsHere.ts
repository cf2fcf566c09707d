import type { WrittenNumber } from './numbers';
import { beginsWithPeople, longestPeople } from './people';
import type { FoundUnit } from './units';

/** The unit of a number where it stands, written or implied. */
export interface UnitHere {
	readonly name: string;
	readonly found: FoundUnit | undefined;
	readonly end: number;
}

/** The unit written behind a number; undefined where what stands there is none. */
export function unitOf(text: string, number: WrittenNumber, found: FoundUnit | undefined): UnitHere | undefined {
	const at = number.end;
	if (number.unit) return { name: number.unit, found: undefined, end: at };
	if (!found || (found.written === '个' && /[体人性别]/.test(text[at + 1] ?? ''))) return undefined;
	const end = at + found.written.length;
	// 10亿元多, 5年多: the word for more stands behind the unit and is read there.
	if (found.unit.name === '成') return { name: '%', found, end: text[end] === '半' ? end + 1 : end };
	return { name: found.unit.name, found, end };
}

/** 万亿级 and 千亿级 speak of money. */
export function magnitude(text: string, { scale, end }: WrittenNumber): UnitHere | undefined {
	return scale >= 8 && text[end] === '级' ? { name: '元', found: undefined, end } : undefined;
}

/** 3万多居民, 上亿市场主体, 突破万亿: what is counted says the unit. Nothing else without a unit counts, save a decimal whose unit was lost. */
export function impliedUnit(text: string, number: WrittenNumber): UnitHere | undefined {
	const after = text.slice(number.end, number.end + longestPeople);
	const isLarge = number.scale >= 4;
	if (isLarge && beginsWithPeople(after.replace(/^(?:左右|以上)/, ''))) return { name: '人', found: undefined, end: number.end };
	if (isLarge && /^(?:市场主体|经营主体|个体工商户|农户|家庭)/.test(after)) return { name: '户', found: undefined, end: number.end };
	const people =
		isLarge && endsClause.test(after) ? peopleBefore(text.slice(Math.max(0, number.start - longestSubject), number.start)) : '';
	if (people !== '') return { name: people, found: undefined, end: number.end };
	if (number.scale >= 12 && /^(?:[一二三四五六七八九两\d]个)?(?:大关|大?台阶|关口|规模|[，。；、])/.test(after))
		return { name: '元', found: undefined, end: number.end };
	const isBare = !number.isChinese && /^(?:[，。；、,;]|和(?=\d)|$)/.test(after);
	return isBare && lostUnit(text, number) ? { name: '', found: undefined, end: number.end } : undefined;
}

const endsClause = /^(?:[，。；、]|$)/;
const longestSubject = 4;

/** 入境游客111万，: visits and people do without their unit. */
function peopleBefore(before: string): string {
	if (/(?:游客|旅客)(?:量)?(?:达到?|超|近)?$/.test(before)) return '人次';
	return /(?:人口|人员|劳动力|在校生)(?:达到?|超|近)?$/.test(before) ? '人' : '';
}

/** 增长6.1， 羊出栏16.4。 and 分别增长6.8%、12.3、7.8%: a decimal, or a number right behind a word of change, that ends its clause. */
function lostUnit(text: string, number: WrittenNumber): boolean {
	const before = text.slice(Math.max(0, number.start - 3), number.start);
	return number.value.scale > 0
		? (/[一-龥]$/.test(before) && !/版|PM$/.test(before)) || /[%％]、$/.test(before)
		: /(?:增长|下降|提高|降低|上升|上涨)$/.test(before.slice(-2));
}
