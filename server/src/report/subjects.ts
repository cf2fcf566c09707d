import type { Indicator } from '../data/indicators';
import { flagsOf } from './characters';
import { lastBoundary } from './clauses';
import type { Measure, Reading } from './figureWords';
import { indicatorAtEnd, indicatorNamed } from './indicators';
import type { Mention } from './mentions';
import { type Cleaned, cleaned, cleanScope, named, spelledOut, withoutTime } from './namePhrases';
import { beginning, ending } from './patternEdges';
import { longestPeople, peopleNamed } from './people';
import type { Quantity } from './quantities';
import { predicate } from './words';

/** What a figure is of, as its sentence names it. */
export interface Subject {
	readonly indicator: string;
	readonly key: string;
	readonly entry: Indicator | undefined;
	readonly scope: string;
	readonly action: string;
	readonly isCarried: boolean;
	readonly isShared: boolean;
}

/** A figure whose subject is looked for. */
export interface FigurePlace {
	readonly text: string;
	readonly quantity: Quantity;
	/** The figure before in the same sentence. */
	readonly previous: Mention | undefined;
	/** The words between the two, or from the sentence's beginning, and what they say. */
	readonly gap: string;
	readonly reading: Reading;
	readonly measure: Measure;
}

export function subjectOf(place: FigurePlace): Subject {
	const { rest } = place.reading;
	const clause = rest.slice(lastBoundary(rest));
	return shareSubject(place, clause) ?? rankSubject(place, clause) ?? plainSubject(place, clause);
}

function plainSubject(place: FigurePlace, clause: string): Subject {
	const { text, quantity, previous, gap, reading, measure } = place;
	const before = cleaned(clause);
	const behind = measure === 'level' || measure === 'increase' ? nounBehind(text, quantity) : '';
	if (behind !== '' && standsBehind(place, clause, before)) return subject(behind, { action: before.action || trailingAction(clause) });
	if (previous && isShareAlone(before.phrase)) return { ...carriedFrom(previous), entry: undefined };
	if (before.phrase.length >= 2) return subject(attributive(text, quantity, before.phrase), before);
	const earlier = earlierSubject(reading.rest, place);
	if (earlier) return subject(earlier, { isCarried: true });
	if (previous && (carriesOn(gap, reading) || measure === 'multiple')) return averaged(previous, reading) ?? carriedFrom(previous);
	const own = cleaned(gap.slice(lastBoundary(gap))).phrase || nounBehind(text, quantity) || before.action;
	return subject(own, { action: before.action });
}

function isShareAlone(phrase: string): boolean {
	return phrase === '占比' || phrase === '比重' || phrase === '占';
}

/** Whether what a figure is of is named behind it: 完成|6个镇…. */
function standsBehind({ quantity, reading }: FigurePlace, clause: string, before: Cleaned): boolean {
	return before.phrase.length < 2 || endsWithAction(clause, reading) || (quantity.isCount && !indicatorNamed(before.phrase));
}

interface Circumstances {
	readonly scope?: string;
	readonly action?: string;
	readonly isCarried?: boolean;
	readonly isShared?: boolean;
}

function subject(phrase: string, { scope = '', action = '', isCarried = false, isShared = false }: Circumstances): Subject {
	const { indicator, key, entry, scope: own } = named(phrase);
	return { indicator, key, entry, scope: scope + own, action, isCarried, isShared };
}

/** Whether a figure without a subject goes on with the one before: a verb, a list mark or a bracket leads over, a bare comma does not. */
function carriesOn(gap: string, { kind, tail }: Reading): boolean {
	return kind !== 'none' || tail.length > 0 || !/^[，；,;]$/.test(gap);
}

function carriedFrom({ indicator, key, entry, scope, action, isShared }: Mention): Subject {
	return { indicator, key, entry, scope, action, isCarried: true, isShared };
}

