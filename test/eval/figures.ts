import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bounds, type Fact } from '../../server/src/report/facts';
import { readReport } from '../../server/src/report/report';
import type { GoldSet, Labelled } from './input';

const fields = ['unit', 'quantity', 'indicator', 'measure', 'role', 'period'] as const;
type Field = (typeof fields)[number];

export interface FigureScore {
	readonly labelled: number;
	readonly extracted: number;
	readonly matched: number;
	readonly right: Readonly<Record<Field, number>>;
	/** A line for every miss, surplus and wrong field. */
	readonly remarks: readonly string[];
}

/** How the figures read from the excerpts compare with those labelled by hand. */
export function scoreFigures(corpus: string, gold: GoldSet): FigureScore {
	const score = {
		labelled: 0,
		extracted: 0,
		matched: 0,
		right: { unit: 0, quantity: 0, indicator: 0, measure: 0, role: 0, period: 0 },
		remarks: [] as string[],
	};
	for (const excerpt of gold.excerpts) {
		const isInside = (start: number, end: number) => start >= excerpt.start && end <= excerpt.end;
		const ignored = gold.ignore.filter(({ file }) => file === excerpt.file).map(({ start, text }) => ({ start, end: start + text.length }));
		const facts = readReport(readFileSync(join(corpus, excerpt.file), 'utf8')).figures.filter(
			({ span, quantity }) =>
				isInside(span.start, span.end) && !quantity.isRank && !ignored.some((each) => each.start < span.end && span.start < each.end),
		);
		const labels = gold.figures.filter(({ file, start }) => file === excerpt.file && start >= excerpt.start && start < excerpt.end);
		score.labelled += labels.length;
		score.extracted += facts.length;
		compareExcerpt(labels, facts, score);
	}
	return score;
}

function compareExcerpt(
	labels: readonly Labelled[],
	facts: readonly Fact[],
	score: { matched: number; right: Record<Field, number>; remarks: string[] },
): void {
	const left = new Set(facts);
	for (const label of labels) {
		const fact = [...left].find(({ span }) => span.start < label.start + label.text.length && span.end > label.start);
		if (!fact) {
			score.remarks.push(`没有读出 ${label.file} “${label.text}”：${label.sentence}`);
			continue;
		}
		left.delete(fact);
		score.matched++;
		const wrong = fields.filter((field) => !isRight(field, label, fact));
		for (const field of fields) if (!wrong.includes(field)) score.right[field]++;
		if (wrong.length > 0)
			score.remarks.push(
				`读错 ${label.file} “${label.text}” ${wrong.map((field) => `${field}: ${told(field, label)} ≠ ${read(field, fact)}`).join('；')}`,
			);
	}
	for (const { text, paragraph } of left) score.remarks.push(`多出 “${text}”：${paragraph.text.slice(0, 40)}`);
}

function isRight(field: Field, label: Labelled, fact: Fact): boolean {
	switch (field) {
		case 'unit':
			return unitOf(label.unit) === unitOf(fact.quantity.unit);
		case 'quantity':
			return isRight('unit', label, fact) && isNear(label, bounds(fact));
		case 'indicator':
			return isAlike(plain(label.indicator), plain(fact.indicator));
		case 'measure':
			return (
				label.measure === fact.measure ||
				(additions.test(label.sentence) && isLevelOrIncrease(label.measure) && isLevelOrIncrease(fact.measure))
			);
		case 'role':
			return label.role === fact.role;
		case 'period':
			return (label.period ?? '') === fact.period;
	}
}

/** New things may be called a level of additions or an increase. */
const additions = /新增|新建|新设|新开|新培/;
const isLevelOrIncrease = (measure: string | null | undefined) => measure === 'level' || measure === 'increase';

/** One name of the two is enough, as long as one holds the other. */
function isAlike(one: string, other: string): boolean {
	return one === other || (one.length > 1 && other.length > 1 && (one.includes(other) || other.includes(one)));
}

const sameUnits: Readonly<Record<string, string>> = { 名: '人', 位: '人', 口人: '人', 平米: '平方米', '％': '%' };

function unitOf(unit: string | null | undefined): string {
	return sameUnits[plain(unit)] ?? plain(unit);
}

function plain(text: string | null | undefined): string {
	return (text ?? '').replace(/[\s“”"'（）()、，,的]/g, '');
}

interface Bounds {
	readonly low?: string | null | undefined;
	readonly high?: string | null | undefined;
}

/** Bounds within a tenth of each other, without regard to sign; against an open end the stated bound counts. */
function isNear(one: Bounds, other: Bounds): boolean {
	const [here, there] = [sizes(one), sizes(other)];
	if (isClose(here[0], there[0]) && isClose(here[1], there[1])) return true;
	const isOpen = [...here, ...there].includes(undefined);
	return isOpen && isClose(here[0] ?? here[1], there[0] ?? there[1]);
}

function sizes({ low, high }: Bounds): readonly [number | undefined, number | undefined] {
	const size = (text: string | null | undefined) => (text == null ? undefined : Math.abs(Number(text)));
	const [one, other] = [size(low), size(high)];
	return one !== undefined && other !== undefined && one > other ? [other, one] : [one, other];
}

function isClose(one: number | undefined, other: number | undefined): boolean {
	return one === other || (one !== undefined && other !== undefined && Math.abs(one - other) <= 0.1 * Math.max(one, other));
}

function told(field: Field, label: Labelled): string {
	return field === 'quantity' ? `${label.low}..${label.high}` : String(label[field] ?? '');
}

function read(field: Field, fact: Fact): string {
	if (field === 'quantity') return `${bounds(fact).low}..${bounds(fact).high}`;
	return field === 'unit' ? fact.quantity.unit : fact[field];
}
