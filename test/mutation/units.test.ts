import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import type { Fact } from '../../server/src/report/facts';
import { sourceSpan } from '../../server/src/report/paragraphs';
import { type Memory, type Report, readReport } from '../../server/src/report/report';
import { overlaps, type Span } from '../../server/src/report/span';
import { emptyContext } from '../../server/src/rules/context';
import { rules } from '../../server/src/rules/index';

/** A unit, a sign or a mark written wrongly. */
interface Change {
	readonly span: Span;
	readonly newText: string;
}

interface Kind {
	readonly rule: string;
	/** Every place of a report that can be got wrong in this way, so changed. */
	readonly changes: (report: Report) => readonly Change[];
	/** Known misses: how many our reports have that the rule does not see yet. May fall, never rise. */
	readonly knownMisses?: number;
}

const kinds: Readonly<Record<string, Kind>> = {
	'the unit of a decimal, or of a number behind a word of change, left out': {
		rule: 'figures/missing-unit',
		changes: onFigures(unitLeftOut),
	},
	'% for 个百分点': {
		rule: 'figures/percentage-point',
		changes: onFigures(percentForPoints),
		// 提高1.7个百分点，高于年度目标1.5个百分点: held against points, not against a rate.
		knownMisses: 1,
	},
	'个百分点 for %': {
		rule: 'figures/percentage-point',
		changes: onFigures(pointsForPercent),
		// 5%—5.5个百分点 is one quantity; behind 比上年增加143万元 nothing is a level.
		knownMisses: 3,
	},
	'the two figures of a from–to exchanged': {
		rule: 'figures/reversed-range',
		changes: onFigures(fromToExchanged),
		// 拓宽 is not among the words that say up or down.
		knownMisses: 1,
	},
	'the two ends of a range exchanged': { rule: 'figures/reversed-range', changes: onFigures(rangeReversed) },
	'a digit too many in front of a rate': { rule: 'figures/impossible-rate', changes: onFigures(rateAboveHundred) },
	'the point of a rate lost': { rule: 'figures/impossible-rate', changes: onFigures(pointLost) },
	'another mark or bracket at a heading': { rule: 'structure/numbering-mark', changes: headingMarks },
};

suite('slips in units and signs of our example reports', () => {
	const texts = readdirSync('examples')
		.filter((name) => name.endsWith('.txt'))
		.map((name) => readFileSync(`examples/${name}`, 'utf8'));
	for (const [name, { rule, changes, knownMisses = 0 }] of Object.entries(kinds)) {
		test(name, function () {
			const tried = texts.flatMap((text) => tryAll(text, changes(readReport(text)), rule));
			const missed = tried.filter(({ isReported }) => !isReported).map(({ what }) => what);
			if (this.test) this.test.title += ` (${tried.length - missed.length} of ${tried.length} reported, ${knownMisses} known misses)`;
			assert.ok(tried.length > 0, 'nothing to get wrong');
			assert.ok(missed.length <= knownMisses, `${rule} misses ${missed.length}, known are ${knownMisses}:\n${missed.join('\n')}`);
		}).timeout(60_000);
	}
});

function tryAll(text: string, changes: readonly Change[], rule: string) {
	const checking = rules.find(({ id }) => id === rule);
	if (!checking) throw new Error(`no rule ${rule}`);
	// Each change is of one paragraph; the rest need not be read again.
	const memory: Memory = new Map();
	return changes.map(({ span, newText }) => {
		const changed = text.slice(0, span.start) + newText + text.slice(span.end);
		// One character more on either side: of what was left out only its neighbours remain.
		const place = { start: span.start - 1, end: span.start + newText.length + 1 };
		const problems = [...checking.check(readReport(changed, memory), emptyContext)];
		return {
			isReported: problems.some((problem) => overlaps(problem.span, place)),
			what: `${text.slice(span.start - 16, span.start)}⟦${text.slice(span.start, span.end)} → ${newText}⟧`.replace(/\s+/g, ' '),
		};
	});
}

