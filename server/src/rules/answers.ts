import { type Commitment, commitmentsOf } from '../report/commitments';
import type { Fact } from '../report/facts';
import type { Report } from '../report/report';
import { type Sentence, sentencesOf } from '../report/sentences';
import type { Span } from '../report/span';
import { isMet } from './targets';
import { isPlain, type Statements, statementsOf } from './yearBefore';

/** 完成 · 未完成 · 已回应 (nothing to compute) · 未回应. */
export type Outcome = 'met' | 'missed' | 'answered' | 'unanswered';

/** What this year's review says of a commitment of last year's. */
export interface Answer {
	readonly commitment: Commitment;
	readonly outcome: Outcome;
	/** Where the draft answers, in its source. */
	readonly place: Span | undefined;
	/** The target and the result it was held against, for `met` and `missed`. */
	readonly target: Fact | undefined;
	readonly result: Fact | undefined;
}

/** Every commitment of last year's report with what the draft's review says of it. */
export function answersTo(last: Report, draft: Report): readonly Answer[] {
	const year = String(draft.calendar.reviewYear ?? '');
	const results = statementsOf(draft, ['actual', 'estimate'], year);
	const search = searchIn(reviewSentences(draft));
	return commitmentsOf(last).map((commitment) => answerTo(commitment, results, search));
}

function answerTo(commitment: Commitment, results: Statements, search: Search): Answer {
	const held = commitment.figures.flatMap((target) => heldAgainst(target, results));
	const missed = held.find(({ isReached }) => !isReached);
	const first = missed ?? held[0];
	if (first) {
		const { target, result } = first;
		return { commitment, outcome: missed ? 'missed' : 'met', place: result.span, target, result };
	}
	const found = search(commitment.text);
	return { commitment, outcome: found ? 'answered' : 'unanswered', place: found?.span, target: undefined, result: undefined };
}

interface Held {
	readonly target: Fact;
	readonly result: Fact;
	readonly isReached: boolean;
}

/** Only where both speak plainly of one thing: a name from the dictionary, or one long enough to be no other's. */
function heldAgainst(target: Fact, results: Statements): readonly Held[] {
	if (!isPlain(target) || target.indicator.length < 3) return [];
	const same = results
		.on(target)
		.filter(({ measure, key, partOf }) => measure === target.measure && key === target.key && partOf === undefined);
	const [result] = same;
	if (!result || target.isCumulative || result.isCumulative) return [];
	return [{ target, result, isReached: same.some((each) => isMet(each, target)) }];
}

type Search = (text: string) => Sentence | undefined;

function reviewSentences(report: Report): readonly Sentence[] {
	const review = report.paragraphs.filter((_, index) => {
		const setting = report.calendar.settings[index];
		return index >= report.outline.bodyStart && setting?.role === 'actual' && !setting.isNote;
	});
	const starts = new Set(review.map(({ span }) => span.start));
	const inReview = (start: number) => review.some(({ span }) => span.start <= start && start < span.end);
	return starts.size === 0 ? [] : sentencesOf(report).all.filter(({ span }) => inReview(span.start));
}

/** How much of what a commitment says, weighed by how rare it is, a sentence must say too. */
const leastShare = 0.3;

/** Finds the sentence that shares most with a text, by pairs of characters; rare ones weigh more. */
function searchIn(sentences: readonly Sentence[]): Search {
	const holders = new Map<string, number[]>();
	for (const [index, { text }] of sentences.entries()) {
		for (const pair of pairsOf(text)) {
			const list = holders.get(pair);
			if (list) list.push(index);
			else holders.set(pair, [index]);
		}
	}
	const weightOf = (pair: string) => Math.log(1 + sentences.length / (1 + (holders.get(pair)?.length ?? 0)));
	return (text) => {
		const shares = new Map<number, number>();
		let total = 0;
		for (const pair of pairsOf(text.replace(common, ' '))) {
			const weight = weightOf(pair);
			total += weight;
			for (const index of holders.get(pair) ?? []) shares.set(index, (shares.get(index) ?? 0) + weight);
		}
		const [best] = [...shares].sort((one, other) => other[1] - one[1]);
		return best && best[1] >= leastShare * total ? sentences[best[0]] : undefined;
	};
}

/** Words that every plan has, and what stands for numbers. */
const common =
	/推进|推动|实施|建设|完成|开展|加强|加快|打造|培育|引进|深化|提升|落实|做好|抓好|持续|全面|进一步|积极|大力|确保|力争|争取|工作|发展|以上|左右|\d{4}年|[\d.%]+/g;

function pairsOf(text: string): ReadonlySet<string> {
	const pairs = new Set<string>();
	for (let at = 0; at < text.length - 1; at++) {
		const pair = text.slice(at, at + 2);
		if (/^[一-龥A-Za-z“”]{2}$/.test(pair)) pairs.add(pair);
	}
	return pairs;
}
