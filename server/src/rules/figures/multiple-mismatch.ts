import { add, compare, decimal, decimalText, multiply, subtract } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { exactly, type Interval, isClosed, meet, minus, quotientText, sum, times } from '../../report/intervals';
import type { Report } from '../../report/report';
import { type Comparison, comparing, interval, previousInSentence } from '../comparison';

export const multipleMismatch = comparing({
	id: 'figures/multiple-mismatch',
	tier: 'error',
	summary: '倍数、翻番与前后两数对不上，如由46增加到92说成“增长两倍”。',
	why: '“是原来的两倍”与“增长两倍”相差一倍，最容易混。',
	examples: {
		bad: [
			'财政收入由46亿元增加到92亿元、增长⟦2倍⟧。',
			'快递业务量从1.38亿件增加到5.66亿件、增长⟦4.1倍⟧。',
			'村集体收入从120万元增加到310万元，⟦翻了一番⟧。',
			'规上企业从22家增加到36家，实现⟦翻番⟧。',
			'企业利润总额是五年前的2.2倍、增长⟦2.2倍⟧。',
		],
		good: [
			'财政收入由46亿元增加到92亿元、增长1倍。',
			'企业利润总额是五年前的2.2倍、增长1.2倍。',
			'快递业务量从1.38亿件增加到5.66亿件、增长3.1倍。',
			'小巨人企业从80户增加到810户、增长9倍多。',
			'跨境电商交易额增长55.4倍，是五年前的56.4倍。',
			'村集体收入从120万元增加到310万元，翻了一番多。',
			'规上企业从22家增加到49家，实现翻番。快递业务量从1.38亿件增加到5.66亿件、翻了两番。',
		],
	},

	*compare(report) {
		for (const multiple of report.figures.filter(({ measure }) => measure === 'multiple')) {
			const before = previousInSentence(report, multiple);
			const comparison = fromTo(report, before, multiple) ?? (before && twice(before, multiple));
			if (comparison) yield comparison;
		}
	},
});

/** 从B增加到A，增长n倍 (A = B × (n + 1)), or 是B的n倍, 翻一番 (A = B × n). */
function fromTo(report: Report, end: Fact | undefined, multiple: Fact): Comparison | undefined {
	const start = end?.start === undefined ? undefined : report.figures[end.start];
	if (!end || !start || multiple.quantity.unit !== '倍' || multiple.measure !== 'multiple' || !multiple.isCarried) return undefined;
	if (
		end.quantity.unit !== start.quantity.unit ||
		end.hasSpecialBasis ||
		!isClosed(end.quantity) ||
		!isClosed(start.quantity) ||
		isMore(multiple)
	)
		return undefined;
	const extra = isIncrease(multiple) ? exactly(decimal('1')) : exactly(decimal('0'));
	const agrees = meet(interval(end), times(interval(start), sum([stated(multiple), extra])));
	const ratio = quotientText(end.quantity.value, start.quantity.value);
	const right = isIncrease(multiple) ? `增长 ${lessOne(ratio)} 倍` : `是原来的 ${ratio} 倍`;
	return {
		facts: [multiple, end, start],
		verdict: agrees ? 'consistent' : 'contradiction',
		note: `${end.text}÷${start.text}＝${ratio}`,
		message: `${end.text}是${start.text}的 ${ratio} 倍，应说${right}，这里是“${multiple.words.replace(/^[、，]/, '')}${multiple.text}”，请核对。`,
	};
}

/** 增长55.4倍，是…的56.4倍, or the other way round: the two must differ by one. */
function twice(before: Fact, last: Fact): Comparison | undefined {
	if (before.measure !== 'multiple' || !last.isCarried) return undefined;
	if (isIncrease(before) && isTimes(last)) return { facts: [last, before], ...differByOne(before, last) };
	return isTimes(before) && isIncrease(last) ? { facts: [last, before], ...differByOne(last, before) } : undefined;
}

function isTimes({ words }: Fact): boolean {
	return /(?:是|为|达到?)[^，。；]*的$/.test(words);
}

function differByOne(grown: Fact, multiple: Fact): Omit<Comparison, 'facts'> {
	const one = decimal('1');
	const agrees = meet(interval(grown), minus(interval(multiple), exactly(one)));
	return {
		verdict: agrees ? 'consistent' : 'contradiction',
		note: `增长 ${decimalText(subtract(multiple.quantity.value, one))} 倍即为原来的 ${decimalText(multiple.quantity.value)} 倍`,
		message: `“增长${grown.text}”就是原来的 ${decimalText(add(grown.quantity.value, one))} 倍，与“${multiple.text}”对不上，请核对。`,
	};
}

function isIncrease({ words }: Fact): boolean {
	return /(?:增长|增加|提高|扩大|提升|上升)(?:了)?$/.test(words);
}

function lessOne(ratio: string): string {
	return ratio === '' ? '?' : decimalText(subtract(decimal(ratio), decimal('1')));
}

/** 翻番 is said of whatever is at least twice as much, though not three times; 翻两番 of four times or little more or less. */
function stated(multiple: Fact): Interval {
	if (multiple.text.endsWith('翻番')) return { low: decimal('2'), high: decimal('2.99') };
	const { value } = multiple.quantity;
	if (multiple.text.startsWith('翻')) return { low: multiply(value, decimal('0.95')), high: multiply(value, decimal('1.1')) };
	return interval(multiple);
}

/** 翻一番多 leaves the upper end open. */
function isMore({ quantity, paragraph }: Fact): boolean {
	const behind = paragraph.text[quantity.span.end] ?? '';
	return compare(quantity.value, decimal('0')) <= 0 || behind === '多' || behind === '以';
}
