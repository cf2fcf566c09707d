import type { Indicator } from '../data/indicators';
import { flagsOf } from './characters';
import { indicatorAtEnd, indicatorNamed } from './indicators';
import { matchesOf } from './matches';
import type { Quantity } from './quantities';
import type { Span } from './span';
import {
	adverb,
	changeDown,
	changeUp,
	comparison,
	estimateWord,
	leadingAction,
	levelVerb,
	predicate,
	specialBasis,
	targetWord,
} from './words';

/** What is measured: a level reached, a change, or a relation. */
export type Measure = 'level' | 'increase' | 'growth' | 'share' | 'points' | 'multiple' | 'ratio' | 'rank';

/** A quantity with what its own sentence says of it; spans are of the paragraph's text. A pure function of that text. */
export interface Mention {
	readonly quantity: Quantity;
	/** The sentence it stands in, closing mark included. */
	readonly sentence: Span;
	/** What is measured, as written, only abbreviations spelled out. */
	readonly indicator: string;
	/** The same for every way of naming an indicator: its dictionary name, else `indicator`. */
	readonly key: string;
	/** The dictionary's entry for it, or for the words it ends with. */
	readonly entry: Indicator | undefined;
	/** 全市, 市本级, 规上 … as written before the indicator; empty when there is none. */
	readonly scope: string;
	readonly measure: Measure;
	/** Undefined where the words speak of no change. */
	readonly direction: 'up' | 'down' | undefined;
	/** How it came about: 新建, 建成, 发放. */
	readonly action: string;
	/** What a change is measured against, as written: 比上年, 较2020年末. */
	readonly against: string;
	/** The latest time named in the sentence before it: 2024年, 五年来, 到2030年. */
	readonly time: string;
	readonly isAnnualAverage: boolean;
	readonly isCumulative: boolean;
	readonly isEstimate: boolean;
	readonly isTarget: boolean;
	/** 可比价, 同口径, 剔除…: not to be reckoned again from levels. */
	readonly hasSpecialBasis: boolean;
	/** The subject was taken over from the figure before. */
	readonly isCarried: boolean;
	/** The subject is a list: several things share the figure. */
	readonly isShared: boolean;
	/** Index (in the paragraph) of the figure it is a part of: 其中…. */
	readonly partOf: number | undefined;
	/** Index of the figure it started from: 从380元提高至1000元. */
	readonly from: number | undefined;
	/** The clause before the figure, for messages and later readers. */
	readonly words: string;
}

export function mentionsIn(text: string, quantities: readonly Quantity[]): readonly Mention[] {
	const mentions: Mention[] = [];
	let sentence: Span = { start: 0, end: -1 };
	for (const [index, quantity] of quantities.entries()) {
		if (quantity.span.start >= sentence.end) sentence = sentenceAround(text, quantity.span.start);
		const previous = mentions.at(-1)?.sentence.start === sentence.start ? mentions.at(-1) : undefined;
		mentions.push(mentionOf({ text, quantities, mentions, index, sentence, previous }));
	}
	return distributed(text, mentions);
}

interface Place {
	readonly text: string;
	readonly quantities: readonly Quantity[];
	readonly mentions: readonly Mention[];
	readonly index: number;
	readonly sentence: Span;
	/** The figure before in the same sentence. */
	readonly previous: Mention | undefined;
}

const endsSentence = flagsOf('。！？；;');

function sentenceAround(text: string, at: number): Span {
	let start = at;
	while (start > 0 && !endsSentence[text.charCodeAt(start - 1)]) start--;
	let end = at;
	while (end < text.length && !endsSentence[text.charCodeAt(end)]) end++;
	return { start, end: Math.min(text.length, end + 1) };
}

/** How far back in its sentence a figure's time and caution are looked for; without a bound one endless sentence takes quadratic time. */
const farthestWord = 400;

