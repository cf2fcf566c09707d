import { matchesOf } from './matches';
import { wholeNumber } from './numerals';
import type { Span } from './span';

/** `重点做好以下七个方面工作：` — a count of what the report lists next. Spans are of the paragraph's text. */
export interface Announcement {
	readonly count: number;
	/** The numeral as written. */
	readonly numeral: Span;
	/** From the numeral to the end of the phrase it counts. */
	readonly phrase: Span;
	/** Whether what follows is pointed at: 以下, 如下 or a colon. */
	readonly pointsAhead: boolean;
	/** Where the announcing sentence or clause ends; the list begins here or in the next paragraph. */
	readonly end: number;
}

const counted =
	'方面|工作|任务|重点|举措|措施|大事|要求|事项|事情|实事|问题|关系|原则|要点|关键|行动|工程|突破|提升|强化|着力|聚焦|坚持|必须|文章|战役|攻坚|环节|领域|方向|目标|关口|体会|经验|启示';
const announcing = new RegExp(
	`([一二两三四五六七八九十]{1,3}|\\d{1,2})(?:个|大|项|件|条|点|方|场)?(?:主要|重点|具体|重大|民生|关键)?(?:${counted})[^，。；：！？:“”、\\d]{0,14}([：:。]|[；，](?=一是|第一)|$)`,
	'g',
);
const shortForm = /([一二两三四五六七八九十]{1,3}|\d{1,2})(?:个|点|条|项|件)([：:])/g;

/** A pure function of the text. */
export function announcementsIn(text: string): readonly Announcement[] {
	const all: Announcement[] = [];
	for (const pattern of /[：:]/.test(text) ? [announcing, shortForm] : [announcing]) {
		for (const match of matchesOf(pattern, text)) {
			const announcement = read(text, match);
			if (announcement) all.push(announcement);
		}
	}
	return all;
}

function read(text: string, match: RegExpExecArray): Announcement | undefined {
	const [whole, numeral = ''] = match;
	const count = wholeNumber(numeral);
	const start = match.index;
	if (count === undefined || count < 2 || isPartOfName(text, start, match)) return undefined;
	// A heading ends without a mark: 三、抓好七项重点工作. Longer paragraphs that do have lost it.
	const isHeading = !/[：:。；，]$/.test(whole);
	if (isHeading && text.length > longestHeading) return undefined;
	if ((isHeading || whole.endsWith('。')) && !announces(text, start, whole)) return undefined;
	return {
		count,
		numeral: { start, end: start + numeral.length },
		phrase: { start, end: start + whole.length - (isHeading ? 0 : 1) },
		pointsAhead: /[：:；，]$/.test(whole) || /(?:以下|如下)[^，。；]{0,8}$/.test(text.slice(Math.max(0, start - 12), start)),
		end: start + whole.length,
	};
}

const longestHeading = 40;

const announcingVerb =
	/(?:做好|抓好|抓了|做了|干好|办好|办成|把握|突出|聚焦|推进|实施|采取|开展|落实|坚持|处理好|着力|围绕|安排|以下|如下|组织|推出|抓住|抓实|(?:重点|主要|着重|着力)从)[^，。；：！？]{0,8}$/;
const toldAsDone = /完成|取得|采取|实现(?!突破。)|落地|见效|得到|进展|成效|办结|全部|如期|提升$/;

/** A sentence that ends with a full stop announces only if it says so: 重点抓好八方面工作。 but not 十方面实事圆满完成。 */
function announces(text: string, start: number, whole: string): boolean {
	return announcingVerb.test(text.slice(Math.max(0, start - 20), start)) && !toldAsDone.test(whole);
}

/** 第三项任务, 近二十项, “十四五”重点任务, 2025年重点工作: numbers that announce nothing. */
function isPartOfName(text: string, start: number, [whole, numeral = '']: RegExpExecArray): boolean {
	const before = text[start - 1] ?? '';
	return /[第近约余多数“‘+.\d一二三四五六七八九十年月〇零]/.test(before) || /^[“”]/.test(whole.slice(numeral.length));
}
