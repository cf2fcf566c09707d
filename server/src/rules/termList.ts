import { sourceSpan } from '../report/paragraphs';
import type { Report } from '../report/report';
import type { Span } from '../report/span';
import { wordFinder } from '../report/wordFinder';
import type { Context, LexiconTerm } from './context';
import { namePairs, order } from './terminology/inconsistent-name';
import { agreedShortForms, otherShortForms } from './terminology/inconsistent-short-form';
import { termsInForce, variantUses } from './terminology/preferred-term';
import type { Variant } from './variants';

/** A term or name with all the ways a report writes it. */
export interface ListedTerm {
	/** From the lexicon, an agreed short form, or a name that is written in two ways. */
	readonly origin: 'lexicon' | 'shortForm' | 'name';
	/** How it should be written; for a short form, the name in full. */
	readonly preferred: string;
	readonly note: string;
	/** The preferred way first. */
	readonly forms: readonly TermForm[];
}

export interface TermForm {
	readonly written: string;
	/** right: as it should be; wrong: to be changed; doubtful: one of two ways, of which no text tells which is right. */
	readonly standing: 'right' | 'wrong' | 'doubtful';
	/** Where it stands, of the source. */
	readonly places: readonly Span[];
}

/** Every term of the lexicon that holds in the report's year, every agreed short form, every name written in more than one way. */
export function termsOf(report: Report, { lexicon }: Context): readonly ListedTerm[] {
	return [...lexiconTerms(report, lexicon), ...shortForms(report), ...names(report)];
}

function lexiconTerms(report: Report, lexicon: Context['lexicon']): readonly ListedTerm[] {
	const terms = termsInForce(report, lexicon);
	const variants = variantsByTerm(report, lexicon);
	const places = placesOfWords(
		report,
		terms.map(({ preferred }) => preferred),
	);
	return terms.map((term, index) => ({
		origin: 'lexicon',
		preferred: term.preferred,
		note: term.note ?? '',
		forms: [right(term.preferred, places[index] ?? []), ...wrongForms(variants.get(term) ?? [])],
	}));
}

interface Written {
	readonly written: string;
	readonly place: Span;
}

function variantsByTerm(report: Report, lexicon: Context['lexicon']): ReadonlyMap<LexiconTerm, readonly Written[]> {
	const uses = new Map<LexiconTerm, Written[]>();
	for (const { index, span, term } of variantUses(report, lexicon)) {
		const paragraph = report.paragraphs[index];
		if (!paragraph) continue;
		const use = { written: paragraph.text.slice(span.start, span.end), place: sourceSpan(paragraph, span) };
		uses.set(term, [...(uses.get(term) ?? []), use]);
	}
	return uses;
}

/** All words are looked for in one pass. */
function placesOfWords({ paragraphs }: Report, words: readonly string[]): readonly (readonly Span[])[] {
	const find = wordFinder(words);
	const places = words.map((): Span[] => []);
	for (const paragraph of paragraphs) for (const { word, span } of find(paragraph.text)) places[word]?.push(sourceSpan(paragraph, span));
	return places;
}

function shortForms(report: Report): readonly ListedTerm[] {
	const others = [...otherShortForms(report)];
	return agreedShortForms(report).map(({ form, index }) => {
		const wrong = others.filter(({ meant }) => meant.form === form && meant.index === index);
		return {
			origin: 'shortForm',
			preferred: form.name,
			note: form.full,
			forms: [
				right(form.name, quotedPlaces(report, form.name)),
				...wrongForms(wrong.map((other) => ({ written: other.quote.text, place: placeIn(report, other.index, other.quote.span) }))),
			],
		};
	});
}

function quotedPlaces({ facts, paragraphs }: Report, name: string): readonly Span[] {
	return facts.flatMap(({ quotes }, index) => {
		const paragraph = paragraphs[index];
		return paragraph ? quotes.filter(({ text }) => text === name).map(({ span }) => sourceSpan(paragraph, span)) : [];
	});
}

/** Names by the way that is written more often. */
function names(report: Report): readonly ListedTerm[] {
	const terms = new Map<string, ListedTerm>();
	for (const { one, other } of namePairs(report)) {
		const [rarer, commoner] = order(one, other);
		const standing = commoner.uses.length > rarer.uses.length ? 'wrong' : 'doubtful';
		const known = terms.get(commoner.written) ?? {
			origin: 'name',
			preferred: commoner.written,
			note: '',
			forms: [{ ...right(commoner.written, placesOf(report, commoner)), standing: standing === 'wrong' ? 'right' : standing }],
		};
		const form = { written: rarer.written, standing, places: placesOf(report, rarer) } as const;
		terms.set(commoner.written, { ...known, forms: [...known.forms, form] });
	}
	return [...terms.values()];
}

function placesOf(report: Report, { uses }: Variant): readonly Span[] {
	return uses.map(({ index, span }) => placeIn(report, index, span));
}

function placeIn({ paragraphs }: Report, index: number, span: Span): Span {
	const paragraph = paragraphs[index];
	return paragraph ? sourceSpan(paragraph, span) : span;
}

function right(written: string, places: readonly Span[]): TermForm {
	return { written, standing: 'right', places };
}

/** One form for each way of writing. */
function wrongForms(uses: readonly Written[]): readonly TermForm[] {
	const byWritten = new Map<string, Span[]>();
	for (const { written, place } of uses) byWritten.set(written, [...(byWritten.get(written) ?? []), place]);
	return Array.from(byWritten, ([written, places]) => ({ written, standing: 'wrong', places }));
}
