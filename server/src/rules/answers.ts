import { type Commitment, commitmentsOf } from '../report/commitments';
import type { Fact } from '../report/facts';
import { sourceSpan } from '../report/paragraphs';
import type { Report } from '../report/report';
import { type Nearest, type PassageIndex, passageIndex } from '../report/sharedWords';
import type { Span } from '../report/span';
import { isMet, isPlain, type Statements, statementsOf } from './yearBefore';

/** 完成 · 未完成 · 已回应 · 未回应: what this year's review says of a commitment; answered where nothing can be computed. */
export type Outcome = 'met' | 'missed' | 'answered' | 'unanswered';

export interface Answer {
	readonly commitment: Commitment;
	readonly outcome: Outcome;
	/** Where this year's review takes it up; undefined for what it leaves unanswered. */
	readonly place: Passage | undefined;
	/** For what seems unanswered: words that may yet be about it. */
	readonly perhaps: Passage | undefined;
}

/** A sentence of the review, or the clause in it that has the figure. */
export interface Passage {
	/** In this year's source. */
	readonly span: Span;
	/** Without blanks or line breaks. */
	readonly text: string;
	readonly paragraphIndex: number;
	/** Of the paragraph's text. */
	readonly words: Span;
}

const known = new WeakMap<Report, WeakMap<Report, readonly Answer[]>>();

/** What became of each of last year's commitments in this year's report, in the order of last year's. */
export function answersTo(last: Report, now: Report): readonly Answer[] {
	const made = known.get(now)?.get(last);
	if (made) return made;
	const review = reviewOf(now);
	const answers = commitmentsOf(last).map((commitment) => answerTo(commitment, review));
	known.set(now, (known.get(now) ?? new WeakMap()).set(last, answers));
	return answers;
}

interface Review {
	readonly results: Statements;
	readonly passages: readonly Passage[];
	/** The passages on the year itself, and those on the years before it. */
	readonly searches: readonly Search[];
}

interface Search {
	readonly passages: readonly Passage[];
	readonly index: PassageIndex;
}

function reviewOf(report: Report): Review {
	const passages = report.paragraphs.flatMap((_, index) => (isReviewed(report, index) ? passagesOf(report, index) : []));
	const results = statementsOf(report, ['actual', 'estimate'], String(report.calendar.reviewYear));
	const isOfYear = ({ paragraphIndex }: Passage) => report.calendar.settings[paragraphIndex]?.period.includes('-') === false;
	return { results, passages, searches: [passages.filter(isOfYear), passages.filter((each) => !isOfYear(each))].map(searchIn) };
}

function searchIn(passages: readonly Passage[]): Search {
	return { passages, index: passageIndex(passages.map(({ text }) => text)) };
}

function isReviewed({ calendar, outline }: Report, index: number): boolean {
	const setting = calendar.settings[index];
	return setting !== undefined && index >= outline.bodyStart && setting.role !== 'target' && !setting.isNote;
}

function passagesOf({ paragraphs }: Report, paragraphIndex: number): readonly Passage[] {
	const paragraph = paragraphs[paragraphIndex];
	if (!paragraph) return [];
	return Array.from(paragraph.text.matchAll(/[^。！？；;]+/g), ({ 0: text, index }) => {
		const words = { start: index, end: index + text.length };
		return { span: sourceSpan(paragraph, words), text, paragraphIndex, words };
	});
}

function answerTo(commitment: Commitment, review: Review): Answer {
	const results = commitment.figures.map((target) => resultOn(target, review.results));
	const { sure, perhaps } = spokenOf(commitment, review);
	const place = placeOf(results, review) ?? sure;
	return { commitment, place, perhaps: place ? undefined : perhaps, outcome: place ? outcomeOf(results) : 'unanswered' };
}

function outcomeOf(results: readonly (Result | undefined)[]): Outcome {
	if (results.some((result) => result?.isMet === false)) return 'missed';
	return results.length > 0 && results.every((result) => result?.isMet) ? 'met' : 'answered';
}

// By figures

