// Measures the checker on reports of one's own, on faults put into them and on figures labelled by hand.
//
//   npm run eval -- --corpus FOLDER [--faults FILE] [--gold FILE] [--list] [--json FILE]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findingsOn, type Outcome, outcomes } from './faults';
import { scoreFigures } from './figures';
import { readFaults, readGold } from './input';

const { values } = parseArgs({
	options: {
		corpus: { type: 'string' },
		faults: { type: 'string' },
		gold: { type: 'string' },
		list: { type: 'boolean', default: false },
		json: { type: 'string' },
	},
});

try {
	run(values.corpus);
} catch (error) {
	console.error(`eval: ${error instanceof Error ? error.message : error}`);
	process.exitCode = 2;
}

function run(corpus: string | undefined): void {
	if (corpus === undefined) throw new Error('需要报告所在的文件夹：npm run eval -- --corpus 文件夹');
	const results: Record<string, unknown> = { load: load(corpus) };
	if (values.faults) results.faults = faults(corpus, values.faults);
	if (values.gold) results.figures = figures(corpus, values.gold);
	if (values.json) writeFileSync(values.json, `${JSON.stringify(results, undefined, '\t')}\n`);
}

/** Findings on the reports as they are, per 10,000 characters. */
function load(corpus: string): Record<string, number> {
	const texts = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.txt'))
		.map((name) => readFileSync(join(corpus, name), 'utf8'));
	const characters = texts.reduce((sum, text) => sum + text.length, 0);
	const counts: Record<string, number> = {};
	for (const { rule, tier } of texts.flatMap(findingsOn)) counts[`${rule} ${tier}`] = (counts[`${rule} ${tier}`] ?? 0) + 1;
	console.log(`${texts.length} 份报告，${characters} 字，每万字：`);
	console.table(
		Object.fromEntries(
			Object.entries(counts).map(([key, count]) => [key, { count, per10000: Number(((count * 10_000) / characters).toFixed(3)) }]),
		),
	);
	return counts;
}

function faults(corpus: string, path: string) {
	const set = readFaults(path);
	const isAlone = ({ change }: Outcome) => !change.context?.length;
	const found = outcomes(corpus, set.faults);
	const controls = outcomes(corpus, set.controls);
	const rows: Record<string, object> = {};
	for (const category of new Set(set.faults.map((fault) => fault.category)))
		rows[category] = row(found.filter(({ change }) => change.category === category));
	rows['one document'] = row(found.filter(isAlone));
	rows['of them figures'] = row(found.filter((each) => isAlone(each) && each.change.category === 'figures'));
	rows['all'] = row(found);
	console.table(rows);
	console.log(`controls reported at error or warning tier: ${controls.filter(({ isLoud }) => isLoud).length} of ${controls.length}`);
	if (values.list) list(found, controls);
	return { ...rows, alarms: controls.filter(({ isLoud }) => isLoud).map(({ change }) => change.id) };
}

function row(outcomesOf: readonly Outcome[]) {
	const strict = outcomesOf.filter(({ isStrict }) => isStrict).length;
	const percent = outcomesOf.length === 0 ? 0 : Number(((100 * strict) / outcomesOf.length).toFixed(1));
	return { faults: outcomesOf.length, found: outcomesOf.filter(({ isFound }) => isFound).length, strict, percent };
}

function list(found: readonly Outcome[], controls: readonly Outcome[]): void {
	for (const { change } of found.filter(({ isStrict }) => !isStrict))
		console.log(`漏 ${change.id} ${change.kind} ${change.file}：${change.why}`);
	for (const { change, news } of controls.filter(({ isLoud }) => isLoud))
		console.log(`误 ${change.id} ${change.kind} ${change.file}：${news.map(({ rule, message }) => `${rule} ${message}`).join(' | ')}`);
}

function figures(corpus: string, path: string) {
	const { remarks, ...score } = scoreFigures(corpus, readGold(path));
	const percent = (count: number, of: number) => `${((100 * count) / Math.max(1, of)).toFixed(1)} %`;
	console.log(
		`figures: recall ${percent(score.matched, score.labelled)}, precision ${percent(score.matched, score.extracted)} (${score.labelled} labelled, ${score.extracted} extracted)`,
	);
	console.log(
		Object.entries(score.right)
			.map(([field, count]) => `${field} ${percent(count, score.matched)}`)
			.join(', '),
	);
	if (values.list) for (const remark of remarks) console.log(remark);
	return score;
}
