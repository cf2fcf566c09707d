import { absolute, compare, subtract } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { exactly, isClosed, meet, minus } from '../../report/intervals';
import type { Report } from '../../report/report';
import { type Comparison, comparing, interval, readable } from '../comparison';
import { isOneSlipFrom } from '../slips';
import { isPlain, type Statements, statementsOf, type YearBefore, yearBefore } from '../yearBefore';

const lastYear =
	'云溪镇政府工作报告\n一、2024年工作回顾\n财政收入突破3亿元。经营主体3200户。不良贷款率0.75%。\n二、2025年工作安排\n财政赤字8000万元，镇级专项资金3.9亿元。城镇新增就业1000人以上。赤字率拟按3%安排。';
const review = (text: string) => `云溪镇政府工作报告\n一、2025年工作回顾\n${text}\n二、2026年工作安排\n抓落实。`;
const plan = (text: string) => `云溪镇政府工作报告\n一、2025年工作回顾\n各项工作有序推进。\n二、2026年工作安排\n${text}`;

export const differenceAgainstLastYear = comparing({
	id: 'figures/difference-against-last-year',
	tier: 'error',
	summary: '“比上年增加”的数与去年报告里的数、或与本报告回顾里的数对不上。',
	why: '比上年增减多少，拿去年的报告一减便知。',
	examples: {
		bad: [
			{ lastYear, text: review('经营主体3685户、比上年净增⟦845户⟧。') },
			{ lastYear, text: review('经营主体达到3685户，净增⟦845户⟧。') },
			{ lastYear, text: plan('财政赤字1.2亿元，比去年预算增加⟦5000万元⟧。') },
			'云溪镇政府工作报告\n一、2025年工作回顾\n镇级财政用于“三农”的支出达到2975万元。\n二、2026年工作安排\n镇级财政用于“三农”的支出达到3397万元，比上年增加⟦442万元⟧。',
			{ lastYear, text: plan('镇级专项资金4.4亿元、比上年增加⟦4000万元⟧。') },
			{ lastYear, text: plan('城镇新增就业1100人以上。城镇新增就业预期目标比去年多⟦200人⟧。') },
			{ lastYear, text: plan('赤字率拟按4%左右安排、比上年提高⟦2个百分点⟧。') },
		],
		good: [
			{ lastYear, text: review('经营主体3685户、比上年净增485户。不良贷款率0.83%、比上年上升0.08个百分点。') },
			{ lastYear, text: plan('财政赤字1.2亿元，比去年预算增加4000万元。镇级专项资金4.4亿元、比上年增加5000万元。') },
			{ lastYear, text: plan('城镇新增就业1100人以上，比去年多100人。赤字率拟按4%左右安排、比上年提高1个百分点。') },
			{ lastYear, text: review('经营主体达到3685户，净增485户。') },
			{ lastYear, text: review('财政收入3.93亿元，比上年增加7694万元。') },
			'云溪镇政府工作报告\n一、2025年工作回顾\n镇级财政用于“三农”的支出达到2975万元。\n二、2026年工作安排\n镇级财政用于“三农”的支出达到3397万元，比上年增加422万元。',
			{ lastYear, text: review('“十四五”以来，经营主体达到3685户，增加1485户。经营主体由2200户增加到3685户，增加1485户。') },
			// Last year's report does not say; a base of another scope does not count.
			{ lastYear, text: review('区级经营主体1200户、比上年增加300户。规上企业32家，比上年增加3家。') },
		],
	},

	*compare(report, context) {
		const before = yearBefore(context);
		const year = report.calendar.reviewYear;
		if (year === undefined) return;
		// Without last year's report a plan alone has its base here.
		const changes = report.figures.filter((change) =>
			before ? isAgainstYearBefore(change) || isBareChange(change, report) : change.role === 'target' && isAgainstYearBefore(change),
		);
		if (changes.length === 0) return;
		const plans = statementsOf(report, ['target'], String(year + 1));
		const results = statementsOf(report, ['actual', 'estimate'], String(year));
		for (const change of changes) {
			const isPlan = change.role === 'target';
			const level = levelOf(change, report, isPlan ? plans : results);
			const bases = level ? basesOf(level, isPlan ? results : undefined, before) : [];
			if (level) yield* compared(change, level, bases, before);
		}
	},
});

function isAgainstYearBefore(change: Fact): boolean {
	const { measure, against, isAnnualAverage, hasSpecialBasis } = change;
	return (
		(measure === 'increase' || measure === 'points') &&
		isPlain(change) &&
		/去年|上年|上一年/.test(against) &&
		!/同期|季度|\d月/.test(against) &&
		!isAnnualAverage &&
		!hasSpecialBasis
	);
}

const bareVerb = /^[，、]?(?:净增|增加|提高|提升|上升|下降|减少|降低)(?:了)?$/;

