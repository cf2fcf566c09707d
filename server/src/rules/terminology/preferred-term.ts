import { lastAtMost } from '../../report/lines';
import { sourceSpan } from '../../report/paragraphs';
import type { Quote } from '../../report/quotes';
import type { Report } from '../../report/report';
import { contains, type Span } from '../../report/span';
import { wordFinder } from '../../report/wordFinder';
import type { Context, LexiconTerm } from '../context';
import type { ExampleBeside, Problem, Rule } from '../rule';

export const preferredTerm: Rule = {
	id: 'terminology/preferred-term',
	tier: 'warning',
	summary: '用了词表里要改掉的写法，如词表规定写“规上工业”，文中写“规模以上工业”。',
	why: '同一事物在一地的公文里只有一种写法，名称以词表为准；换了写法，读者会以为是另一件事。',
	examples: {
		bad: [
			beside('全年⟦规模以上工业⟧总产值增长7.2%，规上工业企业达到33家。', term('规上工业', ['规模以上工业', '规模工业'])),
			beside('⟦12345市长热线⟧办结工单，⟦市长热线⟧满意率98%。', term('12345热线', ['市长热线', '12345市长热线'])),
			beside('2024年工作回顾\n唱响“⟦云溪春茶⟧”品牌。', { ...term('云溪早春', ['云溪春茶']), from: 2025 }),
		],
		good: [
			beside('印发《规模以上工业培育办法》和“规模以上工业培育方案”，规上工业增长7.2%。', term('规上工业', ['规模以上工业'])),
			beside('建成村级养老服务站12个。', term('村级养老服务站', ['养老服务站'])),
			beside('2024年工作回顾\n云溪春茶上市。', { ...term('云溪早春', ['云溪春茶']), from: 2026 }),
			'规模以上工业总产值增长7.2%。',
		],
	},

	*check(report, { lexicon }) {
		for (const { index, span, term } of variantUses(report, lexicon)) yield problem(report, index, span, term);
	},
};

/** A place where a lexicon's term is written in another way than it should be. */
interface VariantUse {
	/** The paragraph's index; the span is of its text. */
	readonly index: number;
	readonly span: Span;
	readonly term: LexiconTerm;
}

/** The places that are reported, in their order; only terms that hold in the report's year count. */
export function* variantUses(report: Report, lexicon: Context['lexicon']): Iterable<VariantUse> {
	if (lexicon.length === 0) return;
	const { terms, found } = search(report, lexicon);
	for (const [index, hits] of found.entries()) {
		for (const { span, term: at } of hits) {
			const term = terms[at];
			if (term && !isInDocumentName(report.facts[index]?.quotes ?? [], span)) yield { index, span, term };
		}
	}
}

/** The terms of a lexicon that hold in a report's year. */
export function termsInForce({ calendar }: Report, lexicon: Context['lexicon']): readonly LexiconTerm[] {
	return holdingIn(lexicon, calendar.planYear);
}

function holdingIn(lexicon: Context['lexicon'], year: number | undefined): readonly LexiconTerm[] {
	return lexicon.filter(({ from, to }) => year === undefined || ((from ?? year) <= year && year <= (to ?? year)));
}

function term(preferred: string, variants: readonly string[]): LexiconTerm {
	return { preferred, variants: variants.map((written) => ({ written })), place: { path: '词表.yml', line: 0 } };
}

function beside(text: string, ...lexicon: readonly LexiconTerm[]): ExampleBeside {
	return { text, lexicon };
}

/** A document keeps the name it was given. */
function isInDocumentName(quotes: readonly Quote[], span: Span): boolean {
	return quotes.some((quote) => quote.isDocument && contains(quote.span, span));
}

function problem(report: Report, index: number, span: Span, { preferred, note }: LexiconTerm): Problem {
	const paragraph = report.paragraphs[index];
	if (!paragraph) return { span, message: preferred };
	const place = sourceSpan(paragraph, span);
	return {
		span: place,
		message: `“${paragraph.text.slice(span.start, span.end)}”应写作“${preferred}”${note ? `：${note.replace(/。$/, '')}` : ''}。`,
		fixes: [{ title: `改为“${preferred}”`, edits: [{ span: place, newText: preferred }] }],
	};
}

