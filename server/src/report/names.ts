import { matchesOf } from './matches';
import { hashOf, pairAt } from './pairs';
import type { Span } from './span';

/** A phrase that ends in what names end in: 鄂州花湖机场. Where it begins no text says, so it reaches back to the last mark. */
export interface NamedThing {
	/** Of the paragraph's text. */
	readonly span: Span;
	/** What stands before the ending, at most `farthestBegin` characters. */
	readonly stem: string;
	readonly ending: string;
}

/** A multi-sport event with its number: 第九届亚冬会. Spans are of the paragraph's text. */
export interface NumberedEvent {
	readonly numeral: Span;
	readonly number: string;
	readonly event: string;
	/** The two characters before, where a host would stand. */
	readonly host: string;
}

const farthestBegin = 16;
const endings = [
	'机场|高铁|铁路|高速公路|高速|大桥|隧道|水库|水利枢纽|枢纽|航道|运河|灌区|水电站|电站|港区|新港|码头|口岸|地铁|轻轨|特高压|直流|油田|气田|煤矿|电厂|风电场|大道|港口|自贸港|自由贸易港',
	'产业园|科学城|科技城|大学城|先行区|先导区|功能区|综保区|丝绸之路|科创园|科技园|工业园|创业园|物流园|园区|开发区|保税区|工业区|产业区|合作区|经济区|自贸区|城市群|都市圈|经济带|半岛|示范区|试验区|新区|新城|小镇|古城|古镇|景区|公园|保护区|湿地',
	'集群|走廊|论坛|博览会|交易会|洽谈会|进博会|文化节|艺术节|旅游节|电影节|运动会|马拉松|大会|展会|年会',
	'大学|学院|中学|小学|学校|幼儿园|医院|实验室|研究院|研究所|博物馆|图书馆|体育馆|体育场|纪念馆|大剧院|科技馆|展览馆',
	'公司|集团|银行|项目|工程|基地|中心|行动|计划|机制|平台|工作法|广场|大厦|街区|社区|车站',
].join('|');
const anyEnding = new RegExp(endings, 'y');
export const beginningsOfEndings = endings
	.split('|')
	.map((ending) => ending.charAt(0))
	.join('');
/** By the hash of an ending's first two characters: its first one alone stands nearly everywhere. */
const mayBeginEnding = new Uint8Array(1 << 16);
for (const ending of endings.split('|')) mayBeginEnding[hashOf(pairAt(ending, 0))] = 1;
const anyEvent =
	/第?([一二三四五六七八九十]{1,3}|\d{1,2})届(?:(?:夏季|冬季|全国|世界|亚洲)?(?:亚冬会|亚运会|亚残运会|大运会|全运会|残特奥会|冬奥会|冬残奥会|奥运会|青奥会|世运会|学青会|青运会|冬运会|大学生运动会|亚洲冬季运动会))/g;

/** A pure function of the text. */
export function namedThingsIn(text: string): readonly NamedThing[] {
	const found: NamedThing[] = [];
	for (let at = 0; at < text.length - 1; at++) {
		const ending = mayBeginEnding[hashOf(pairAt(text, at))] ? endingAt(text, at) : undefined;
		if (ending === undefined) continue;
		const start = runStart(text, at);
		const end = at + ending.length;
		if (at - start >= shortestStem) found.push({ span: { start, end }, stem: text.slice(start, at), ending });
		at = end - 1;
	}
	return found;
}

const shortestStem = 2;

function endingAt(text: string, at: number): string | undefined {
	anyEnding.lastIndex = at;
	return anyEnding.exec(text)?.[0];
}

function runStart(text: string, end: number): number {
	let start = end;
	while (start > 0 && end - start < farthestBegin && isNameCharacter(text.charCodeAt(start - 1))) start--;
	return start;
}

function isNameCharacter(code: number): boolean {
	return (code >= 0x4e00 && code <= 0x9fff) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** A pure function of the text. */
export function numberedEventsIn(text: string): readonly NumberedEvent[] {
	if (!text.includes('届')) return [];
	return matchesOf(anyEvent, text).map(({ 0: written, 1: number = '', index }) => {
		const start = index + written.indexOf(number);
		const event = written.slice(written.indexOf('届') + 1);
		return { numeral: { start, end: start + number.length }, number, event, host: text.slice(Math.max(0, index - 2), index) };
	});
}