function mentionOf(place: Place): Mention {
	const { text, quantities, index, sentence, previous } = place;
	const quantity = quantities[index] as Quantity;
	const gapStart = previous ? previous.quantity.span.end : sentence.start;
	const gap = text.slice(gapStart, quantity.span.start);
	const reading = readGap(gap);
	const measure = measureOf(quantity, reading, text.slice(quantity.span.end, quantity.span.end + 4));
	const named = subjectOf(place, reading, gap, measure);
	const sentenceSoFar = text.slice(Math.max(sentence.start, quantity.span.start - farthestWord), quantity.span.start);
	return {
		quantity,
		sentence,
		indicator: named.indicator,
		key: named.key,
		entry: named.entry,
		scope: named.scope,
		action: named.action,
		isCarried: named.isCarried,
		isShared: named.isShared,
		measure: measure === 'level' && /(?:占比|比重|比例|贡献率|资助面|增长面|份额)$/.test(named.indicator) ? 'share' : measure,
		direction: reading.direction,
		against: reading.against,
		time: timeIn(sentenceSoFar) || (previous?.time ?? ''),
		isAnnualAverage: /年均|平均每年|每年/.test(reading.tail + gap.slice(-12)),
		isCumulative: /累计|总计/.test(gap.slice(Math.max(lastBoundary(gap), gap.lastIndexOf('、') + 1))),
		isEstimate: estimateWord.test(sentenceSoFar),
		isTarget: targetWord.test(gap),
		hasSpecialBasis: specialBasis.test(gap) || specialBasis.test(afterwards(text, quantity.span.end)),
		partOf: partOf(place, gap),
		from: startOf(place, gap, reading),
		words: gap.slice(lastBoundary(gap)),
	};
}

/** A bracket right behind a figure may say how it was reckoned. */
function afterwards(text: string, end: number): string {
	return /^[（(][^）)]{0,30}[）)]/.exec(text.slice(end, end + 32))?.[0] ?? '';
}

// The words between one figure and the next

interface Reading {
	/** What is left once verbs and adverbs are taken off the end. */
	readonly rest: string;
	/** The verbs and adverbs taken off. */
	readonly tail: string;
	readonly kind: 'level' | 'change' | 'none';
	readonly direction: 'up' | 'down' | undefined;
	readonly against: string;
}

/** Takes verbs, adverbs and comparisons off the end of the words before a figure. */
function readGap(gap: string): Reading {
	let rest = gap;
	let kind: Reading['kind'] = 'none';
	let direction: Reading['direction'];
	let against = '';
	for (let length = -1; length !== rest.length; ) {
		length = rest.length;
		if (kind !== 'level' && !direction) {
			const change = changeUp.test(rest) ? 'up' : changeDown.test(rest) ? 'down' : undefined;
			if (change && !levelVerb.test(rest)) {
				direction = change;
				kind = 'change';
				rest = rest.replace(change === 'up' ? changeUp : changeDown, '');
				continue;
			}
		}
		if (kind === 'none' && levelVerb.test(rest)) {
			const verb = levelVerb.exec(rest)?.[0] ?? '';
			kind = 'level';
			direction = /增|升|提|涨|扩|拓|攀/.test(verb) ? 'up' : /降|减|缩|压|回落/.test(verb) ? 'down' : undefined;
			rest = rest.slice(0, -verb.length);
			continue;
		}
		const compared = comparison.exec(rest)?.[0];
		if (compared && (kind === 'change' || kind === 'level')) {
			against ||= compared;
			rest = rest.slice(0, -compared.length);
			continue;
		}
		if (kind === 'level' && levelVerb.test(rest) && /(?:完成|实现|累计|约|到|达)$/.test(rest)) rest = rest.replace(levelVerb, '');
		rest = rest.replace(adverb, '');
	}
	return { rest, tail: gap.slice(rest.length), kind, direction, against };
}

