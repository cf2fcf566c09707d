import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from './evaluate';

const sample = 'test/eval/sample';
const onSample = ['--corpus', sample, '--faults', `${sample}/faults.json`, '--gold', `${sample}/gold.json`];

suite('npm run eval', () => {
	const folder = mkdtempSync(join(tmpdir(), 'hegao-eval-'));
	suiteTeardown(() => rmSync(folder, { recursive: true }));

	test('counts faults by category and kind, controls, findings on unchanged reports, and figures', () => {
		const { code, out, err } = run(onSample);
		assert.deepEqual([code, err], [0, '']);
		assert.match(out, /^figures +2\/3 +66\.7 % +2\/3 +66\.7 %$/m);
		assert.match(out, /^ {2}parts-sum +1\/1 +100\.0 % +1\/1/m);
		assert.match(out, /^with last year’s report +1\/1/m);
		assert.match(out, /^errors and warnings +0\/1/m);
		assert.match(out, /^error +0 +0\.00$/m);
		assert.match(out, /^recall +3\/3 +100\.0 %$/m);
		assert.match(out, /^precision +3\/3 +100\.0 %$/m);
		assert.match(out, /^ {2}all of these +3\/3/m);
	});

	test('names every miss when asked', () => {
		assert.match(run([...onSample, '--list']).out, /^MISSED F4 source-mismatch 溪口镇政府工作报告2024\.txt: 林业部门的数为58\.6%/m);
		assert.doesNotMatch(run(onSample).out, /MISSED/);
	});

	test('names false alarms and figures read wrongly', () => {
		const faults = file('alarms.json', { faults: [], controls: [{ ...fault, id: 'C9' }] });
		const gold = file('wrong.json', {
			...sampleGold,
			figures: sampleGold.figures.slice(0, 2).map((each) => ({ ...each, role: 'target' })),
		});
		const { out } = run(['--corpus', sample, '--faults', faults, '--gold', gold, '--list']);
		assert.match(out, /^ALARM {2}C9 parts-sum .*figures\/part-exceeds-total \[error\]/m);
		assert.match(out, /^WRONG .*role target ≠ actual/m);
		assert.match(out, /^EXTRA .*“6\.15亿元”/m);
	});

	test('writes every result as JSON', () => {
		const path = join(folder, 'results.json');
		run([...onSample, '--json', path]);
		const { cases, load, figures } = JSON.parse(readFileSync(path, 'utf8'));
		assert.deepEqual(
			cases.map(({ id, isStrict }: { readonly id: string; readonly isStrict: boolean }) => `${id} ${isStrict}`),
			['F1 true', 'F2 true', 'F3 true', 'F4 false', 'C1 false'],
		);
		assert.equal(load.tiers.error, 0);
		assert.equal(figures.matches.length, 3);
	});

	test('goes on past a case that does not fit its report, and ends with 1', () => {
		const broken = { ...fault, id: 'B1', find: '没有这句话' };
		const twice = { ...fault, id: 'B2', find: '固定资产投资' };
		const { code, out, err } = run(['--corpus', sample, '--faults', file('broken.json', { faults: [broken, twice, fault] })]);
		assert.equal(code, 1);
		assert.match(err, /BROKEN B1: “find” does not occur[\s\S]*BROKEN B2: “find” occurs more than once/);
		assert.match(out, /parts-sum +1\/3/);
	});

	const wrongCalls: Readonly<Record<string, readonly [args: readonly string[], told: RegExp]>> = {
		'no corpus': [[], /no corpus named[\s\S]*--corpus DIR/],
		'an unknown option': [['--wrong'], /--wrong[\s\S]*--corpus DIR/],
		'a folder that is not there': [['--corpus', '/nowhere'], /\/nowhere: no such folder/],
		'a folder without reports': [['--corpus', 'syntaxes'], /syntaxes: holds no \.txt file/],
		'a file that is not there': [['--corpus', sample, '--faults', '/nowhere.json'], /\/nowhere\.json: can't be read/],
		'a file that is no JSON': [['--corpus', sample, '--gold', 'README.md'], /README\.md: not JSON[\s\S]*test\/eval\/sample/],
		'a set of another shape': [['--corpus', sample, '--faults', `${sample}/gold.json`], /gold\.json: faults: /],
		'a report that is not there': [['--corpus', 'examples', '--faults', `${sample}/faults.json`], /溪口镇.*: can't be read in examples/],
		'results that can not be written': [['--corpus', sample, '--json', '/nowhere/results.json'], /results\.json: can't be written/],
	};
	for (const [name, [args, told]] of Object.entries(wrongCalls)) {
		test(`says what is wrong with ${name}`, () => {
			const { code, err } = run(args);
			assert.equal(code, 2);
			assert.match(err, told);
		});
	}

	function file(name: string, content: unknown): string {
		writeFileSync(join(folder, name), JSON.stringify(content));
		return join(folder, name);
	}
});

const [fault] = JSON.parse(readFileSync(`${sample}/faults.json`, 'utf8')).faults;
const sampleGold: { readonly figures: readonly object[] } = JSON.parse(readFileSync(`${sample}/gold.json`, 'utf8'));

function run(args: readonly string[]) {
	let [out, err] = ['', ''];
	const code = evaluate(args, {
		out: (text) => {
			out += text;
		},
		err: (text) => {
			err += text;
		},
	});
	return { code, out, err };
}