interface Result {
	readonly fact: Fact;
	/** Undefined where several results do not agree. */
	readonly isMet: boolean | undefined;
}

function resultOn(target: Fact, results: Statements): Result | undefined {
	if (!isPlain(target) || target.partOf !== undefined || !isTelling(target)) return undefined;
	const same = results.on(target).filter((fact) => isSameKind(fact, target));
	const [fact] = same;
	if (!fact) return undefined;
	const verdicts = new Set(same.filter(({ key }) => key === fact.key).map((each) => verdictOn(each, target)));
	return { fact, isMet: fact.key === target.key && verdicts.size === 1 ? [...verdicts][0] : undefined };
}

/** Undefined where it can't be told: 稳定在325天以上 may reach any number; how prices ought to move is no matter of more or less. */
function verdictOn(fact: Fact, target: Fact): boolean | undefined {
	const reached = isMet(fact, asWritten(target));
	const isOpen = fact.quantity.low === undefined || fact.quantity.high === undefined;
	return (!reached && isOpen) || /价格|货币/.test(fact.key) ? undefined : reached;
}

/** A target of 14% is just that: 13.6% would round to it and is yet below. */
function asWritten(target: Fact): Fact {
	const { approximation, value } = target.quantity;
	return approximation === 'exact' ? { ...target, quantity: { ...target.quantity, low: value, high: value } } : target;
}

/** 项目, 企业 name too many things to tell that two figures are about the same. */
function isTelling({ entry, key, indicator }: Fact): boolean {
	return entry?.name === key || indicator.length >= 4;
}

function isSameKind(fact: Fact, target: Fact): boolean {
	return (
		fact.measure === target.measure &&
		fact.direction === target.direction &&
		fact.partOf === undefined &&
		fact.isCumulative === target.isCumulative &&
		isAddition(fact) === isAddition(target)
	);
}

/** What was newly added is no total. */
function isAddition({ action, indicator }: Fact): boolean {
	return /新|净增|引进|培育/.test(action) || /^(?:新|净增|引进|培育)/.test(indicator);
}

function placeOf(results: readonly (Result | undefined)[], { passages }: Review): Passage | undefined {
	const result = results.find((each) => each?.isMet === false) ?? results.find((each) => each !== undefined);
	if (!result) return undefined;
	const { paragraphIndex, quantity } = result.fact;
	const sentence = passages.find((each) => each.paragraphIndex === paragraphIndex && quantity.span.start < each.words.end);
	return sentence && clauseAt(sentence, result.fact);
}

/** The clause of a sentence that a figure stands in, with what it takes its subject from. */
function clauseAt({ text, words, paragraphIndex }: Passage, { quantity, isCarried, paragraph }: Fact): Passage {
	const at = quantity.span.start - words.start;
	const before = text.lastIndexOf('，', at - 1);
	const start = 1 + (isCarried && before > 0 ? text.lastIndexOf('，', before - 1) : before);
	const stop = text.indexOf('，', at);
	const clause = { start: words.start + start, end: words.start + (stop < 0 ? text.length : stop) };
	return { span: sourceSpan(paragraph, clause), text: paragraph.text.slice(clause.start, clause.end), paragraphIndex, words: clause };
}

// By words

/** As much of a clause's words, or so long a name, is no chance; half as much may be one. */
const sure = { coverage: 0.3, run: 5 };
const doubtful = { coverage: 0.18, run: 4 };

function spokenOf({ text }: Commitment, { searches }: Review): Record<'sure' | 'perhaps', Passage | undefined> {
	let perhaps: Passage | undefined;
	for (const { passages, index } of searches) {
		const found = index.nearest(text);
		if (!found || !reaches(found, doubtful)) continue;
		perhaps ??= passages[found.passage];
		if (reaches(found, sure)) return { sure: passages[found.passage], perhaps };
	}
	return { sure: undefined, perhaps };
}

function reaches({ coverage, run }: Nearest, least: typeof sure): boolean {
	return coverage >= least.coverage || run >= least.run;
}