function measureOf(quantity: Quantity, { kind, rest, tail }: Reading, after: string): Measure {
	if (quantity.isRank) return 'rank';
	if (quantity.unit === '比') return 'ratio';
	if (quantity.unit === '百分点') return 'points';
	if (quantity.unit === '倍') return 'multiple';
	const clause = rest.slice(lastBoundary(rest));
	if (quantity.unit === '%' || quantity.unit === '‰') {
		if (
			/占[^，；。]{1,24}$|占$/.test(clause) ||
			/占(?:到|了)?(?:约|近)?$/.test(tail) ||
			/(?:比重|占比|比例|份额|贡献率|贡献度|[助盖长]面)$/.test(clause)
		)
			return 'share';
		if (kind === 'change' || /(?:增幅|增速|涨幅|降幅|(?<!自然)增长率|增长)(?:度)?$/.test(clause)) return 'growth';
		if (/^的(?:增速|增长|增幅)/.test(after)) return 'growth';
		return /前$/.test(tail + clause) || /^的[一-龥]/.test(after) ? 'share' : 'level';
	}
	return kind === 'change' && !/^新增/.test(tail) ? 'increase' : /新增|净增/.test(tail) ? 'increase' : 'level';
}

const opens = flagsOf('“‘《（(');
const closes = flagsOf('”’》）)');
const dividesClauses = flagsOf('，。；：,;:！？');

/** Where the last clause of a text begins; commas inside of brackets and quotes do not count. */
function lastBoundary(text: string): number {
	let depth = 0;
	for (let at = text.length - 1; at >= 0; at--) {
		const code = text.charCodeAt(at);
		if (closes[code]) depth++;
		else if (opens[code]) {
			if (depth === 0) return at + 1;
			depth--;
		} else if (depth === 0 && dividesClauses[code]) return at + 1;
	}
	return 0;
}

// What is measured

type Named = Pick<Mention, 'indicator' | 'key' | 'entry' | 'scope' | 'action' | 'isCarried' | 'isShared'>;

function subjectOf(place: Place, reading: Reading, gap: string, measure: Measure): Named {
	const share = shareSubject(place, reading);
	if (share) return share;
	const ranked = rankSubject(place, reading);
	if (ranked) return ranked;
	const clause = reading.rest.slice(lastBoundary(reading.rest));
	const before = cleaned(clause);
	const behind = nounBehind(place.text, place.quantities[place.index] as Quantity);
	const { isCount } = place.quantities[place.index] as Quantity;
	const standsBehind =
		behind !== '' && (before.phrase.length < 2 || endsWithAction(clause, reading) || (isCount && !indicatorNamed(before.phrase)));
	if (standsBehind && (measure === 'level' || measure === 'increase'))
		return subject(behind, { action: before.action || trailingAction(clause) });
	if (/^(?:占比|比重|占)$/.test(before.phrase) && place.previous) return { ...carriedFrom(place.previous), entry: undefined };
	if (before.phrase.length >= 2) {
		const joined = attributive(place.text, place.quantities[place.index] as Quantity, before.phrase, behind);
		return subject(joined, before);
	}
	const earlier = earlierSubject(reading.rest, place);
	if (earlier) return subject(earlier, { isCarried: true });
	if (place.previous && (carriesOn(gap, reading) || measure === 'multiple')) return { ...carriedFrom(place.previous), isCarried: true };
	const own = cleaned(gap.slice(lastBoundary(gap))).phrase || behind || before.action;
	return subject(own, { action: before.action });
}

interface Circumstances {
	readonly scope?: string;
	readonly action?: string;
	readonly isCarried?: boolean;
	readonly isShared?: boolean;
}

function subject(phrase: string, { scope = '', action = '', isCarried = false, isShared = false }: Circumstances): Named {
	const { indicator, key, entry, scope: own } = named(phrase);
	return { indicator, key, entry, scope: scope + own, action, isCarried, isShared };
}

/** Whether a figure without a subject goes on with the one before: a verb, a list mark or a bracket leads over, a bare comma does not. */
function carriesOn(gap: string, { kind, tail }: Reading): boolean {
	return kind !== 'none' || tail.length > 0 || !/^[，；,;]$/.test(gap);
}

function carriedFrom({ indicator, key, entry, scope, action, isShared }: Mention): Named {
	return { indicator, key, entry, scope, action, isCarried: true, isShared };
}

