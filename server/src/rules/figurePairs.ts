import type { Fact } from '../report/facts';
import { allSections, type Section } from '../report/outline';
import type { Report } from '../report/report';
import { pairsByKey, textPairs } from './alike';
import { scopeOf, sentenceOf } from './comparison';
import type { Counterparts } from './counterparts';
import { bareName, isPlain } from './yearBefore';

/** Old figures by the new ones that say the same thing anew. */
export type FigurePairs = ReadonlyMap<Fact, Fact>;

/** What tells that two figures are about one thing; undefined where it can't be told. */
type KeyOf = (fact: Fact, side: 'old' | 'new') => string | undefined;

/** Figures of two drafts of one report: those of the same sentences first, then of the same paragraphs, then those that moved elsewhere. */
export function draftPairs(old: Report, current: Report, paragraphs: ReadonlyMap<number, number>): FigurePairs {
	const paragraph = numbersBy(paragraphs, ({ paragraphIndex }) => paragraphIndex);
	const sentence = sentenceNumbers(old.figures, current.figures, paragraphs);
	const asWritten: KeyOf = (fact) => `${measured(fact)}|${fact.text}`;
	return pairsInTurn(old.figures, current.figures, [
		within(sentence, asWritten),
		within(sentence, measured),
		within(sentence, wordsBefore),
		within(paragraph, asWritten),
		within(paragraph, (fact) => (isTelling(fact) ? measured(fact) : undefined)),
		asWritten,
		(fact) => (isTelling(fact) ? `${measured(fact)}|${fact.role}|${fact.period}` : undefined),
	]);
}

/** Figures on one year in the report on it and on the next year in the next report: result beside result, target beside target. */
export function yearPairs(old: Report, current: Report, sections: Counterparts): FigurePairs {
	const section = sectionNumbers(old, current, sections);
	const on = (fact: Fact, side: 'old' | 'new') => {
		const { reviewYear = 0 } = (side === 'old' ? old : current).calendar;
		return `${how(fact)}|${fact.role}|${relativePeriod(fact, reviewYear)}|${/新|净/.test(fact.action)}`;
	};
	const named: KeyOf = (fact, side) => `${fact.key}|${on(fact, side)}`;
	const telling =
		(keyOf: KeyOf): KeyOf =>
		(fact, side) =>
			isTelling(fact) ? keyOf(fact, side) : undefined;
	return pairsInTurn(old.figures.filter(isPlain), current.figures.filter(isPlain), [
		within(
			section,
			telling((fact, side) => `${named(fact, side)}|${fact.action}`),
		),
		telling((fact, side) => `${named(fact, side)}|${fact.action}`),
		(fact, side) => (fact.entry ? named(fact, side) : undefined),
		telling((fact, side) => `${bareName(fact)}|${on(fact, side)}`),
	]);
}

/** Each key pairs what the ones before it left. */
function pairsInTurn(olds: readonly Fact[], news: readonly Fact[], keys: readonly KeyOf[]): FigurePairs {
	const pairs = new Map<Fact, Fact>();
	let [oldRest, newRest] = [olds, news];
	for (const keyOf of keys) {
		for (const [current, old] of pairsByKey(oldRest, newRest, keyOf)) {
			const [one, other] = [newRest[current], oldRest[old]];
			if (one && other) pairs.set(one, other);
		}
		const taken = new Set(pairs.values());
		oldRest = oldRest.filter((fact) => !taken.has(fact));
		newRest = newRest.filter((fact) => !pairs.has(fact));
	}
	return pairs;
}

function within(place: Numbers, keyOf: KeyOf): KeyOf {
	return (fact, side) => {
		const [number, key] = [place(fact, side), keyOf(fact, side)];
		return number === undefined || key === undefined ? undefined : `${number}|${key}`;
	};
}

function measured(fact: Fact): string {
	return `${fact.key}|${how(fact)}`;
}

function how(fact: Fact): string {
	const { measure, quantity, isAnnualAverage, isCumulative } = fact;
	return `${scopeOf(fact)}|${measure}|${quantity.unit}|${isAnnualAverage}|${isCumulative}`;
}