// Finding the variants

/** A variant in a paragraph's text, with its term's index. */
interface Hit {
	readonly term: number;
	readonly span: Span;
}

interface Searched {
	readonly terms: readonly LexiconTerm[];
	/** By paragraph. */
	readonly found: readonly (readonly Hit[])[];
}

/** The terms that hold in one year, ready to be looked for, and what the paragraphs of the last text held. */
interface Prepared {
	readonly terms: readonly LexiconTerm[];
	readonly find: (text: string) => readonly Hit[];
	remembered: ReadonlyMap<string, readonly Hit[]>;
}

/** A lexicon of 5,000 terms takes longer to prepare than a report to search, and a keystroke changes one paragraph only. */
const prepared = new WeakMap<Context['lexicon'], Map<number, Prepared>>();

function search({ paragraphs, calendar }: Report, lexicon: Context['lexicon']): Searched {
	const own = preparedFor(lexicon, calendar.planYear);
	const found = paragraphs.map(({ text }) => own.remembered.get(text) ?? own.find(text));
	own.remembered = new Map(paragraphs.map(({ text }, index) => [text, found[index] ?? []]));
	return { terms: own.terms, found };
}

const mostYears = 8;

function preparedFor(lexicon: Context['lexicon'], year: number | undefined): Prepared {
	const byYear = prepared.get(lexicon) ?? new Map<number, Prepared>();
	prepared.set(lexicon, byYear);
	const known = byYear.get(year ?? 0);
	if (known) return known;
	if (byYear.size >= mostYears) byYear.clear();
	const terms = holdingIn(lexicon, year);
	const made: Prepared = { terms, find: hitsFinder(terms), remembered: new Map() };
	byYear.set(year ?? 0, made);
	return made;
}

function hitsFinder(terms: readonly LexiconTerm[]): (text: string) => readonly Hit[] {
	const plain = terms.flatMap(({ variants }, term) => variants.filter(({ find }) => !find).map(({ written }) => ({ written, term })));
	const patterns = terms.flatMap(({ variants }, term) => variants.flatMap(({ find }) => (find ? [{ find, term }] : [])));
	const findVariants = wordFinder(plain.map(({ written }) => written));
	const findPreferred = wordFinder(terms.map(({ preferred }) => preferred));
	return (text) => {
		const words = findVariants(text).map(({ word, span }) => ({ term: plain[word]?.term ?? 0, span }));
		const hits = [...words, ...patterns.flatMap(({ find, term }) => find(text).map((span) => ({ term, span })))];
		if (hits.length === 0) return [];
		const sound = outermost(findPreferred(text).map(({ span }) => span));
		const starts = sound.map(({ start }) => start);
		return longest(
			text,
			hits.filter(({ span }) => !isWithinAny(sound, starts, span)),
		);
	};
}

/** Spans in order, less those that lie in an earlier one. */
function outermost(spans: readonly Span[]): readonly Span[] {
	const kept: Span[] = [];
	for (const span of [...spans].sort((one, other) => one.start - other.start || other.end - one.end)) {
		if (span.end > (kept.at(-1)?.end ?? 0)) kept.push(span);
	}
	return kept;
}

/** Of spans that begin and end in ascending order, the last that begins early enough reaches farthest. */
function isWithinAny(spans: readonly Span[], starts: readonly number[], span: Span): boolean {
	const before = spans[lastAtMost(starts, span.start)];
	return before !== undefined && contains(before, span);
}

/** Of variants that overlap the longest; of equally long ones the first. */
function longest(text: string, hits: readonly Hit[]): readonly Hit[] {
	const isTaken = new Uint8Array(text.length);
	const kept: Hit[] = [];
	for (const hit of [...hits].sort((one, other) => length(other) - length(one) || one.span.start - other.span.start)) {
		const { start, end } = hit.span;
		// What is taken is at least as long, so that an overlap takes in one of the ends.
		if (isTaken[start] || isTaken[end - 1]) continue;
		isTaken.fill(1, start, end);
		kept.push(hit);
	}
	return kept.sort((one, other) => one.span.start - other.span.start);
}

function length({ span }: Hit): number {
	return span.end - span.start;
}