/** 甲占乙的比重达到x%. The indicator names both. */
function shareSubject({ previous }: Place, { rest, tail }: Reading): Named | undefined {
	const clause = rest.slice(lastBoundary(rest)) + (/^占/.test(tail) ? tail : '');
	const found = /^(.*?)占(.*?)(?:的)?(?:比重|比例|份额|总数|总量)?$/.exec(clause);
	if (!found || clause.endsWith('占比')) return undefined;
	const [, part = '', whole = ''] = found;
	const own = cleaned(part.replace(/^[、，]/, '')).phrase;
	const subject = own.length >= 2 ? named(own).indicator : (previous?.indicator ?? '');
	const ofWhole = spelledOut(cleanScope(whole).phrase);
	const indicator = ofWhole ? `${subject}占${ofWhole}比重` : subject;
	return {
		indicator,
		key: indicator,
		entry: undefined,
		scope: '',
		action: '',
		isCarried: own.length < 2,
		isShared: false,
	};
}

const rankWords =
	/(?:均|都|双双|继续|连续[\d一二三四五六七八九十]+年)?(?:从|由)?(?:去年|上年|前年)?(?:的)?(?:稳居|位居|跃居|高居|居|位列|名列|列|排名|排在|排|升至|升为|升到|上升[到至为]|跃升[到至为]?|跃至|前移[到至]|前进[到至]|提升[到至]|进[到至]|下降[到至为]|退[到至])?(?:全[国省市区球县州盟]|世界|全自治区|(?:东|中|西|东北)部(?:地区|省份)?|国内|同类[^，。；、]{1,8})?(?:的)?第$/;

/** 出口量居全国第: what is ranked, without the words that rank it; the figure before where they stand alone. */
function rankSubject({ quantities, index, previous }: Place, { rest }: Reading): Named | undefined {
	const clause = rest.slice(lastBoundary(rest));
	if (!quantities[index]?.isRank || !rankWords.test(clause)) return undefined;
	const own = cleaned(clause.replace(rankWords, '').replace(/^[、，]/, ''));
	if (own.phrase.length >= 2) return { ...named(own.phrase), action: '', isCarried: false, isShared: own.isShared };
	return previous ? { ...carriedFrom(previous), isCarried: true } : undefined;
}

/** A clause before this one that names a subject but has no figure: 高铁里程不断增加，达到…. Only directly before. */
function earlierSubject(rest: string, { previous }: Place): string | undefined {
	const end = lastBoundary(rest);
	if (end < 2 || previous) return undefined;
	const clauses = rest.slice(0, end - 1).split(/[，：,:]/);
	const subjects = clauses.toReversed().map((clause) => cleaned(stripPredicate(clause)).phrase);
	return subjects.find((phrase) => phrase.length >= 2 && (measurable.test(phrase) || indicatorAtEnd(phrase)));
}

const measurable =
	/(?:标准|收入|工资|补贴|里程|数|量|额|面积|规模|水平|率|支出|投资|产值|存栏|能力|费用|价格|成本|利润|资金|资产|贷款|存款|余额|比重|占比|浓度|时间|养老金|公积金)$/;

/** 粮食产量创新高 → 粮食产量: a clause up to its verb. */
function stripPredicate(clause: string): string {
	const verb = clause
		.slice(2)
		.search(
			/(?:不断|持续|稳步|进一步|明显|显著|大幅|逐年|加快|保持|实现|创|再|更加|基本(?!养老|医疗|公共|农田|民生|生活|药物)|总体|有所|快速|平稳|较快)/,
		);
	return verb < 0 ? clause : clause.slice(0, verb + 2);
}

function named(phrase: string): Pick<Named, 'indicator' | 'key' | 'entry' | 'scope'> {
	const { scope, phrase: rest } = cleanScope(phrase);
	const core = spelledOut(rest.replace(/(?:年均)?(?:增速|增幅|涨幅|降幅|(?<!自然)增长率|增长)$/, '') || rest);
	const whole = indicatorNamed(core);
	if (whole) return { indicator: core, key: whole.name, entry: whole, scope };
	const ending = indicatorAtEnd(core);
	if (ending && isScope(ending.before)) return { ...named(core.slice(ending.before.length)), scope: scope + ending.before };
	return { indicator: core, key: core, entry: ending?.indicator, scope };
}

