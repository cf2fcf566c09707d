import { flagsOf } from './characters';
import { matchesOf } from './matches';
import type { Span } from './span';

/** What a figure lacks or has too much of, for which it can't be read. Spans are of the paragraph's text. */
export interface FigureSlip {
	/** 增长%， · 500亩600亩 · 500亩亩 · 4.5.2% and 35.家. */
	readonly kind: 'noNumber' | 'twoFigures' | 'twoUnits' | 'point';
	readonly span: Span;
}

/** A pure function of the text. */
export function figureSlipsIn(text: string): readonly FigureSlip[] {
	if (!mayHaveSlip(text)) return noSlips;
	const found = matchesOf(anySlip, text).map(slipOf);
	return found.filter(({ span: { start, end } }) => !isMeant(text, start, end));
}

const noSlips: readonly FigureSlip[] = [];

const isDigit = flagsOf('0123456789');
const isNumeral = flagsOf('0123456789一二三四五六七八九十百千零〇两半几数多余');
const endsUnit = flagsOf('%％元亩里米顷吨次点人个万亿');
const inUnit = flagsOf('%％元亩公里平立方米顷吨人次个百分点万亿');
const endsClause = flagsOf('，。；左以');
const point = '.'.charCodeAt(0);

/** One look at each unit and point, since starting the pattern at every character would cost far more. */
function mayHaveSlip(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (endsUnit[code] ? isOddUnit(text, at) : code === point && isOddPoint(text, at)) return true;
	}
	return false;
}

/** A unit that another figure or unit follows, or that ends its clause with no number before it. */
function isOddUnit(text: string, at: number): boolean {
	const next = text.charCodeAt(at + 1);
	if (text.startsWith('公里公里', at - 1)) return true;
	if (isDigit[next] || endsUnit[next]) return isDigit[next] === 1 || isDoubled(text, at);
	const isPoints = text.startsWith('个百分点', at - 3);
	if (!isPoints && (!endsClause[next] || !isUnitHere(text, at))) return false;
	let start = at;
	while (start >= 0 && inUnit[text.charCodeAt(start)]) start--;
	return !isNumeral[text.charCodeAt(start)];
}

/** What stands before characters that end words more often than units: 公里 but 那里, 人次 but 首次. */
const before: Readonly<Record<string, string>> = { 里: '公', 米: '方', 次: '人', 人: '业', 个: '目业牌台地位区点', 点: '' };

function isUnitHere(text: string, at: number): boolean {
	return before[text.charAt(at)]?.includes(text.charAt(at - 1)) ?? true;
}

/** 亩亩, 元元, 亿万; but 万元 and 亿人 are one unit. */
function isDoubled(text: string, at: number): boolean {
	const [own, next] = [text[at], text[at + 1]];
	return own === next || (own === '亿' && next === '万');
}

/** 35.家 and 4.5.2 */
function isOddPoint(text: string, at: number): boolean {
	let end = at + 1;
	while (isDigit[text.charCodeAt(end)]) end++;
	return end === at + 1 || text.charCodeAt(end) === point;
}

function slipOf(match: RegExpExecArray): FigureSlip {
	const [found, two, , units, point] = match;
	const kind = two ? 'twoFigures' : units ? 'twoUnits' : point ? 'point' : 'noNumber';
	return { kind, span: { start: match.index, end: match.index + found.length } };
}

/** Units that nothing else is written like; 户 and 家 begin and end words. */
const measured = '(?:[亿万]?元|[亿万]?亩|平方公里|公里|平方米|立方米|公顷|[亿万]?吨|[亿万]?人次|个百分点)';
const ends = '(?=[，。；])';
const numeral = '一二三四五六七八九十百千万亿零〇两半几数多余上近约超过每各按论';

// A number that is not there

const rates = '增长|下降|提高|提升|降低|增加|减少|回落|上升|达|达到|升至|降至|增至|占|占比|为|超|超过';
const sums =
	'投资|收入|支出|总值|产值|增加值|总额|余额|资金|贷款|存款|税收|利润|利税|销售额|零售额|成交额|财力|引资|融资|完成|实现|投入|共计|合计|总计|累计';
const visits = '游客|旅客|接待|吞吐量|客流量';
const works = '新建|新增|改建|扩建|改造|完成|建成|建设|种植|治理|流转|修建|新修|硬化|铺设|拓宽|整治|恢复|推广|绿化|造林|疏浚|清淤';
const missing = [
	`[%％](?=[，。；]|左右|以上|以内)(?<=(?:${rates})(?:了|约)?.)`,
	// 超亿元, 达亿元 say that it is about so much: only what leads straight to the unit lacks its number.
	`[亿万]元${ends}(?<=(?:${sums})(?:为|约)?..)`,
	`[亿万]元(?=，(?:同比|比上年|较上年)?(?:增长|下降))(?<=(?:达到|达)..)`,
	`元${ends}(?<=(?:收入|工资|补贴|补助|标准)(?:达到|达|为)?.)`,
	`人${ends}(?<=就业.)|个${ends}(?<=(?:项目|企业|品牌|平台|基地|岗位|小区|站点).)`,
	`[亿万]人次${ends}(?<=(?:${visits})(?:为|约)?...)`,
	`(?:平方公里|公里|平方米|立方米|公顷|亩)${ends}(?<=(?:${works})[\\u4e00-\\u9fff]{0,10}(?<![${numeral}均同成元以])(?:平方公里|公里|平方米|立方米|公顷|亩))`,
	`(?<=[\\u4e00-\\u9fff])(?<![${numeral}])个百分点`,
];

// Figures that were changed and not cleared

const number = '(?<![\\d.．])\\d+(?:\\.\\d+)?';
const changed = [
	`(${number}(${measured}|[%％])\\d+(?:\\.\\d+)?\\2)`,
	`(${number}(?:[亿万]?元元|[亿万]?亩亩|[亿万]?吨吨|亿万元|公里里|公里公里|[亿万]?人次次|公顷公顷|亿亿|万万)(?![均粮位旦]))`,
	`((?<![\\d.．])\\d+\\.\\d+\\.\\d+(?=${measured}|[%％])|(?<=[\\u4e00-\\u9fff])\\d+\\.(?=(?:${measured}|[%％家户个人名])${ends}))`,
];

const anySlip = new RegExp([...missing, ...changed].join('|'), 'g');

/** 户均收入万元 and 亩产值万元 are about ten thousand; a list's number may stand before a figure: 1.2.3亿元专项债. */
function isMeant(text: string, start: number, end: number): boolean {
	const before = text.slice(Math.max(0, start - 10), start);
	if (text.startsWith('万元', start)) return /[均亩户]/.test(before);
	return /^\d+\.\d+\.\d/.test(text.slice(start, end)) && !/[\u4e00-\u9fff]$/.test(before);
}
