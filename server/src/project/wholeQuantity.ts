import { type Quantity, quantitiesIn } from '../report/quantities';

/** The quantity that a text is from end to end; a decrease is written with a minus sign in tables only. */
export function wholeQuantity(text: string): Quantity | undefined {
	const unsigned = text.replace(/^[-−－]/, '');
	const [quantity, ...others] = quantitiesIn(unsigned);
	return quantity && others.length === 0 && quantity.span.start === 0 && quantity.span.end === unsigned.length ? quantity : undefined;
}