/** A name without the abbreviations and verbs that writers put inside of it. */
function spelledOut(phrase: string): string {
	if (phrase === '经济') return '地区生产总值';
	return phrase
		.replace(/规上/g, '规模以上')
		.replace(/医保/g, '医疗保险')
		.replace(/GDP|(?<!地区|国内)生产总值/g, '地区生产总值')
		.replace(/^([一二三])产(?:增加值)?$/, '第$1产业增加值')
		.replace(/(?<=.{2})(?:实现|获得|申请|(?:[五三]年)?累计|年均|每年|用于|安排)(?=.{2})/g, '');
}

const scopes =
	/^(?:全(?:国|省|市|区|县|镇|乡|州|盟|旗|域|自治区|街道|村)(?!性|面|体)|[我本](?:国|省|市|区|县|镇|乡|州|盟|旗)|(?:省|市|区|县|镇|州|盟|旗)(?:本)?级|市辖区|中心城区|主城区|城区|域内|辖区内?)(?:的|范围内)?/;

function cleanScope(phrase: string): { readonly scope: string; readonly phrase: string } {
	const scope = scopes.exec(phrase)?.[0] ?? '';
	return scope && phrase.length - scope.length >= 2 ? { scope, phrase: phrase.slice(scope.length) } : { scope: '', phrase };
}

function isScope(words: string): boolean {
	return scopes.exec(words)?.[0] === words || /^(?:[一-龥]{1,3}[省市区县镇乡州盟旗]|[省市区县镇]本级)$/.test(words);
}

interface Cleaned {
	readonly phrase: string;
	readonly scope: string;
	readonly action: string;
	readonly isShared: boolean;
}

const leadingTime =
	/^(?:截至|截止|到|至)?(?:(?:19|20)\d{2}年(?:以来|底|末|初|年末|至今)?|二〇[〇一二三四五六七八九]{2}年|“?十[一二三四五六]五”?(?:期间|时期|以来|末)?|[五三两四六][年](?:来|间|累计)?|一年来|过去[一五]年|[一二三四]季度|上半年|下半年|年(?:末|底|初|内)|全年|去年|上年|今年(?:以来)?|明年|当年|目前|现有|现|本届|本年度?|年度|期末|\d{1,2}月(?:底|末|份)?|初步(?:核算|统计|预计)|预计|预期)(?:，|,)?/;

/** A clause's noun phrase without the time, verbs and adverbs at its head. */
function cleaned(clause: string): Cleaned {
	if (/(?:和|与|及|以及)$/.test(clause)) return { phrase: '', scope: '', action: '', isShared: false };
	const isShared = splitOutside(clause).length > 1;
	let phrase = (splitOutside(clause).at(-1) ?? '').replace(/^[，、；：,:\s（(和与及并且”）)]+/, '');
	let action = '';
	let scope = '';
	for (let length = -1; length !== phrase.length && phrase !== ''; ) {
		length = phrase.length;
		phrase = phrase.replace(leadingTime, '');
		const own = cleanScope(phrase);
		scope ||= own.scope;
		phrase = own.phrase;
		const verb = leadingAction.exec(phrase)?.[0];
		const known = indicatorNamed(phrase);
		if (known && (!verb || indicatorNamed(phrase.slice(verb.length)) !== known)) break;
		if (verb && (verb.length >= 2 || phrase.length > 2)) {
			if (verb.length >= 2) action ||= verb;
			phrase = phrase.slice(verb.length);
		}
		phrase = phrase.replace(/^[了的各类]{1,2}(?=[一-龥“])/, '').replace(/^[了的]$/, '');
	}
	return { phrase: trailing(phrase), scope, action, isShared };
}

/** A phrase without what may trail behind a noun: 重大项目建设 is about 重大项目. */
function trailing(phrase: string): string {
	// 甲、乙等重点项目: the examples are not part of the name.
	return phrase
		.replace(/(?:的|等|，|、|共|又|也)+$/, '')
		.replace(/(?<=项目|工程)建设$/, '')
		.replace(/^.{2,20}等(?=.{2,})/, '');
}

