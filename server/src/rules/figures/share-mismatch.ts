import { add, compare } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { type Interval, isClosed, meet, percentText, shifted, times } from '../../report/intervals';
import { levelNamed, levelOf, provinceLevel } from '../../report/levels';
import { named as namedIndicator } from '../../report/namePhrases';
import type { Report } from '../../report/report';
import { type Comparison, comparing, interval, previousInSentence, scopeOf } from '../comparison';

export const shareMismatch = comparing({
	id: 'figures/share-mismatch',
	tier: 'error',
	summary: '占比与部分、全体两个数对不上。',
	why: '部分除以全体应等于所说的占比，数位一颠倒就对不上。',
	examples: {
		bad: [
			'算力总规模达到9.4万P，其中智算8.7万P、占比⟦82.6%⟧。',
			'汽车产量达357万辆，新能源汽车产量达168.4万辆，占汽车产量的⟦57.2%⟧。',
			'年末就业人员20.63万人，其中城镇就业人员1.22万人，占全县就业人员比重为⟦9.51%⟧。',
			'86个重大项目已开工74个、开工率⟦68%⟧。',
			'重点监测的7种产品中，有4种实现增长，增长面达到⟦42.9%⟧。',
			'全年生产总值20.0亿元，社会消费品零售总额8.7亿元、相当于生产总值的⟦53.5%⟧。',
			'生产总值20.0亿元，民营经济增加值12.0亿元，占生产总值的比重为⟦70%⟧。',
			'财政收入8000万元，其中税收6000万元，税收占比⟦85%⟧。',
			'云溪市政府工作报告\n一、2024年工作回顾\n全年地区生产总值67.7亿元。\n东部片区经济总量达到4.0亿元、占全市比重达⟦16.9%⟧。',
			'41个贫困村已有37个村实现目标、占总数的⟦67.3%⟧。',
			'新增装机4178千瓦、总装机达9157千瓦，新能源装机达4091千瓦、占比达⟦47.7%⟧。',
			'新能源装机1.70万千瓦，占总装机3.10万千瓦的⟦45.8%⟧。',
			'完成投资3201万元，占年度计划3000万元的⟦107.6%⟧。',
		],
		good: [
			'20个招商项目签约20个、开工12个、投产3个，开工率60%。',
			'算力总规模达到9.4万P，其中智算8.7万P、占比92.6%。',
			'汽车产量达357万辆，新能源汽车产量达168.4万辆，占汽车产量的47.2%。',
			'86个重大项目已开工74个、开工率86%。',
			'完成投资32亿元，占年度计划30亿元的106.7%。重点监测的7种产品中，有3种实现增长，增长面达到42.9%。',
			'财政收入8000万元，其中税收6000万元，税收占比75%。新能源装机1.70万千瓦，占总装机3.10万千瓦的54.8%。',
			'营业收入452.7亿元，占全市的16.9%。',
			'新增口袋公园5座，累计达到20座，85%的公园全天开放。',
			'云溪市政府工作报告\n一、2024年工作回顾\n全年地区生产总值67.7亿元。\n东部片区经济总量达到4.0亿元、占全市比重达5.9%。',
			'云溪县政府工作报告\n一、2024年工作回顾\n全年地区生产总值67.7亿元。\n东部片区经济总量达到4.0亿元、占全市比重达1.2%。',
			'税收收入9.5亿元，占一般公共预算收入的比重达到76%。',
		],
	},

	*compare(report) {
		for (const share of report.figures) {
			if (share.quantity.unit !== '%' || share.isShared || share.isNote) continue;
			const part = report.figures[share.index - 1];
			if (!part || part.paragraphIndex !== share.paragraphIndex || part.sentence.start !== share.sentence.start || !isAmount(part))
				continue;
			const planned = doneOfPlan(report, share, part);
			const whole = wholeOf(report, share, part);
			if (planned) yield compared(share, planned, part);
			else if (whole && isAmount(whole)) yield compared(share, part, whole);
		}
	},
});

function isAmount({ measure, quantity }: Fact): boolean {
	return measure === 'level' && quantity.unit !== '%' && isClosed(quantity) && quantity.terms.length === 0;
}

