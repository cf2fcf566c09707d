/** Chinese numerals for whole numbers, as numbering and counts are written: 七, 十, 十二, 二十一, 一百零三, 两. */

const digits: Readonly<Record<string, number>> = {
	〇: 0,
	零: 0,
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const names = '零一二三四五六七八九';

/** The value of a whole number below ten thousand in Chinese or Arabic (also full-width) digits; undefined when it is none. */
export function wholeNumber(written: string): number | undefined {
	const text = halfWidthDigits(written);
	if (/^\d+$/.test(text)) return Number(text);
	return chineseWholeNumber(text);
}

function chineseWholeNumber(text: string): number | undefined {
	let sum = 0;
	let digit: number | undefined;
	for (const character of text) {
		const place = places[character];
		const value = digits[character];
		if (place !== undefined) {
			sum += (digit ?? 1) * place;
			digit = undefined;
		} else if (value === undefined || (digit !== undefined && digit !== 0)) {
			return undefined;
		} else {
			digit = value;
		}
	}
	return text === '' ? undefined : sum + (digit ?? 0);
}

/** A number from 1 to 99 as Chinese numbering writes it: 一, 十, 十二, 二十, 三十五. */
export function chineseNumber(value: number): string {
	const tens = Math.floor(value / 10);
	const ones = value % 10;
	if (tens === 0) return names[ones] ?? '';
	return `${tens > 1 ? names[tens] : ''}十${ones > 0 ? names[ones] : ''}`;
}

/** A number from 1 to 99 in the digits another is written in: 三 → 五, 3 → 5, ３ → ５. */
export function numeralLike(written: string, value: number): string {
	if (/[０-９]/.test(written)) return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
	return /\d/.test(written) ? String(value) : chineseNumber(value);
}

/** The same for a count of things, which has 两 for 二. */
export function countLike(written: string, value: number): string {
	return value === 2 && !/[\d０-９]/.test(written) ? '两' : numeralLike(written, value);
}

/** Full-width digits, point and comma as their ASCII twins; the length stays. */
export function halfWidthDigits(text: string): string {
	return text.replace(/[０-９．，]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