const listMark = '、'.charCodeAt(0);

/** Pieces between 、 marks that stand outside of brackets and quotes. */
function splitOutside(text: string): readonly string[] {
	if (!text.includes('、')) return [text];
	const pieces: string[] = [];
	let depth = 0;
	let start = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (opens[code]) depth++;
		else if (closes[code]) depth--;
		else if (code === listMark && depth <= 0) {
			pieces.push(text.slice(start, at));
			start = at + 1;
		}
	}
	return [...pieces, text.slice(start)].filter((piece, index, all) => piece !== '' || index === all.length - 1);
}

// Noun phrases behind the figure: 12条入海河流稳定消劣

const longestNoun = 24;

function nounBehind(text: string, { span, number, isCount, unit }: Quantity): string {
	const from = Math.max(span.end, number.end);
	const rest = text.slice(from, from + longestNoun).replace(/^(?:以上|左右|多|余)?的?/, '');
	const end = rest.search(/[，。；、：！？,;:（(）)]|\d/);
	const clause = end < 0 ? rest : rest.slice(0, end);
	if (clause === '' || /^(?:左右|以上|以内|和|与|及|或|至|到|，)/.test(clause)) return '';
	if (!isCount && !/^[一-龥“]/.test(clause)) return '';
	const verb = clause.slice(1).search(predicate);
	const noun = verb < 0 ? clause : clause.slice(0, verb + 1);
	if (/^[县市区村镇乡](?=[（\d])/.test(rest)) return rest.slice(0, 1);
	if (verb === 0) return attributiveNoun.exec(clause)?.[0] ?? '';
	return noun.length >= 2 && !startsAsPredicate.test(clause)
		? noun.replace(/(?:的|和|与|及|以及|等)$/, '').replace(/(?<=.{3})(?:建设|作用|工作|任务)$/, '')
		: unit === ''
			? noun
			: '';
}

/** 拟竣工投产项目: verbs right before such a noun describe it. */
const attributiveNoun = /^[一-龥]{2,8}?(?:项目|企业|工程|园区|基地|平台|机构|学校|医院|社区|村)/;

const startsAsPredicate =
	/^(?:大?台阶|大关|关口|[一二三四五六七八九两]个|增加|减少|提升|扩大|跃升|上升|升至|降至|压减|缩短|拓展|发展到|调整|迈上|又|再|完成|建成|投产|开工|实现|达到|增长|下降|提高|突破|支持|用于|撬动|实施|惠及|带动|受益|全部|顺利|位居|居|占|比|较|同比|其中|分别|均|已|为|是|在|以|并|将|，|建设了|获|入选|纳入|保持|稳居|连续|得到|落实|推动|推进|确保|力争|全面|加快|有效|有力|基本|分|圆满)/;

/** Whether the words before a figure end with a verb whose object stands behind it: 完成|6个镇…, 获批建设|3个…. */
function endsWithAction(clause: string, { tail }: Reading): boolean {
	return (
		actionAtEnd.test(clause) ||
		(/^(?:完成|实现|取得|有|共有|现有|拥有|新增|净增|共|再|均|各|等)/.test(tail) && clause.replace(leadingTime, '').length < 2) ||
		actionAtEnd.test(clause + tail)
	);
}

const actionAtEnd =
	/(?:新建|改建|扩建|改扩建|建成|建设|建立|实施|打造|引进|新增|净增|培育|认定|开展|推进|推动|获批|获评|获得|争取|落实|创建|创成|启动|发放|组织|举办|解决|支持|制定|出台|改造|提升|整治|治理|设立|签约|落地|投产|开工|竣工|带动|吸引|培训|帮助|办理|办结|消除|化解|清理|盘活|处置|完成|完成了|入选|纳入|覆盖|惠及|服务|安置|提供|筹建|配备|改进|加装|更新|修复|栽植|种植|引入|走访|排查|整改|关停|淘汰|评选|选派|选树|表彰|拥有|涌现|达成|形成|布局|聚集|集聚|招引|推出|推介|创作|承办|开通|新开|开发|增设|增加|加快|推|为|给|使|对|将|和|与|及|的|在|向|从|有|共|再|又|各|以|用|到|至|等|前|这|把)$/;

