import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { type Memory, readReport } from '../../server/src/report/report';
import type { ComparingRule } from '../../server/src/rules/comparison';
import { rules } from '../../server/src/rules/index';
import { runRules } from '../../server/src/rules/run';
import { mutationsOf, outcomeOf } from './relations';

const reports = readdirSync('examples')
	.filter((name) => name.endsWith('.txt'))
	.map((name) => ({ name, text: readFileSync(`examples/${name}`, 'utf8') }));
const comparingRules = rules.filter((rule): rule is ComparingRule => 'compare' in rule && rule.tier !== 'information');

suite('our example reports', () => {
	for (const { name, text } of reports) {
		test(`${name} has nothing to look at`, () => {
			const serious = runRules(readReport(text)).filter(({ tier }) => tier !== 'information');
			assert.deepEqual(
				serious.map(({ rule, message }) => `${rule} ${message}`),
				[],
			);
		});
	}

	for (const { name, text } of reports) {
		test(`${name}: a slip in any figure that was checked is reported`, () => {
			const mutations = comparingRules.flatMap((rule) => [...mutationsOf(rule, text)]);
			const memory: Memory = new Map();
			const outcomes = mutations.map((mutation) => ({ mutation, outcome: outcomeOf(mutation, memory) }));
			const missed = outcomes.filter(({ outcome }) => outcome === 'missed').map(({ mutation }) => `${mutation.rule.id} ${mutation.what}`);
			assert.deepEqual(missed, []);
			assert.ok(outcomes.filter(({ outcome }) => outcome === 'reported').length >= 20, 'too few relations to mutate');
		}).timeout(60_000);
	}
});
