import { bounds, type Fact } from '../../server/src/report/facts';
import { readReport } from '../../server/src/report/report';
import { overlaps, type Span } from '../../server/src/report/span';
import type { Corpus } from './corpus';
import type { Excerpt, GoldSet, LabelledFigure } from './input';

/** What is compared of a figure that was found. */
export const aspects = ['unit', 'quantity', 'indicator', 'measure', 'role', 'period'] as const;

export type Aspect = (typeof aspects)[number];

/** A labelled figure and the one the engine reads there. */
export interface Match {
	readonly figure: LabelledFigure;
	/** Undefined where it reads none. */
	readonly fact: Fact | undefined;
	readonly wrong: readonly Aspect[];
}

export interface GoldResult {
	readonly matches: readonly Match[];
	/** Figures read where none is labelled. */
	readonly extra: readonly { readonly file: string; readonly text: string }[];
	readonly extracted: number;
}

export function compareWithGold(gold: GoldSet, corpus: Corpus): GoldResult {
	const results = gold.excerpts.map((excerpt) => compareExcerpt(gold, excerpt, corpus));
	return {
		matches: results.flatMap(({ matches }) => matches),
		extra: results.flatMap(({ extra }) => extra),
		extracted: results.reduce((sum, { extracted }) => sum + extracted, 0),
	};
}

function compareExcerpt(gold: GoldSet, excerpt: Excerpt, corpus: Corpus): GoldResult {
	const facts = factsIn(gold, excerpt, corpus);
	const taken = new Set<Fact>();
	const matches = gold.figures
		.filter(({ file, start }) => file === excerpt.file && excerpt.start <= start && start < excerpt.end)
		.map((figure): Match => {
			const fact = facts.find((each) => !taken.has(each) && overlaps(each.span, spanOf(figure)));
			if (fact) taken.add(fact);
			return { figure, fact, wrong: fact ? wrongAspects(figure, fact) : [] };
		});
	const extra = facts.filter((fact) => !taken.has(fact)).map(({ text }) => ({ file: excerpt.file, text }));
	return { matches, extra, extracted: facts.length };
}

/** The figures the engine reads in an excerpt. Ranks are not labelled, and what is to be ignored is neither right nor wrong. */
function factsIn({ ignore }: GoldSet, { file, start, end }: Excerpt, corpus: Corpus): readonly Fact[] {
	const ignored = ignore.filter((each) => each.file === file).map(spanOf);
	return readReport(corpus.textOf(file)).figures.filter(
		({ span, measure }) => measure !== 'rank' && start <= span.start && span.end <= end && !ignored.some((each) => overlaps(each, span)),
	);
}

function spanOf({ start, text }: { readonly start: number; readonly text: string }): Span {
	return { start, end: start + text.length };
}

function wrongAspects(figure: LabelledFigure, fact: Fact): readonly Aspect[] {
	const isRightUnit = unitOf(figure.unit) === unitOf(fact.quantity.unit);
	const isRight: Readonly<Record<Aspect, boolean>> = {
		unit: isRightUnit,
		quantity: isRightUnit && areAlike(figure, bounds(fact)),
		indicator: isSameName(bare(figure.indicator), bare(fact.indicator)),
		measure: isSameMeasure(figure, fact),
		role: figure.role === fact.role,
		period: (figure.period ?? '') === fact.period,
	};
	return aspects.filter((aspect) => !isRight[aspect]);
}

/** Without the blanks, quotes, brackets and particles that people label differently. */
function bare(name: string): string {
	return name.replace(/[\s“”"'（）()、，,的]/g, '');
}

const sameUnits: Readonly<Record<string, string>> = { 名: '人', 位: '人', 口人: '人', 平米: '平方米', '％': '%' };

function unitOf(name: string): string {
	return sameUnits[bare(name)] ?? bare(name);
}

function isSameName(one: string, other: string): boolean {
	return one === other || (one.length > 1 && other.length > 1 && (one.includes(other) || other.includes(one)));
}

/** 新增X may be called a level (of additions) or an increase. */
function isSameMeasure({ measure, sentence }: LabelledFigure, fact: Fact): boolean {
	if (measure === fact.measure) return true;
	const isEither = (name: string) => name === 'level' || name === 'increase';
	return /新增|新建|新设|新开|新培/.test(sentence) && isEither(measure) && isEither(fact.measure);
}

interface Bounds {
	readonly low: string | null;
	readonly high: string | null;
}

/** A decline may be labelled with its sign or as a magnitude; of a quantity open on one side the stated bound counts. */
function areAlike(one: Bounds, other: Bounds): boolean {
	const [[oneLow, oneHigh], [otherLow, otherHigh]] = [sizes(one), sizes(other)];
	if (isNear(oneLow, otherLow) && isNear(oneHigh, otherHigh)) return true;
	const isOpen = [oneLow, oneHigh, otherLow, otherHigh].includes(open);
	return isOpen && isNear(statedBound(one), statedBound(other));
}

const open = Number.POSITIVE_INFINITY;

/** Magnitudes of both ends, the smaller first. */
function sizes({ low, high }: Bounds): readonly [number, number] {
	const [one, other] = [size(low), size(high)];
	return one <= other ? [one, other] : [other, one];
}

function size(bound: string | null): number {
	return bound === null ? open : Math.abs(Number(bound));
}

/** A ratio of three, which has no bounds, compares as 0 with its like. */
function statedBound({ low, high }: Bounds): number {
	return low === null && high === null ? 0 : Math.min(size(low ?? high), open);
}

/** Within a tenth, since labellers read 近 and 约 differently. */
function isNear(one: number, other: number): boolean {
	return one === other || (one !== open && other !== open && Math.abs(one - other) <= 0.1 * Math.max(one, other));
}
