import { matchesOf } from './matches';
import { wholeNumber } from './numerals';
import type { Span } from './span';

/** 成功举办第七届山货节: a fair, a festival or games that are counted, and whether they are told to have been or to be held. Spans are of the paragraph's text. */
export interface Gathering {
	/** From 第 to the end of its name. */
	readonly span: Span;
	readonly number: number;
	readonly name: string;
	/** By the words around it; a verb alone (举办) leaves it to the part of the report. */
	readonly stage: 'held' | 'coming' | 'either';
}

const numbered = /第([一二三四五六七八九十]{1,3}|\d{1,2})届(?!人民|人大|全国人|中央|党)([^，。；：、！？（）()\d]{2,30})/g;
const itsName = /^.{0,26}?(?:运动会|博览会|展销会|洽谈会|交易会|推介会|研讨会|论坛|大会|峰会|年会|大赛|联赛|大集|节|会|赛)/;
const heldBefore = /(?:成功|圆满|顺利|隆重|如期)(?:举办|承办|协办|举行|召开|主办)(?:了)?[^，。；、]{0,8}$/;
const heldBehind = /^[^，。；]{0,12}(?:成功|圆满|顺利|隆重|如期)(?:举办|举行|召开|闭幕|落幕)/;
const comingBefore = /(?:办好|办成|筹办|筹办好|筹备|谋划|备战)(?:好)?[^，。；、]{0,8}$/;
const verbBefore = /(?:举办|承办|举行|召开|主办)(?:好|了)?[^，。；、]{0,8}$/;

/** How far before a number its verb is looked for. */
const farthestVerb = 16;

/** Those that a verb says something of. A pure function of the text. */
export function gatheringsIn(text: string): readonly Gathering[] {
	return matchesOf(numbered, text).flatMap(({ 0: written, 1: numeral = '', 2: behind = '', index }) => {
		const name = itsName.exec(behind)?.[0] ?? '';
		const number = wholeNumber(numeral);
		const end = index + written.length - behind.length + name.length;
		const stage = stageOf(text.slice(Math.max(0, index - farthestVerb), index), text.slice(end, end + farthestVerb));
		if (name === '' || number === undefined || stage === undefined) return [];
		return [{ span: { start: index, end }, number, name: name.replace(/[“”]/g, ''), stage }];
	});
}

function stageOf(before: string, behind: string): Gathering['stage'] | undefined {
	if (heldBefore.test(before) || heldBehind.test(behind)) return 'held';
	if (comingBefore.test(before)) return 'coming';
	return verbBefore.test(before) && !/[将拟申]/.test(before) ? 'either' : undefined;
}