const isAverageOf = ending(/(?:^|[，、（(])[人户村亩镇乡校企厂店]$/);

/** 集体收入1092万元，村均52万元: the average is not the sum again. */
function averaged(previous: Mention, { rest, tail }: Reading): Subject | undefined {
	const each = tail.startsWith('均') ? isAverageOf(rest).slice(-1) : '';
	if (each === '') return undefined;
	const gain = /^均增[收效产]/.exec(tail)?.[0];
	if (gain) return subject(each + gain, {});
	const of = previous.indicator.startsWith(each) ? previous.indicator.slice(1) : previous.indicator;
	return { ...subject(`${each}均${of}`, { isCarried: true }), scope: previous.scope };
}

/** 甲占乙的比重达到x%. The indicator names both. */
function shareSubject({ previous, reading: { tail } }: FigurePlace, before: string): Subject | undefined {
	const clause = tail.startsWith('占') ? before + tail : before;
	if (!clause.includes('占') || clause.endsWith('占比')) return undefined;
	const found = /^(.*?)占(.*?)(?:的)?(?:比重|比例|份额|总数|总量)?$/.exec(clause);
	if (!found) return undefined;
	const [, part = '', whole = ''] = found;
	const own = cleaned(part.replace(/^[、，]/, '')).phrase;
	const subject = own.length >= 2 ? named(own).indicator : wholeOf(previous?.indicator ?? '');
	const ofWhole = spelledOut(cleanScope(whole).phrase);
	const indicator = ofWhole ? `${subject}占${ofWhole}比重` : subject;
	return { indicator, key: indicator, entry: undefined, scope: '', action: '', isCarried: own.length < 2, isShared: false };
}

/** 投资占全市比重 → 投资: of what one share is told, the next is, too. */
function wholeOf(indicator: string): string {
	return indicator.replace(/占[^占]*比重$/, '');
}

const rankWords =
	/(?:均|都|双双|继续|连续[\d一二三四五六七八九十]+年)?(?:从|由)?(?:去年|上年|前年)?(?:的)?(?:稳居|位居|跃居|高居|居|位列|名列|列|排名|排在|排|升至|升为|升到|上升[到至为]|跃升[到至为]?|跃至|前移[到至]|前进[到至]|提升[到至]|进[到至]|下降[到至为]|退[到至])?(?:全[国省市区球县州盟]|世界|全自治区|(?:东|中|西|东北)部(?:地区|省份)?|国内|同类[^，。；、]{1,8})?(?:的)?第$/;

/** 出口量居全国第: what is ranked, without the words that rank it; the figure before where they stand alone. */
function rankSubject({ quantity, previous }: FigurePlace, clause: string): Subject | undefined {
	if (!quantity.isRank || !rankWords.test(clause)) return undefined;
	const own = cleaned(clause.replace(rankWords, '').replace(/^[、，]/, ''));
	if (own.phrase.length >= 2) return { ...named(own.phrase), action: '', isCarried: false, isShared: own.isShared };
	return previous && carriedFrom(previous);
}

/** A clause before this one that names a subject but has no figure: 高铁里程不断增加，达到…. Only directly before. */
function earlierSubject(rest: string, { previous }: FigurePlace): string | undefined {
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

// Noun phrases behind the figure: 12条入海河流稳定消劣

const longestNoun = 24;
const isLargePlace = flagsOf('万亿多余');
const opensNoun = beginning(/^(?:以上|左右|多|余)?的?/);
const endsNoun = flagsOf('，。；、：！？,;:（()）0123456789');
const isNoNoun = beginning(/^(?:左右|以上|以内|和|与|及|或|至|到|，)/);

function nounBehind(text: string, { span, number, isCount, unit }: Quantity): string {
	const from = Math.max(span.end, number.end);
	const last = Math.min(text.length, from + longestNoun);
	const begin = from + opensNoun(text.slice(from, Math.min(last, from + 3))).length;
	let end = begin;
	while (end < last && !endsNoun[text.charCodeAt(end)]) end++;
	const clause = text.slice(begin, end);
	const people =
		unit === '人' && isLargePlace[text.charCodeAt(number.end - 1)] ? peopleNamed(text.slice(begin, begin + longestPeople)) : '';
	if (people !== '') return people;
	if (clause === '' || isNoNoun(clause) !== '' || (!isCount && !/^[一-龥“]/.test(clause))) return '';
	if (/^[县市区村镇乡]$/.test(clause) && end < last && /[（\d]/.test(text.charAt(end))) return clause;
	const verb = clause.slice(1).search(predicate);
	if (verb === 0) return attributiveNoun.exec(clause)?.[0] ?? '';
	const noun = verb < 0 ? clause : clause.slice(0, verb + 1);
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
		actionAtEnd(clause) !== '' ||
		(/^(?:完成|实现|取得|有|共有|现有|拥有|新增|净增|共|再|均|各|等)/.test(tail) && withoutTime(clause).length < 2) ||
		actionAtEnd(clause + tail) !== ''
	);
}

const actionAtEnd = ending(
	/(?:新建|改建|扩建|改扩建|建成|建设|建立|实施|打造|引进|新增|净增|培育|认定|开展|推进|推动|获批|获评|获得|争取|落实|创建|创成|启动|发放|组织|举办|解决|支持|制定|出台|改造|提升|整治|治理|设立|签约|落地|投产|开工|竣工|带动|吸引|培训|帮助|办理|办结|消除|化解|清理|盘活|处置|完成|完成了|入选|纳入|覆盖|惠及|服务|安置|提供|筹建|配备|改进|加装|更新|修复|栽植|种植|引入|走访|排查|整改|关停|淘汰|评选|选派|选树|表彰|拥有|涌现|达成|形成|布局|聚集|集聚|招引|推出|推介|创作|承办|开通|新开|开发|增设|增加|加快|推|为|给|使|对|将|和|与|及|的|在|向|从|有|共|再|又|各|以|用|到|至|等|前|这|把)$/,
);

function trailingAction(clause: string): string {
	return actionAtEnd(clause);
}

const marks = flagsOf('，。；、,;');

/** 大唐|700万吨|露天矿: a size between a name and its thing belongs to both. */
function attributive(text: string, quantity: Quantity, before: string): string {
	const { isCount, span, unit } = quantity;
	if (isCount || unit === '%' || span.end >= text.length || marks[text.charCodeAt(span.end)]) return before;
	const behind = nounBehind(text, quantity);
	return behind === '' || indicatorAtEnd(before) ? before : before + behind;
}