/** 企业达到32家、净增4家: in a year's review what is compared with nothing is compared with the year before. */
function isBareChange(change: Fact, { figures, calendar }: Report): boolean {
	const level = figures[change.index - 1];
	return (
		(change.measure === 'increase' || change.measure === 'points') &&
		isPlain(change) &&
		change.against === '' &&
		change.isCarried &&
		change.role === 'actual' &&
		change.period === String(calendar.reviewYear) &&
		bareVerb.test(change.words) &&
		!change.isAnnualAverage &&
		!change.hasSpecialBasis &&
		level?.start === undefined &&
		!/新/.test(level?.words ?? '') &&
		level?.period === change.period &&
		level.quantity.approximation === 'exact'
	);
}

/** The level that the change led to: right before it, else the report's only statement on the same thing. */
function levelOf(change: Fact, { figures }: Report, statements: Statements): Fact | undefined {
	const beside = figures[change.index - 1];
	if (beside && beside.sentence.start === change.sentence.start && beside.paragraphIndex === change.paragraphIndex) {
		if (isLevel(beside) && beside.key === change.key && unitFits(beside, change)) return beside;
	}
	const elsewhere = statements.on(change).filter((fact) => isLevel(fact) && fact.key === change.key);
	return elsewhere.length === 1 && !change.isCarried ? elsewhere[0] : undefined;
}

function isLevel({ measure, isCumulative }: Fact): boolean {
	return (measure === 'level' || measure === 'share') && !isCumulative;
}

function unitFits({ quantity }: Fact, change: Fact): boolean {
	return quantity.unit === (change.quantity.unit === '百分点' ? '%' : change.quantity.unit);
}

interface Base {
	readonly fact: Fact;
	readonly isOwn: boolean;
}

/** What 上年 may mean: for a plan last year's plan or result, for a result last year's result, as last year's report has them; results this one has too. */
function basesOf(level: Fact, own: Statements | undefined, before: YearBefore | undefined): readonly Base[] {
	const isPlan = level.role === 'target';
	const theirs = before === undefined ? [] : isPlan ? [before.targets, before.results] : [before.results];
	const all = theirs.flatMap((statements) => statements.on(level).map((fact) => ({ fact, isOwn: false })));
	const restated = own?.on(level).map((fact) => ({ fact, isOwn: true })) ?? [];
	return [...all, ...restated].filter(({ fact }) => isLevel(fact) && fact.key === level.key);
}

function* compared(change: Fact, level: Fact, bases: readonly Base[], before: YearBefore | undefined): Generator<Comparison> {
	const fitting = bases.find(({ fact }) => fits(change, level, fact));
	const base = fitting ?? bases.find((each) => mustFit(change, level, each.fact));
	if (base) yield comparison(change, level, base, fitting !== undefined, before);
}

/**
 * A plan goes beyond what was reached last year, which last year's report could but set as a plan of its own: where it may have come out otherwise,
 * only a difference that one slip would make right is wrong. Of the year before that it says nothing.
 */
function mustFit(change: Fact, level: Fact, base: Fact): boolean {
	if (change.role !== 'target') return true;
	if (Number(base.period) !== Number(change.period) - 1) return false;
	if (base.role !== 'target' || /预算|目标|安排|计划|预期/.test(change.against)) return true;
	const [larger, smaller] = change.direction === 'down' ? [base, level] : [level, base];
	const difference = exactly(subtract(larger.quantity.value, smaller.quantity.value));
	return isOneSlipFrom(change, (meant) => meet(difference, meant));
}

function comparison(change: Fact, level: Fact, { fact, isOwn }: Base, isFitting: boolean, before: YearBefore | undefined): Comparison {
	const value = subtract(level.quantity.value, fact.quantity.value);
	const unit = change.quantity.unit;
	const note = `上年${fact.role === 'target' ? '安排' : ''}${fact.text}，${readable(level.quantity.value)}－${readable(fact.quantity.value)}＝${readable(value, unit)}`;
	return {
		facts: isOwn ? [change, level, fact] : [change, level],
		beside: isOwn || !before ? [] : [{ fact, source: before.source }],
		verdict: isFitting ? 'consistent' : 'contradiction',
		...(change.against === '' && { tier: 'warning' as const }),
		note,
		message: `${note}，这里是${change.text}，请核对。`,
	};
}

/** What a plan sets is meant to the last digit, and 以上 says nothing of a difference, so that stated values are compared; results are rounded, or passed a mark. */
function fits(change: Fact, level: Fact, base: Fact): boolean {
	const [larger, smaller] = change.direction === 'down' ? [base, level] : [level, base];
	const difference = minus(interval(larger), interval(smaller));
	const isPlanned = change.role === 'target' && level.role === 'target' && base.role === 'target';
	const meets = meet(difference, interval(change));
	if ([level, base].some((fact) => fact.role !== 'target' && !isClosed(interval(fact)))) return meets;
	if (isClosed(difference) && !(isPlanned && meets)) return meets;
	const gap = subtract(subtract(larger.quantity.value, smaller.quantity.value), change.quantity.value);
	return compare(absolute(gap), change.quantity.step) < 0;
}
