import { compare, decimal, decimalText, multiply, one, shift } from '../report/decimal';
import { type Fact, factsFrom } from '../report/facts';
import { mentionsIn } from '../report/mentions';
import { sourceSpan } from '../report/paragraphs';
import { type Quantity, quantitiesIn } from '../report/quantities';
import type { Report } from '../report/report';
import type { Span } from '../report/span';
import type { LedgerRow } from './context';
import { agreesWith, ledgerIndex } from './ledger';

/** A figure of the ledger as it would be written at a place of a draft. */
export interface Citation {
	readonly row: LedgerRow;
	/** What it takes the place of, in the source. */
	readonly span: Span;
	/** The number alone where its unit stands behind the place already. */
	readonly newText: string;
	/** The number with its unit. */
	readonly label: string;
}

/** A place for a figure: a gap, a number, or where the next word would come. */
export interface Slot {
	readonly paragraphIndex: number;
	/** Of the paragraph's text; may be empty. */
	readonly span: Span;
}

/**
 * The ledger's figures that can stand in a slot. Each was tried: with it the sentence is read anew, and says what the ledger's row says. So no
 * second reading of names, scopes and years is needed here, and what is filled in agrees with the ledger.
 */
export function citationsFor(report: Report, ledger: readonly LedgerRow[], slot: Slot): readonly Citation[] {
	const paragraph = report.paragraphs[slot.paragraphIndex];
	if (!paragraph || ledger.length === 0) return [];
	const { start, end } = slot.span;
	const behind = paragraph.text.slice(end);
	const before = withoutGaps(report, slot.paragraphIndex, start);
	const factWith = (written: string) => factIn(report, slot.paragraphIndex, { before, written, behind });
	const index = ledgerIndex(ledger);
	const named = new Set(onePerUnit(ledger, behind).flatMap((written) => index.official(factWith(written))));
	return [...named].flatMap((figure): readonly Citation[] => {
		const written = figureBefore(figure.row, behind);
		const fact = written === undefined ? undefined : factWith(written);
		if (written === undefined || !fact || !agreesWith(fact, figure)) return [];
		return [{ row: figure.row, span: sourceSpan(paragraph, slot.span), newText: written, label: fact.text }];
	});
}

/** The digits of a figure, or all of one that is written without; its unit stays. */
export function slotOf({ paragraph, paragraphIndex, quantity: { span, number } }: Fact): Slot {
	const digits = /^\d[\d,.]*/.exec(paragraph.text.slice(number.start, number.end))?.[0].length;
	return { paragraphIndex, span: digits === undefined ? span : { start: number.start, end: number.start + digits } };
}

// Trying

interface Tried {
	readonly before: string;
	readonly written: string;
	readonly behind: string;
}

/** What a paragraph would say of a figure written into it. */
function factIn(report: Report, paragraphIndex: number, { before, written, behind }: Tried): Fact | undefined {
	const { outline, calendar } = report;
	const text = before + written + behind;
	const paragraph = { text, span: { start: 0, end: text.length }, origin: { text: [0], source: [0] } };
	const own = mentionsIn(text, quantitiesIn(text));
	const paragraphs = report.paragraphs.with(paragraphIndex, paragraph);
	const mentions = paragraphs.map((_, index) => (index === paragraphIndex ? own : []));
	const facts = factsFrom({ paragraphs, mentions, calendar, bodyStart: outline.bodyStart });
	return facts.find(({ quantity }) => quantity.number.start === before.length);
}

/** A text up to a place with any number in its gaps: 投资【】亿元，增长… else has no subject. */
function withoutGaps({ paragraphs, facts }: Report, paragraphIndex: number, end: number): string {
	const text = paragraphs[paragraphIndex]?.text ?? '';
	let filled = '';
	let at = 0;
	for (const gap of facts[paragraphIndex]?.placeholders ?? []) {
		if (gap.end > end) break;
		filled += text.slice(at, gap.start) + (unitAt(text.slice(gap.end)) ? '1' : text.slice(gap.start, gap.end));
		at = gap.end;
	}
	return filled + text.slice(at, end);
}

// Units

/** Which indicator a place is about does not hang on the number, but on its unit. */
function onePerUnit(ledger: readonly LedgerRow[], behind: string): readonly string[] {
	const byUnit = new Map<string, string>();
	for (const row of ledger) {
		const unit = row.figure.replace(/[-−－\d.,]/g, '');
		if (byUnit.has(unit)) continue;
		const written = figureBefore(row, behind);
		if (written !== undefined) byUnit.set(unit, written);
	}
	return [...byUnit.values()];
}

/** A row's figure as it is written before some words: in their unit where they begin with one, else with its own. Undefined where neither can be. */
function figureBefore({ figure }: LedgerRow, behind: string): string | undefined {
	const unsigned = figure.replace(/^[-−－]/, '');
	const unit = unitAt(behind);
	if (!unit) return /^[\d.万亿%％]/.test(behind) ? undefined : unsigned;
	const digits = /^\d[\d,]*(?:\.\d+)?/.exec(unsigned)?.[0];
	const own = digits === undefined ? undefined : unitAt(unsigned.slice(digits.length));
	if (digits === undefined || own?.unit !== unit.unit) return undefined;
	const places = powerBetween(own, unit);
	if (places === 0) return digits;
	return places === undefined ? undefined : decimalText(shift(decimal(digits.replaceAll(',', '')), places));
}

const longestUnit = 10;

/** The unit that a text begins with, as the quantity that one of it is. */
function unitAt(text: string): Quantity | undefined {
	const [quantity] = quantitiesIn(`1${text.slice(0, longestUnit)}`);
	return quantity?.span.start === 0 && quantity.number.start === 0 && quantity.unit !== '' ? quantity : undefined;
}

/** The power of ten that one of a unit is of another; undefined for 公顷 and 亩. */
function powerBetween({ value }: Quantity, { value: other }: Quantity): number | undefined {
	for (let places = -12; places <= 12; places++) {
		const same = places < 0 ? compare(multiply(value, shift(one, -places)), other) : compare(value, multiply(other, shift(one, places)));
		if (same === 0) return places;
	}
	return undefined;
}