/** The characters before a figure say what it is where no indicator could be read; other figures may stand among them. */
function wordsBefore({ paragraph, quantity, sentence }: Fact): string {
	const before = paragraph.text.slice(Math.max(sentence.start, quantity.span.start - 6), quantity.span.start);
	return `${before.replace(/\d[\d.]*/g, '0')}|${quantity.unit}`;
}

/** Names that many things share say nothing out of their place: 项目, 企业. */
const shortestTellingName = 4;

function isTelling({ entry, key }: Fact): boolean {
	return entry?.name === key || key.length >= shortestTellingName;
}

/** Years counted from the one reviewed. A part on the last year and the whole plan (2025年和“十四五”时期) speaks of the year unless it says otherwise. */
function relativePeriod({ period, time, paragraph, isAnnualAverage, isCumulative }: Fact, reviewYear: number): string {
	const [from = '', to = from] = period.split('-');
	if (from === '') return '';
	const isOfYears = isAnnualAverage || isCumulative || time.includes('五') || manyYears.test(paragraph.text.slice(0, longestOpening));
	return isOfYears && from !== to ? `${Number(from) - reviewYear}-${Number(to) - reviewYear}` : String(Number(to) - reviewYear);
}

const longestOpening = 40;
const manyYears = /五年|“?十[一二三四五六]五”?(?:以来|时期|期间)/;

/** Numbers of the new report's places; places of the old report have the number of what they became. */
type Numbers = (fact: Fact, side: 'old' | 'new') => number | undefined;

function numbersBy(pairs: ReadonlyMap<number, number>, numberOf: (fact: Fact, side: 'old' | 'new') => number | undefined): Numbers {
	const became = new Map(Array.from(pairs, ([current, old]) => [old, current]));
	return (fact, side) => {
		const own = numberOf(fact, side);
		return side === 'new' || own === undefined ? own : became.get(own);
	};
}

/** Sentences of one paragraph stay together, unless another is much more like. */
const nearness = 0.2;

function sentenceNumbers(olds: readonly Fact[], news: readonly Fact[], paragraphs: ReadonlyMap<number, number>): Numbers {
	const [old, current] = [sentencesOf(olds), sentencesOf(news)];
	const bonus = (from: number, to: number) =>
		paragraphs.get(current.paragraphs[to] ?? -1) === old.paragraphs[from] ? nearness : -nearness;
	const pairs = textPairs(old.texts, current.texts, bonus);
	return numbersBy(pairs, (fact, side) => (side === 'old' ? old : current).indexOf.get(fact));
}

interface Sentences {
	readonly texts: readonly string[];
	/** The paragraph of each. */
	readonly paragraphs: readonly number[];
	readonly indexOf: ReadonlyMap<Fact, number>;
}

/** The sentences that figures stand in. */
function sentencesOf(facts: readonly Fact[]): Sentences {
	const texts: string[] = [];
	const paragraphs: number[] = [];
	const indexOf = new Map<Fact, number>();
	let last: Fact | undefined;
	for (const fact of facts) {
		if (!last || !isSameSentence(last, fact)) {
			texts.push(sentenceOf(fact));
			paragraphs.push(fact.paragraphIndex);
		}
		indexOf.set(fact, texts.length - 1);
		last = fact;
	}
	return { texts, paragraphs, indexOf };
}

function isSameSentence(one: Fact, other: Fact): boolean {
	return one.paragraphIndex === other.paragraphIndex && one.sentence.start === other.sentence.start;
}

function sectionNumbers(old: Report, current: Report, sections: Counterparts): Numbers {
	const [oldAt, newAt] = [sectionsByParagraph(old), sectionsByParagraph(current)];
	const numbers = new Map<Section, number>();
	for (const [section, counterpart] of sections) {
		numbers.set(section, section.span.start);
		numbers.set(counterpart, section.span.start);
	}
	return ({ paragraphIndex }, side) => {
		const section = (side === 'old' ? oldAt : newAt)[paragraphIndex];
		return section && numbers.get(section);
	};
}

/** The innermost part or section that each paragraph stands in. */
function sectionsByParagraph({ outline, paragraphs }: Report): readonly (Section | undefined)[] {
	const result = new Array<Section | undefined>(paragraphs.length).fill(undefined);
	for (const section of allSections(outline.sections)) {
		if (section.kind === 'part' || section.kind === 'section') result.fill(section, section.paragraphs.start, section.paragraphs.end);
	}
	return result;
}