function trailingAction(clause: string): string {
	return actionAtEnd.exec(clause)?.[0] ?? '';
}

/** 大唐|700万吨|露天矿: a size between a name and its thing belongs to both. */
function attributive(text: string, { isCount, span, unit }: Quantity, before: string, behind: string): string {
	if (isCount || behind === '' || unit === '%' || /[，。；、,;]/.test(text[span.end] ?? '，')) return before;
	return indicatorAtEnd(before) ? before : before + behind;
}

// Relations within the sentence

/** 其中 begins the parts of the figure before it, and they go on until the sentence ends or another kind of figure begins. */
function partOf({ mentions, index, previous, quantities }: Place, gap: string): number | undefined {
	if (!previous) return undefined;
	const unit = quantities[index]?.unit;
	if (/其中[：:，,]?/.test(gap)) return nearest(mentions, quantities[index] as Quantity, previous.sentence.start);
	// 由C增至D: what belongs to the start belongs to the end.
	if (previous.partOf !== undefined && !/[，。；、,;]/.test(gap)) return previous.partOf;
	const isList =
		/^(?:[、，；,;和与]|[^，。；]*[，、][^，。；]*$)/.test(gap) &&
		!/[。！？]/.test(gap) &&
		previous.quantity.unit === unit &&
		!/总数|总量|累计|合计|总计|共有|达到$/.test(gap) &&
		!leadingAction.test(
			gap
				.slice(lastBoundary(gap))
				.replace(/^[、和与]+/, '')
				.replace(leadingTime, ''),
		);
	return isList ? previous.partOf : undefined;
}

/** The figure 其中 speaks of: the nearest before it in the same unit that is not itself a part. */
function nearest(mentions: readonly Mention[], part: Quantity, sentenceStart: number): number | undefined {
	let increase: number | undefined;
	for (let index = mentions.length - 1; index >= 0; index--) {
		const mention = mentions[index];
		if (!mention || mention.sentence.start !== sentenceStart) break;
		if (mention.partOf !== undefined || !isOneKind(mention.quantity, part)) continue;
		if (mention.measure === 'level') return index;
		if (mention.measure === 'increase') increase ??= index;
	}
	return increase;
}

/** Of one unit; and 684个水盆子，其中水库5座: things of several kinds are counted with 个 together. */
function isOneKind(whole: Quantity, part: Quantity): boolean {
	return whole.unit === part.unit || (whole.unit === '个' && whole.isCount && part.isCount && part.unit !== '人');
}

/** 从A提高到B: the figure B started from. */
function startOf({ index, previous }: Place, gap: string, { kind, tail }: Reading): number | undefined {
	if (!previous || previous.quantity.unit === '百分点') return undefined;
	const isFrom = /(?:从|由)[^，。；]*$/.test(previous.words);
	return isFrom && kind === 'level' && /[到至为]/.test(tail) && gap.length <= 16 ? index - 1 : undefined;
}

const anyTime =
	/(?:(?:比|较|对比|相比|同比|自|从|由|是|为)[^，。；]{0,4})?(?:(?:19|20)\d{2}(?:[-—－~至](?:19|20)?\d{2,4})?年(?!以来|不变价|价格)|“十[一二三四五六]五”|十[一二三四五六]五|[五三两四六]年(?:来|累计|共|间)|这五年|过去五年|去年|上年|今年|明年|前年|本届|今明两年|五年)/g;

/** The last time a sentence names before a figure; times that something is compared with do not count. */
function timeIn(text: string): string {
	let last = '';
	for (const [found] of matchesOf(anyTime, text)) if (!/^(?:比|较|对比|相比|同比|自|从|由|是|为)/.test(found)) last = found;
	return last;
}

// 分别

