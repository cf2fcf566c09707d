import type { Indicator } from '../data/indicators';
import { flagsOf } from './characters';
import { splitOutside } from './clauses';
import { indicatorAtEnd, indicatorNamed } from './indicators';
import { beginning, ending, startFlags } from './patternEdges';
import { leadingAction } from './words';

/** A name in a text, with what it stands for. */
export interface NamedIndicator {
	readonly indicator: string;
	readonly key: string;
	readonly entry: Indicator | undefined;
	readonly scope: string;
}

const growthAtEnd = ending(/(?:年均)?(?:增速|增幅|涨幅|降幅|(?<!自然)增长率|增长)$/);

export function named(phrase: string): NamedIndicator {
	const { scope, phrase: rest } = cleanScope(phrase);
	const core = spelledOut(rest.slice(0, rest.length - growthAtEnd(rest).length) || rest);
	const whole = indicatorNamed(core);
	if (whole) return { indicator: core, key: whole.name, entry: whole, scope };
	const found = indicatorAtEnd(core);
	if (found && isScope(found.before)) return { ...named(core.slice(found.before.length)), scope: scope + found.before };
	return { indicator: core, key: core, entry: found?.indicator, scope };
}

/** What abbreviations and verbs inside of names are told by; a name with none of these characters is spelled out. */
const isShort = flagsOf('规医P值产现得请计均每于排');

/** A name without the abbreviations and verbs that writers put inside of it. */
export function spelledOut(phrase: string): string {
	if (phrase === '经济') return '地区生产总值';
	for (let at = 0; at < phrase.length; at++) if (isShort[phrase.charCodeAt(at)]) return longForm(phrase);
	return phrase;
}

function longForm(phrase: string): string {
	return phrase
		.replace(/规上/g, '规模以上')
		.replace(/医保/g, '医疗保险')
		.replace(/GDP|(?<!地区|国内)生产总值/g, '地区生产总值')
		.replace(/^([一二三])产(?:增加值)?$/, '第$1产业增加值')
		.replace(/(?<=.{2})(?:实现|获得|申请|(?:[五三]年)?累计|年均|每年|用于|安排)(?=.{2})/g, '');
}

const scopeAtStart = beginning(
	/^(?:全(?:国|省|市|区|县|镇|乡|州|盟|旗|域|自治区|街道|村)(?!性|面|体)|[我本](?:国|省|市|区|县|镇|乡|州|盟|旗)|(?:省|市|区|县|镇|州|盟|旗)(?:本)?级|市辖区|中心城区|主城区|城区|域内|辖区内?)(?:的|范围内)?/,
);

export function cleanScope(phrase: string): { readonly scope: string; readonly phrase: string } {
	const scope = scopeAtStart(phrase);
	return scope && phrase.length - scope.length >= 2 ? { scope, phrase: phrase.slice(scope.length) } : { scope: '', phrase };
}

function isScope(words: string): boolean {
	return scopeAtStart(words) === words || /^(?:[一-龥]{1,3}[省市区县镇乡州盟旗]|[省市区县镇]本级)$/.test(words);
}

/** A clause's noun phrase, and what stood before it. */
export interface Cleaned {
	readonly phrase: string;
	readonly scope: string;
	readonly action: string;
	readonly isShared: boolean;
}

const timeAtStart = beginning(
	/^(?:截至|截止|到|至)?(?:(?:19|20)\d{2}年(?:以来|底|末|初|年末|至今)?|二〇[〇一二三四五六七八九]{2}年|“?十[一二三四五六]五”?(?:期间|时期|以来|末)?|[五三两四六][年](?:来|间|累计)?|一年来|过去[一五]年|[一二三四]季度|上半年|下半年|年(?:末|底|初|内)|全年|去年|上年|今年(?:以来)?|明年|当年|目前|现有|现|本届|本年度?|年度|期末|\d{1,2}月(?:底|末|份)?|初步(?:核算|统计|预计)|预计|预期)(?:，|,)?/,
);
const actionAtStart = beginning(leadingAction);
const isJoiner = flagsOf('和与及');
const strayMarks = /^[，、；：,:\s（(和与及并且”）)]+/;
const isStray = startFlags(strayMarks);
const isParticle = flagsOf('了的各类');

/** A clause without the time at its head. */
export function withoutTime(clause: string): string {
	return clause.slice(timeAtStart(clause).length);
}

/** A clause's noun phrase without the time, verbs and adverbs at its head. */
export function cleaned(clause: string): Cleaned {
	if (isJoiner[clause.charCodeAt(clause.length - 1)]) return { phrase: '', scope: '', action: '', isShared: false };
	const pieces = splitOutside(clause);
	let phrase = pieces.at(-1) ?? '';
	if (isStray[phrase.charCodeAt(0)]) phrase = phrase.replace(strayMarks, '');
	let action = '';
	let scope = '';
	for (let length = -1; length !== phrase.length && phrase !== ''; ) {
		length = phrase.length;
		phrase = withoutTime(phrase);
		if (isParticle[phrase.charCodeAt(0)]) phrase = phrase.replace(/^[了的各类]{1,2}(?=[一-龥“])/, '').replace(/^[了的]$/, '');
		const own = cleanScope(phrase);
		scope ||= own.scope;
		phrase = own.phrase;
		const verb = actionAtStart(phrase);
		const known = indicatorNamed(phrase);
		if (known && (!verb || indicatorNamed(phrase.slice(verb.length)) !== known)) break;
		if (verb && (verb.length >= 2 || phrase.length > 2)) {
			if (verb.length >= 2) action ||= verb;
			phrase = phrase.slice(verb.length);
		}
	}
	return { phrase: trailing(phrase), scope, action, isShared: pieces.length > 1 };
}

const trails = flagsOf('的等，、共又也');

/** A phrase without what may trail behind a noun: 重大项目建设 is about 重大项目. */
function trailing(phrase: string): string {
	let end = phrase.length;
	while (trails[phrase.charCodeAt(end - 1)]) end--;
	const noun = phrase.slice(0, end);
	const thing = noun.endsWith('项目建设') || noun.endsWith('工程建设') ? noun.slice(0, -2) : noun;
	// 甲、乙等重点项目: the examples are not part of the name.
	return thing.includes('等') ? thing.replace(/^.{2,20}等(?=.{2,})/, '') : thing;
}
