import { flagsOf } from './characters';
import { add, type Decimal, decimal, multiply, subtract } from './decimal';
import type { WrittenNumber } from './numbers';
import type { Span } from './span';

/** How far a stated value binds: 5万, 约5万, 5万以上, 5万以内, 近5万, 5万多, 3—5万. */
export type Approximation = 'exact' | 'about' | 'atLeast' | 'atMost' | 'nearly' | 'more' | 'range';

/** Both included; undefined where open. */
export interface Bounds {
	readonly low: Decimal | undefined;
	readonly high: Decimal | undefined;
}

const oneHalf = decimal('0.5');
const nineTenths = decimal('0.9');
const lower = decimal('0.95');
const upper = decimal('1.05');

/** Half of one in the last place either way. */
export function rounding({ value, step }: WrittenNumber): Bounds {
	const half = multiply(step, oneHalf);
	return { low: subtract(value, half), high: add(value, half) };
}

/** What a number can mean with the words around it; what is not continuous, as things counted, is exact. */
export function withWords(number: WrittenNumber, approximation: Approximation, continuous: boolean): Bounds {
	const { value, atMost } = number;
	switch (approximation) {
		case 'atLeast':
			return { low: value, high: undefined };
		case 'atMost':
			return { low: undefined, high: value };
		case 'nearly':
			return { low: multiply(value, nineTenths), high: value };
		case 'about':
			return { low: multiply(value, lower), high: multiply(value, upper) };
		case 'more':
			return { low: value, high: atMost ?? add(value, number.step) };
		default:
			if (atMost) return { low: value, high: atMost };
			if (number.isBareScale) return { low: value, high: undefined };
			return continuous ? rounding(number) : { low: value, high: value };
	}
}

export interface Words {
	readonly span: Span;
	readonly approximation: Approximation;
}

const wordsBefore: readonly (readonly [RegExp, Approximation])[] = [
	[/(?:不超过|不高于|不多于|不到|低于|少于|小于|不足)$/, 'atMost'],
	[/(?:不低于|不少于|不小于|超过|超出|突破|高于|多于|大于|至少|逾|超|(?<![经通不超度])过)(?:了)?$/, 'atLeast'],
	[/(?:接近|将近|近)$/, 'nearly'],
	[/(?:大约|约为|大概|约)$/, 'about'],
];

const wordsAfter: readonly (readonly [RegExp, Approximation])[] = [
	[/^(?:及|或)?以上/, 'atLeast'],
	[/^(?:及|或)?(?:以内|之内|以下)/, 'atMost'],
	[/^(?:左右|上下)/, 'about'],
	[/^(?:多(?![种样元层方功])|余(?![热粮额]))/, 'more'],
	[/^级(?!别|联)/, 'atLeast'],
];

/** The characters that the words end and begin with: most figures have none, and the patterns are a tenth of a figure's time. */
const endsWord = flagsOf('过于到足出破少逾超近约为概了');
const beginsWord = flagsOf('及或以之左上多余级');

/** The words that widen a number, before it and behind its unit. */
export function wordsAround(text: string, start: number, end: number): Words {
	const front = endsWord[text.charCodeAt(start - 1)] ? firstFound(wordsBefore, text.slice(Math.max(0, start - 4), start)) : undefined;
	const back = beginsWord[text.charCodeAt(end)] ? firstFound(wordsAfter, text.slice(end, end + 3)) : undefined;
	const span = { start: start - (front?.length ?? 0), end: end + (back?.length ?? 0) };
	return { span, approximation: back?.approximation ?? front?.approximation ?? (isThreshold(text, start, end) ? 'atLeast' : 'exact') };
}

const beginsThreshold = flagsOf('大台关门');

/** 跨越5000亿元大关, 跨上万亿元台阶: what was passed, by how much is not said; but 四个万亿元台阶 are steps of so much. */
function isThreshold(text: string, start: number, end: number): boolean {
	return (
		beginsThreshold[text.charCodeAt(end)] === 1 && text[start - 1] !== '个' && /^(?:大关|大?台阶|关口|门槛)/.test(text.slice(end, end + 3))
	);
}

function firstFound(
	words: typeof wordsBefore,
	text: string,
): { readonly length: number; readonly approximation: Approximation } | undefined {
	for (const [pattern, approximation] of words) {
		const length = pattern.exec(text)?.[0].length;
		if (length !== undefined) return { length, approximation };
	}
	return undefined;
}