/** Gives the figures after 分别 each its own subject of the list before it. */
function distributed(text: string, mentions: readonly Mention[]): readonly Mention[] {
	const result = [...mentions];
	for (let index = 0; index < mentions.length; index++) {
		const first = mentions[index] as Mention;
		const at = first.words.indexOf('分别');
		if (at < 0) continue;
		const group = groupFrom(text, mentions, index);
		const items = listItems(first.words.slice(0, at));
		if (items.length < 2) {
			if (group.length > 1)
				for (const member of group)
					result[member] = { ...(result[member] as Mention), ...measured(result[member] as Mention, first), isShared: true };
			continue;
		}
		if (items.length === group.length || (group.length > items.length && group.length % items.length === 0)) {
			group.forEach((member, position) => {
				const mention = result[member] as Mention;
				result[member] = {
					...mention,
					...named(items[position % items.length] ?? ''),
					measure: mention.measure,
					isCarried: false,
					isShared: false,
				};
			});
		} else {
			for (const member of group)
				result[member] = { ...(result[member] as Mention), ...measured(result[member] as Mention, first), isShared: true };
		}
	}
	return result;
}

/** What the first figure's verb says holds for all in its unit that bring no verb of their own: 分别增长4%、5%和下降2%. */
function measured(mention: Mention, first: Mention): Pick<Mention, 'measure' | 'direction' | 'against'> {
	const isOwn = mention.direction !== undefined || mention.quantity.unit !== first.quantity.unit;
	return isOwn ? mention : { measure: first.measure, direction: first.direction, against: first.against };
}

/** The figures that follow each other with no new subject between. */
function groupFrom(text: string, mentions: readonly Mention[], index: number): readonly number[] {
	const group = [index];
	for (let next = index + 1; next < mentions.length; next++) {
		const [before, here] = [mentions[next - 1] as Mention, mentions[next] as Mention];
		const gap = text.slice(before.quantity.span.end, here.quantity.span.start);
		if (
			!/^(?:[、，,和与及\s]|以及)*(?:分别)?(?:增长|下降|提高|降低|减少|增加|达到?|为|提升)?$/.test(gap) ||
			before.sentence.start !== here.sentence.start
		)
			break;
		if (
			here.quantity.unit !== (mentions[index] as Mention).quantity.unit &&
			here.measure !== (mentions[index] as Mention).measure &&
			!here.quantity.isCount
		)
			break;
		group.push(next);
	}
	return group;
}

/** The subjects listed before 分别, each completed by the words they share: 城镇和农村居民人均可支配收入 names two. */
function listItems(words: string): readonly string[] {
	const start = words.search(/[^，、；：,:（(\s]/);
	const pieces = splitOutside(words.slice(Math.max(0, start))).flatMap(splitJoined);
	const first = cleaned(pieces[0] ?? '').phrase;
	const items = [first, ...pieces.slice(1).map((piece) => piece.replace(/^(?:和|与|及)/, ''))].map((item) =>
		item.replace(/(?:均|又|也|同比|比上年|年均|预计|将)+$/, ''),
	);
	const last = items.at(-1) ?? '';
	return items.map((item) => completed(item, last));
}

/** 和 and 与 join two subjects when both sides name something; inside of a name they stay. */
function splitJoined(piece: string): readonly string[] {
	const at = piece.search(/和(?![谐美平睦])|(?<!参)与|(?<!普)及/);
	if (at < 2) return [piece];
	return [piece.slice(0, at), ...splitJoined(piece.slice(at + 1))];
}

const sharedHead = /(?:居民)?人均(?:可支配|纯)?收入|居民收入|(?:产业)?(?:工业)?增加值|毛?入学率|毛入园率|总产值|投资|支出|收入/;

/** 城镇 → 城镇居民人均可支配收入, by the head of the list's last item. */
function completed(item: string, last: string): string {
	if (item === last || indicatorAtEnd(item)) return ordinalIndustry(item);
	const at = last.search(sharedHead);
	return at > 0 ? ordinalIndustry(item + last.slice(at)) : item;
}

/** 一、二、三产业增加值 → 第一产业增加值 … */
function ordinalIndustry(item: string): string {
	return item.replace(/^第?([一二三])(?:次|产)?(?:产业)?增加值$/, '第$1产业增加值');
}
