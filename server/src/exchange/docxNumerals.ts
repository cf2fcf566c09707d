import { chineseNumber } from '../report/numerals';

/** A number in one of Word's ways of writing, `chineseCounting`; in digits where that way is unknown or has no sign for it. */
export function numeral(format: string, value: number): string {
	return numerals.get(format)?.(value) ?? String(value);
}

const highestRoman = 3999;
const highestLetter = 260;

/** A way of writing, as Word names it, to the number written so; undefined where it can't be. */
const numerals: ReadonlyMap<string, (value: number) => string | undefined> = new Map([
	['chineseCounting', chinese],
	['chineseCountingThousand', chinese],
	['taiwaneseCounting', chinese],
	['taiwaneseCountingThousand', chinese],
	['japaneseCounting', chinese],
	['ideographDigital', (value) => replaced(String(value), '0123456789', '〇一二三四五六七八九')],
	['taiwaneseDigital', (value) => replaced(String(value), '0123456789', '〇一二三四五六七八九')],
	['chineseLegalSimplified', (value) => legal(value, '壹贰叁肆伍陆柒捌玖拾')],
	['ideographLegalTraditional', (value) => legal(value, '壹貳參肆伍陸柒捌玖拾')],
	['ideographTraditional', (value) => '甲乙丙丁戊己庚辛壬癸'[value - 1]],
	['decimalZero', (value) => String(value).padStart(2, '0')],
	['decimalFullWidth', (value) => replaced(String(value), '0123456789', '０１２３４５６７８９')],
	['decimalFullWidth2', (value) => replaced(String(value), '0123456789', '０１２３４５６７８９')],
	['decimalEnclosedCircle', (value) => enclosed(0x2460, value)],
	['decimalEnclosedCircleChinese', (value) => enclosed(0x2460, value)],
	['decimalEnclosedParen', (value) => enclosed(0x2474, value)],
	['decimalEnclosedFullstop', (value) => enclosed(0x2488, value)],
	['lowerLetter', letters],
	['upperLetter', (value) => letters(value)?.toUpperCase()],
	['lowerRoman', (value) => roman(value)?.toLowerCase()],
	['upperRoman', roman],
]);

function chinese(value: number): string | undefined {
	return value >= 1 && value <= 99 ? chineseNumber(value) : undefined;
}

function legal(value: number, names: string): string | undefined {
	const plain = chinese(value);
	return plain && replaced(plain, '一二三四五六七八九十', names);
}

function replaced(text: string, from: string, to: string): string {
	return Array.from(text, (character) => to[from.indexOf(character)] ?? character).join('');
}

function enclosed(first: number, value: number): string | undefined {
	return value >= 1 && value <= 20 ? String.fromCharCode(first + value - 1) : undefined;
}

/** a … z, aa, bb … */
function letters(value: number): string | undefined {
	if (value < 1 || value > highestLetter) return undefined;
	return String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romans = [
	[1000, 'M'],
	[900, 'CM'],
	[500, 'D'],
	[400, 'CD'],
	[100, 'C'],
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I'],
] as const;

function roman(value: number): string | undefined {
	if (value < 1 || value > highestRoman) return undefined;
	let left = value;
	let text = '';
	for (const [worth, sign] of romans) {
		text += sign.repeat(Math.floor(left / worth));
		left %= worth;
	}
	return text;
}
