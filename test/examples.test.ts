import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { linesOf } from '../server/src/report/lines';
import { readReport } from '../server/src/report/report';
import { rules } from '../server/src/rules/index';
import type { Finding } from '../server/src/rules/rule';
import { runRules } from '../server/src/rules/run';
import { hegaoIn } from './cli/terminal';

suite('our example reports', () => {
	for (const name of readdirSync('examples').filter((each) => each.endsWith('.txt'))) {
		test(`${name} has no error and no warning`, () => {
			const findings = seriousIn(readFileSync(`examples/${name}`, 'utf8'));
			assert.deepEqual(
				findings.map(({ rule, message }) => `${rule} ${message}`),
				[],
			);
		});
	}

	test('have none either beside each other and the ledger', async () => {
		const { out } = await hegaoIn('examples', 'check', '.', '--format', 'json');
		const { files } = JSON.parse(out) as { readonly files: readonly { readonly path: string; readonly findings: readonly Finding[] }[] };
		const finished = files.filter(({ path }) => !path.includes('练习'));
		assert.ok(finished.length >= 3, `only ${finished.length} reports were checked`);
		const serious = finished.flatMap(({ path, findings }) => findings.filter(isSerious).map(({ message }) => `${path}：${message}`));
		assert.deepEqual(serious, []);
	});
});

suite('the practice draft', () => {
	const text = readFileSync('examples/练习/云溪镇政府工作报告2025送审稿.txt', 'utf8');
	const findings = seriousIn(text);
	const answers = answersIn(readFileSync('examples/练习/README.md', 'utf8'));
	const checkable = answers.filter(({ rule }) => rules.some(({ id }) => id === rule));

	test('has an answer for each of its mistakes', () => {
		const announced = /故意写错了 (\d+) 处/.exec(readFileSync('examples/练习/README.md', 'utf8'))?.[1];
		assert.equal(answers.length, Number(announced));
	});

	test(`has its mistakes found: ${checkable.length} of ${answers.length}, the rest by rules still to come`, () => {
		const missed = checkable.filter((answer) => !findings.some((finding) => isAnswer(answer, finding, text)));
		assert.deepEqual(missed, []);
		assert.ok(checkable.length >= 12, `only ${checkable.length} of the answers name a rule that exists`);
	});

	test('has nothing else reported', () => {
		const others = findings.filter((finding) => !answers.some((answer) => isAnswer(answer, finding, text)));
		assert.deepEqual(
			others.map(({ rule, message }) => `${rule} ${message}`),
			[],
		);
	});
});

/** A row of the answers: | 2 | 13 | … | `figures/growth-mismatch` | … |, its line counted from 1. */
interface Answer {
	readonly line: number;
	readonly rule: string;
}

function answersIn(readme: string): readonly Answer[] {
	return Array.from(readme.matchAll(/^\| *\d+ *\| *(\d+) *\|.*\| *`([a-z]+\/[a-z0-9-]+)` *\|/gm), ([, line, rule = '']) => ({
		line: Number(line),
		rule,
	}));
}

function isAnswer({ line, rule }: Answer, finding: Finding, text: string): boolean {
	return finding.rule === rule && linesOf(text).positionAt(finding.span.start).line === line - 1;
}

function seriousIn(text: string): readonly Finding[] {
	return runRules(readReport(text)).filter(isSerious);
}

function isSerious({ tier }: Pick<Finding, 'tier'>): boolean {
	return tier !== 'information';
}
