/** A number as its format shows it: rounded, as a percentage; never with signs of thousands or currency, which a reader would have to take off. */
export function shownNumber(value: number, format: string): string {
	const [positive = ''] = bare(format).split(';');
	const decimals = /[0#?](?:\.([0#?]*))?/.exec(positive);
	const isPlain = decimals === null || /[eE/@]|[0#?],+(?![0#?,])/.test(positive);
	if (isPlain) return String(Number(value.toPrecision(exactDigits)));
	const places = decimals[1] ?? /\.([0#?]+)/.exec(positive)?.[1] ?? '';
	const isPercentage = positive.includes('%');
	const text = rounded(isPercentage ? shifted(value, 2) : value, places.length);
	return `${withoutOptional(text, places)}${isPercentage ? '%' : ''}`;
}

/** A spreadsheet keeps fifteen digits; what is behind them is binary arithmetic's. */
const exactDigits = 15;

/** A format without what is quoted, escaped or in brackets: 0.0"万元", [Red]0. */
function bare(format: string): string {
	return format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/^General$/i, '');
}

/** Rounded half away from zero, in decimals. */
function rounded(value: number, places: number): string {
	const whole = Math.round(shifted(Math.abs(value), places));
	return (Math.sign(value) * shifted(whole, -places)).toFixed(places);
}

/** Times ten to a power, without binary arithmetic's remainders. */
function shifted(value: number, by: number): number {
	const [digits = '', power = '0'] = value.toPrecision(exactDigits).split('e');
	return Number(`${digits}e${Number(power) + by}`);
}

/** # and ? stand for a digit only where there is one other than 0. */
function withoutOptional(text: string, places: string): string {
	let end = text.length;
	for (let at = places.length - 1; at >= 0 && places[at] !== '0' && text[end - 1] === '0'; at--) end--;
	return text.slice(0, end).replace(/\.$/, '');
}

/** A date, or as much of one as its format shows: 2025-01-31, 2025-01, 2025; with the time where there is one. */
export function shownDate(date: Date, format: string): string {
	if (Number.isNaN(date.getTime())) return '';
	const [day = '', time = ''] = date.toISOString().split('T');
	const parts = bare(format).toLowerCase();
	const length = parts.includes('d') || !parts.includes('y') ? 10 : parts.includes('m') ? 7 : 4;
	return time.startsWith('00:00') ? day.slice(0, length) : `${day} ${time.slice(0, 5)}`;
}
