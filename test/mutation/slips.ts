import type { Fact } from '../../server/src/report/facts';
import { sourceSpan } from '../../server/src/report/paragraphs';
import type { Report } from '../../server/src/report/report';
import type { Span } from '../../server/src/report/span';
import { rules } from '../../server/src/rules/index';
import type { Finding } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run';

/** A figure written wrongly. */
export interface Slip {
	readonly span: Span;
	readonly newText: string;
}

/** Ways in which a hurried hand gets a number wrong, each once. */
const slipsOfTheHand: readonly ((digits: string) => string)[] = [
	(digits) => digits.replace(/[1-9]/, another),
	(digits) => digits.replace(/(?<=[1-9]\.?)\d/, another),
	(digits) => digits.replace(/([1-9])(?!\1)([1-9])/, '$2$1'),
	(digits) => digits.replace(/(?<=\d)\d(?=\.|$)/, ''),
	(digits) => digits.replace(/\d(?=\.|$)/, '$&$&'),
];

function another(digit: string): string {
	return digit === '9' ? '8' : String(Number(digit) + 1);
}

/** Every slip in the number of a figure; a ratio has as many as its terms have. */
export function slipsIn(text: string, { paragraph, quantity }: Fact): readonly Slip[] {
	const number = sourceSpan(paragraph, quantity.number);
	return [...text.slice(number.start, number.end).matchAll(/\d+(?:\.\d+)?/g)].flatMap(({ 0: digits, index }) => {
		const span = { start: number.start + index, end: number.start + index + digits.length };
		const written = new Set(slipsOfTheHand.map((slip) => slip(digits)));
		return [...written].filter((newText) => newText !== digits && Number(newText) > 0).map((newText) => ({ span, newText }));
	});
}

export function slipped(text: string, { span, newText }: Slip): string {
	return text.slice(0, span.start) + newText + text.slice(span.end);
}

/** Where a place of the text as it was lies in the text with the slip. */
export function moved({ start, end }: Span, { span, newText }: Slip): Span {
	const shift = newText.length - (span.end - span.start);
	return { start: start >= span.end ? start + shift : start, end: end >= span.end ? end + shift : end };
}

/** What rules whose ids begin so report at error or warning tier; the others are not run, which saves most of the time. */
export function loudFindings(report: Report, ids: string): readonly Finding[] {
	const others = rules.filter(({ id }) => !id.startsWith(ids)).map(({ id }) => [id, 'off'] as const);
	return runRules(report, { tiers: Object.fromEntries(others) }).filter(({ tier }) => tier !== 'information');
}
