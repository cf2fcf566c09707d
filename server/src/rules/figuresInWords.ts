import type { Fact } from '../report/facts';
import { readable } from './comparison';

/** A figure as written, with its direction where the words leave that to the sentence: 下降3.2%. */
export function signed({ text, direction, measure }: Fact): string {
	return measure === 'growth' && direction === 'down' ? `下降${text}` : text;
}

/** What a figure comes to in its unit: 46.3亿元, 不低于5%, 3%至5%; empty for ratios and where the unit is missing. */
export function valueInWords({ quantity: { approximation, value, low, high, unit, terms } }: Fact): string {
	if (unit === '' || terms.length > 0) return '';
	if (approximation === 'exact') return readable(value, unit);
	if (low === undefined) return high === undefined ? '' : `不高于${readable(high, unit)}`;
	return high === undefined ? `不低于${readable(low, unit)}` : `${readable(low, unit)}至${readable(high, unit)}`;
}
