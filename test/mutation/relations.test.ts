import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import type { Fact } from '../../server/src/report/facts';
import { type Memory, type Report, readReport } from '../../server/src/report/report';
import { overlaps, type Span } from '../../server/src/report/span';
import type { Finding } from '../../server/src/rules/rule';
import { type Relation, relationsOf } from './relations';
import { loudFindings, moved, type Slip, slipped, slipsIn } from './slips';

type Outcome = 'reported' | 'missed' | 'undecidable';

interface Trial {
	readonly rule: string;
	readonly outcome: Outcome;
	/** For a reader of a failure. */
	readonly what: string;
}

/** Beside a bound (突破10亿元) nearly any number is a slip away from one that fits. */
const knownMisses: Readonly<Record<string, readonly string[]>> = {
	'云溪镇政府工作报告2024.txt': ['figures/conflicting-value 社会消费品零售总额突破10亿元 / 社会消费品零售总额10.71亿元: 10.71 → 1.71'],
};

suite('a slip in a figure that was checked', () => {
	for (const name of readdirSync('examples').filter((each) => each.endsWith('.txt'))) {
		test(`is reported in ${name} wherever arithmetic shows it`, function () {
			const trials = trialsOf(readFileSync(`examples/${name}`, 'utf8'));
			if (this.test) this.test.title += ` (${counts(trials)})`;
			const missed = trials.filter(({ outcome }) => outcome === 'missed');
			const told = missed.map(({ rule, what }) => `${rule} ${what}`);
			assert.deepEqual(told, knownMisses[name] ?? []);
			assert.ok(trials.filter(({ outcome }) => outcome === 'reported').length >= 100, 'too few relations to get wrong');
		}).timeout(60_000);
	}
});

/** Every slip in every figure of a checked relation, tried once and held against all relations that the figure stands in. */
function trialsOf(text: string): readonly Trial[] {
	const relations = relationsOf(readReport(text));
	const figures = new Map(relations.flatMap(({ facts }) => facts.map((fact) => [fact.index, fact] as const)));
	// Each slip changes one paragraph; the rest need not be read again.
	const memory: Memory = new Map();
	return [...figures.values()].flatMap((figure) => {
		const touched = relations.filter(({ facts }) => facts.includes(figure));
		return slipsIn(text, figure).flatMap((slip) => trialsWith(text, slip, touched, memory));
	});
}

function trialsWith(text: string, slip: Slip, relations: readonly Relation[], memory: Memory): readonly Trial[] {
	const report = readReport(slipped(text, slip), memory);
	const findings = loudFindings(report, 'figures/');
	const written = text.slice(slip.span.start, slip.span.end);
	return relations.map((relation) => ({
		rule: relation.rule,
		outcome: outcomeOf(relation, slip, report, findings),
		what: `${relation.facts.map((fact) => fact.indicator + fact.text).join(' / ')}: ${written} → ${slip.newText}`,
	}));
}

function outcomeOf({ facts, canHold }: Relation, slip: Slip, report: Report, findings: readonly Finding[]): Outcome {
	const places = facts.map(({ span }) => moved(span, slip));
	if (findings.some((finding) => isTouching(finding, places))) return 'reported';
	const read = places.map((place) => report.figures.find(({ span }) => overlaps(span, place)));
	const isRead = (fact: Fact | undefined): fact is Fact => fact !== undefined;
	return read.every(isRead) && canHold(read) ? 'undecidable' : 'missed';
}

function isTouching({ span, related }: Finding, places: readonly Span[]): boolean {
	return [span, ...related.map((each) => each.span)].some((touched) => places.some((place) => overlaps(touched, place)));
}

function counts(trials: readonly Trial[]): string {
	return (['reported', 'undecidable', 'missed'] as const)
		.map((outcome) => `${outcome} ${trials.filter((trial) => trial.outcome === outcome).length}`)
		.join(', ');
}
