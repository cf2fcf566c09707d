import { absolute, add, compare, type Decimal, decimal, decimalText, subtract, zero } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import type { Report } from '../../report/report';
import { type Comparison, comparing } from '../comparison';

export const sharesNot100 = comparing({
	id: 'figures/shares-not-100',
	tier: 'error',
	summary: '结构比例各项之和不等于 100，如三次产业结构 3.6∶48∶46.4；“分别占”的各项相加超过 100。',
	why: '各部分占比之和应为 100%，不等必有一项写错。',
	examples: {
		bad: [
			'三次产业结构演进为⟦3.6∶48∶46.4⟧。',
			'三次产业结构比例调整为⟦8.7:45.8:42.8⟧。',
			'三次产业结构由7.2∶45.8∶47调整为⟦67∶46.1∶47.2⟧。',
			'建筑工程产值占比⟦90.5%⟧；安装工程产值占比8.5%；其他产值占比4.0%。',
			'经营主体突破1.6万户，企业、个体工商户分别占⟦32%⟧、78%。',
		],
		good: [
			'三次产业结构演进为3.6∶48∶48.4。',
			'城乡居民收入比为2.04∶1，比例尺1∶500。',
			'三次产业比约为1∶4∶5，套餐按20∶30∶80搭配。',
			'建筑工程产值占比90.5%；安装工程产值占比5.5%；其他产值占比4.0%。',
			'高新技术产业占比40%，数字经济占比70%。企业、个体工商户分别占32%、68%。',
		],
	},

	*compare(report) {
		yield* report.figures.flatMap((fact) => ratio(fact) ?? []);
		yield* runsOfShares(report);
		yield* report.figures.flatMap((fact) => sharedOut(report, fact) ?? []);
	},
});

function ratio(fact: Fact): Comparison | undefined {
	const { terms } = fact.quantity;
	if (terms.length < 3) return undefined;
	const total = terms.reduce(add, zero);
	if (!isNearHundred(total) && !isOfIndustries(fact, total)) return undefined;
	return compared([fact], total, terms.length, terms);
}

/** Parts in per cent are told so that they come near 100; 1∶4∶9 is something else. */
function isNearHundred(total: Decimal): boolean {
	return compare(total, decimal('85')) >= 0 && compare(total, decimal('115')) <= 0;
}

/** 三次产业结构 is told in per cent or in tenths, whatever its sum has become. */
function isOfIndustries({ indicator, words }: Fact, total: Decimal): boolean {
	return /产业(?:结构|比)/.test(indicator + words) && compare(total, decimal('20')) > 0;
}

/** 企业、个体户分别占32%、78%: two or more that are told at once can't be more than all. */
function sharedOut({ figures }: Report, first: Fact): Comparison | undefined {
	if (first.quantity.unit !== '%' || !/分别约?占[^，。；]{0,12}$/.test(first.words)) return undefined;
	const shares = [first];
	for (let next = figures[first.index + 1]; next && goesOn(shares.at(-1) as Fact, next); next = figures[next.index + 1]) shares.push(next);
	const terms = shares.map(({ quantity }) => quantity.value);
	const total = terms.reduce(add, zero);
	return shares.length > 1 && compare(total, decimal('101')) > 0 ? compared(shares, total, shares.length, terms) : undefined;
}

function goesOn(before: Fact, { words, quantity, sentence }: Fact): boolean {
	return quantity.unit === '%' && sentence.start === before.sentence.start && /^(?:[、和与]|以及)$/.test(words);
}

const fewestShares = 3;

/** 占比90.5%…… 占比5.5%…… 占比4.0%: shares told in a row that would make the whole but for one slip. */
function* runsOfShares(report: Report): Generator<Comparison> {
	if (report.figures.filter(isPlainShare).length < fewestShares) return;
	let run: Fact[] = [];
	for (const fact of [...report.figures, undefined]) {
		if (fact && isPlainShare(fact) && (run.length === 0 || isNext(run.at(-1) as Fact, fact))) {
			run.push(fact);
			continue;
		}
		if (fact && run.length > 0 && fact.paragraphIndex === run[0]?.paragraphIndex && fact.measure === 'growth') continue;
		if (run.length >= fewestShares) yield* whole(run);
		run = fact && isPlainShare(fact) ? [fact] : [];
	}
}

function isPlainShare({ measure, quantity, words }: Fact): boolean {
	return (
		measure === 'share' &&
		quantity.unit === '%' &&
		quantity.approximation === 'exact' &&
		/占(?:比|[^，。；]{1,16}(?:比重)?)(?:为|达)?$/.test(words)
	);
}

function isNext(before: Fact, fact: Fact): boolean {
	return before.paragraphIndex === fact.paragraphIndex && fact.quantity.span.start - before.quantity.span.end < 60;
}

/** The first share names the whole (占全县建筑业总产值的比重), the last is 其他: then they must make 100. */
function* whole(run: readonly Fact[]): Generator<Comparison> {
	const last = run.at(-1);
	const values = run.map(({ quantity }) => quantity.value);
	const total = values.reduce(add, zero);
	if (
		!last ||
		!/其他|其它|其余/.test(last.indicator + last.words + last.paragraph.text.slice(last.sentence.start, last.quantity.span.start)) ||
		!isNearHundred(total)
	)
		return;
	const comparison = compared(run, total, run.length, values);
	if (comparison) yield comparison;
}

/** Each of `count` parts may be off by half of its last decimal. */
function compared(facts: readonly Fact[], total: Decimal, count: number, terms: readonly Decimal[]): Comparison | undefined {
	const finest = Math.max(...terms.map((term) => term.scale));
	const slack: Decimal = { units: count, scale: Math.max(1, finest) };
	const difference = subtract(total, decimal('100'));
	const size = absolute(difference);
	const computed = `${terms.map(decimalText).join('＋')}＝${decimalText(total)}`;
	const agrees = compare(size, slack) <= 0;
	return {
		facts,
		verdict: agrees ? 'consistent' : 'contradiction',
		note: computed,
		message: `各部分之和应为 100，这里是 ${decimalText(total)}（${terms.map(decimalText).join('＋')}），请核对。`,
	};
}