/** The whole that a share is of: the total of its 其中, the things counted before (86个已开工74个、开工率), or the one it names. */
function wholeOf(report: Report, share: Fact, part: Fact): Fact | undefined {
	const previous = report.figures[part.index - 1];
	const [, named = ''] = /^[、，（(]?(.*?)(?:占比|占|相当于)(?:为|达到?|约|近|超)?$/.exec(share.words) ?? [share.words, share.words];
	const isBare =
		(named === '' && !isOfWhatFollows(share)) || (named.length >= 2 && part.indicator.startsWith(named) && share.words.includes('占比'));
	if (isBare && part.whole !== undefined) return sameUnit(report.figures[part.whole], part);
	if (isBare && previous?.sentence.start === part.sentence.start && part.isCarried) return sameUnit(previous, part);
	if (isBare && previous && isAllOf(previous, part)) return previous;
	if (ofAll.test(share.words)) return doneOf(report, part);
	const place = ofPlace.exec(share.words)?.[1];
	if (place !== undefined) return isOwnPlace(report, place) ? allOfPlace(report, part) : undefined;
	const finished = finishedRate.exec(share.words);
	if (finished) return part.words.includes(finished[1] ?? '') ? doneOf(report, part) : undefined;
	const whole = /(?:占|相当于)(.+?)(?:的)?(?:比重)?(?:为|达到?|约|近|超)?$/.exec(share.words)?.[1];
	return whole ? statementOf(report, whole, part) : undefined;
}

/** 累计达到20座，85%的公园…: a share of what is named behind it, which need not be what stands before. */
function isOfWhatFollows({ quantity, paragraph: { text } }: Fact): boolean {
	return text[quantity.span.end] === '的';
}

const ofWhole = /^[，、（(]?(?:已|实际)?(?:(?:完成|为)(?:了)?[^，。；]{0,10}(?:计划|目标|任务|预算)(?:数|额)?|占(?:了)?[^，。；]{0,12})$/;

/** 完成投资32亿元，占年度计划30亿元的106.7%, 装机1.7万千瓦，占总装机3.1万千瓦的54.8%: the part of what stands right before the share. */
function doneOfPlan(report: Report, share: Fact, plan: Fact): Fact | undefined {
	const done = previousInSentence(report, plan);
	const isOfPlan = share.words === '的' && ofWhole.test(plan.words);
	return isOfPlan && done && isAmount(done) ? sameUnit(done, plan) : undefined;
}

/** 总装机9157千瓦，新能源装机4091千瓦、占比44.7% */
function isAllOf(all: Fact, { indicator, sentence, quantity }: Fact): boolean {
	const kind = /^总([^，。]{2,6})$/.exec(all.indicator)?.[1];
	return kind !== undefined && indicator.endsWith(kind) && all.sentence.start === sentence.start && all.quantity.unit === quantity.unit;
}

const ofAll = /占(?:总数|全部|总量|总额)的?(?:比重)?(?:为|达到?)?$/;

const ofPlace = /占全([省市区县州盟旗])的?(?:比重)?(?:为|达到?)?的?$/;

/** 占全市 in a county's report is of the city above, of which it does not tell; 全区 may be an autonomous region. */
function isOwnPlace({ paragraphs }: Report, place: string): boolean {
	const level = levelOf(paragraphs);
	return level === levelNamed(place) || (place === '区' && level === provinceLevel);
}

/** 都市圈经济总量达到4万亿元、占全省比重达61.3%: of the province's own product, wherever that stands. */
function allOfPlace({ figures }: Report, part: Fact): Fact | undefined {
	const name = part.entry?.name ?? (part.indicator.endsWith('经济总量') ? '地区生产总值' : undefined);
	if (name === undefined || part.quantity.isCount) return undefined;
	const isTotal = (fact: Fact) =>
		fact.key === name && fact.paragraphIndex !== part.paragraphIndex && !fact.isOfAbove && /^(?:$|全)/.test(fact.scope);
	return agreed(
		figures.filter((fact) => isTotal(fact) && isOfOneTime(fact, part) && compare(fact.quantity.value, part.quantity.value) > 0),
	);
}

/** 410个县已有317个实现目标、占总数的77.3%, 86个…已开工74个、开工率86%; but 签约20个、开工12个、投产3个，开工率60% is of another part. */
function doneOf(report: Report, part: Fact): Fact | undefined {
	const all = previousInSentence(report, part);
	return all && isDoneOf(part, all) ? sameUnit(all, part) : undefined;
}

const finishedRate = /^[、，（(]?(?:(开工|竣工|投产|办结|完成|兑现|签约|履约|落地)率|(?:增长|下降|盈利|亏损)面)(?:为|达到?)?$/;

/** 86个…已开工74个 */
function isDoneOf(part: Fact, whole: Fact): boolean {
	return (
		part.quantity.unit === whole.quantity.unit &&
		/已|其中|开工|竣工|投产|办结|完成|签约|落地|^[，、]?(?:其中)?有$|中(?:有)?$/.test(part.words)
	);
}

function sameUnit(whole: Fact | undefined, part: Fact): Fact | undefined {
	return whole?.quantity.unit === part.quantity.unit ? whole : undefined;
}

/** The statement of a named whole, or several that agree, for the same time and place as the part. */
function statementOf(report: Report, named: string, part: Fact): Fact | undefined {
	const name = named.replace(/^(?:全(?:国|省|市|区|县|镇|部)|同期|当年)/, '').replace(/(?:总量|总数|的)$/, '');
	if (name.length < 2) return undefined;
	const { key } = namedIndicator(name);
	const isNamed = ({ indicator, key: its }: Fact) => indicator === name || its === key;
	return agreed(
		report.figures.filter(
			(fact) => fact !== part && isNamed(fact) && isOfOneTime(fact, part) && !fact.isShared && scopeOf(fact) === scopeOf(part),
		),
	);
}

/** Amounts that are told of one year, done or planned, in one unit. */
function isOfOneTime(whole: Fact, { quantity, period, role }: Fact): boolean {
	return isAmount(whole) && whole.quantity.unit === quantity.unit && whole.period === period && whole.role === role;
}

/** What several statements say alike; undefined where they differ. */
function agreed(found: readonly Fact[]): Fact | undefined {
	const [first, ...others] = found;
	return first && others.every(({ quantity }) => compare(quantity.value, first.quantity.value) === 0) ? first : undefined;
}

function compared(share: Fact, part: Fact, whole: Fact): Comparison {
	const agrees = meet(interval(part), times(interval(whole), shifted(asRounded(share, part), -2)));
	const computed = percentText(part.quantity.value, whole.quantity.value);
	const note = `${part.text}÷${whole.text}＝${computed}%`;
	return {
		facts: [share, part, whole],
		verdict: agrees ? 'consistent' : 'contradiction',
		note,
		message: `${part.text}占${whole.text}的 ${computed}%，这里是${share.text}，请核对。`,
	};
}

/** Rates of things counted are now and then cut off instead of rounded: 3 of 7 are told as 42.8%. */
function asRounded(share: Fact, { quantity: { isCount } }: Fact): Interval {
	const { low, high } = interval(share);
	return isCount && high ? { low, high: add(high, share.quantity.step) } : { low, high };
}