type FigureChange = (fact: Fact, report: Report) => readonly Change[];

function onFigures(change: FigureChange): Kind['changes'] {
	return (report) => report.figures.flatMap((fact) => change(fact, report));
}

/** A figure's number with its unit, without the words round it. */
function written({ paragraph, quantity: { number } }: Fact) {
	const span = sourceSpan(paragraph, number);
	const text = paragraph.text.slice(number.start, number.end);
	const unit = /[^\d.]*$/.exec(text)?.[0] ?? '';
	return { span, text, unit: { start: span.end - unit.length, end: span.end } };
}

function unitLeftOut(fact: Fact): readonly Change[] {
	const { text, unit } = written(fact);
	const { approximation, isRank, terms, isChinese, number } = fact.quantity;
	const endsClause = /[，。；、]/.test(fact.paragraph.text[number.end] ?? '');
	const isPlain = approximation === 'exact' && !isRank && terms.length === 0 && !isChinese;
	const isTelling = text.includes('.') || /(?:增长|下降|提高|降低|上升|上涨)$/.test(fact.words);
	return isPlain && endsClause && isTelling && unit.end > unit.start ? [{ span: unit, newText: '' }] : [];
}

function percentForPoints(fact: Fact): readonly Change[] {
	return fact.quantity.unit === '百分点' ? [{ span: written(fact).unit, newText: '%' }] : [];
}

/** Of sums and amounts: the growth of a rate is told in points. */
function pointsForPercent(fact: Fact): readonly Change[] {
	const isAmount = fact.entry?.name === fact.key && !fact.entry.rate;
	return isAmount && fact.measure === 'growth' && fact.quantity.unit === '%' ? [{ span: written(fact).unit, newText: '个百分点' }] : [];
}

function fromToExchanged(fact: Fact, { figures, text }: Report): readonly Change[] {
	const start = fact.start === undefined ? undefined : figures[fact.start];
	if (start?.quantity.unit !== fact.quantity.unit) return [];
	const [from, to] = [written(start).span, written(fact).span];
	const newText = text.slice(to.start, to.end) + text.slice(from.end, to.start) + text.slice(from.start, from.end);
	return [{ span: { start: from.start, end: to.end }, newText }];
}

function rangeReversed(fact: Fact): readonly Change[] {
	const { span, text } = written(fact);
	const [whole = '', from, dash, to] = /^([\d.]+)(\D+)([\d.]+)/.exec(text) ?? [];
	return fact.quantity.range && whole
		? [{ span: { start: span.start, end: span.start + whole.length }, newText: `${to}${dash}${from}` }]
		: [];
}

function rateAboveHundred(fact: Fact): readonly Change[] {
	const { start } = written(fact).span;
	return isBounded(fact) ? [{ span: { start, end: start }, newText: '1' }] : [];
}

function pointLost(fact: Fact): readonly Change[] {
	const { span, text } = written(fact);
	return isBounded(fact) && text.includes('.') ? [{ span, newText: text.replace('.', '') }] : [];
}

function isBounded({ entry, key, quantity, measure }: Fact): boolean {
	return entry?.name === key && entry.bounded === 100 && quantity.unit === '%' && measure !== 'growth';
}

function headingMarks({ headingRuns }: Report): readonly Change[] {
	return headingRuns.flatMap(({ members }) =>
		members.flatMap(({ span, numbering: { text } }) => wrongMarks(text).map((newText) => ({ span, newText }))),
	);
}

/** 一. for 一、 and 1、 for 1. and (一) and （一）、 for （一） */
function wrongMarks(text: string): readonly string[] {
	const changed = [
		text.replace('、', '.'),
		text.replace(/^(\d+)\.$/, '$1、'),
		text.replace(/^（(.+)）$/, '($1)'),
		text.replace(/）$/, '）、'),
	];
	return changed.filter((each) => each !== text);
}
