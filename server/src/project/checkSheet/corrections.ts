import { withoutBlanks } from '../../report/characters';
import type { Fact } from '../../report/facts';
import { sourceSpan } from '../../report/paragraphs';
import type { Span } from '../../report/span';
import { sentenceOf } from '../../rules/comparison';
import type { Edit } from '../../rules/rule';
import { wholeQuantity } from '../wholeQuantity';

/** A change of one figure, with its sentence before and after. */
export interface Correction {
	readonly edit: Edit;
	readonly before: string;
	readonly after: string;
}

/** The change that a department's figure asks for. A number alone takes the place of the digits, one with its unit that of the figure as written. */
export function correctionOf(fact: Fact, written: string): Correction | { readonly objection: string } {
	const text = withoutBlanks(written).replace(/(?<=\d),(?=\d{3})/g, '');
	if (/^\d+(?:\.\d+)?$/.test(text)) return withDigits(fact, text);
	const figure = fact.quantity.isRank ? text.replace(/^第/, '') : text;
	const quantity = wholeQuantity(figure);
	if (!quantity || quantity.unit === '') return { objection: `“${written}”不像一个数据，没有采用；请连同单位写，如“${fact.text}”` };
	const { unit } = fact.quantity;
	if (unit !== '' && quantity.unit !== unit)
		return { objection: `原为“${fact.text}”，更正为“${written}”，单位不同，没有采用；请核对后手工改` };
	return changed(fact, fact.quantity.span, figure);
}

function withDigits(fact: Fact, digits: string): ReturnType<typeof correctionOf> {
	const [number, ...others] = fact.text.matchAll(/\d+(?:[.,]\d+)*/g);
	if (!number || others.length > 0) return { objection: `更正为“${digits}”，原为“${fact.text}”，不知道改哪里；请连同单位写全` };
	const start = fact.quantity.span.start + number.index;
	return changed(fact, { start, end: start + number[0].length }, digits);
}

/** @param span in the paragraph's text */
function changed(fact: Fact, span: Span, newText: string): Correction {
	const before = sentenceOf(fact);
	const [start, end] = [span.start - fact.sentence.start, span.end - fact.sentence.start];
	return {
		edit: { span: sourceSpan(fact.paragraph, span), newText },
		before: before.trim(),
		after: (before.slice(0, start) + newText + before.slice(end)).trim(),
	};
}
