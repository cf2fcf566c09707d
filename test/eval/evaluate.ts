import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Source } from '../../server/src/rules/context';
import { type Corpus, corpusIn } from './corpus';
import { type CaseResult, tryCases } from './faults';
import { compareWithGold, type GoldResult } from './gold';
import { InputError, messageOf, readFaultSet, readGoldSet } from './input';
import { type Load, loadOf } from './load';
import { caseList, controlTable, faultTable, goldList, goldTable, loadList, loadTable } from './tables';

const usage = `npm run eval -- --corpus DIR [--faults FILE] [--gold FILE] [--list] [--json FILE]

  --corpus DIR    the folder with the reports (.txt) that faults and gold speak of
  --faults FILE   faults to put into them one at a time, and correct edits (controls)
  --gold FILE     figures labelled by hand
  --list          name every miss, every false alarm and every finding on an unchanged report
  --json FILE     write all results there

A report is read beside those of its place that the case names, or whose files differ from its own in the year only. The formats are those of test/eval/sample.
`;

const options = {
	corpus: { type: 'string' },
	faults: { type: 'string' },
	gold: { type: 'string' },
	list: { type: 'boolean', default: false },
	json: { type: 'string' },
	help: { type: 'boolean', default: false },
} as const;

/** Where an evaluation writes to. */
export interface Output {
	out(text: string): void;
	err(text: string): void;
}

/** Runs the command line and gives its exit code. */
export function evaluate(args: readonly string[], output: Output): number {
	try {
		return run(args, output);
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		output.err(`eval: ${error.message}\n`);
		return 2;
	}
}

function run(args: readonly string[], { out, err }: Output): number {
	const chosen = chosenIn(args);
	if (chosen.help) {
		out(usage);
		return 0;
	}
	const results = measured(chosen);
	const broken = results.cases.filter((each) => each.broken);
	for (const { case: each, broken: reason } of broken)
		err(`BROKEN ${each.id}: ${reason}. Correct the case, or take the reports it was made from.\n`);
	if (chosen.list) for (const line of listed(results)) out(`${line}\n`);
	out(tables(results));
	if (chosen.json !== undefined) write(chosen.json, results);
	return broken.length > 0 ? 1 : 0;
}

function chosenIn(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options, strict: true }).values;
	} catch (error) {
		throw new InputError(`${messageOf(error)}\n\n${usage}`);
	}
}

interface Results {
	readonly cases: readonly CaseResult[];
	readonly load: Load;
	readonly gold: GoldResult | undefined;
}

function measured({ corpus: folder, faults, gold }: ReturnType<typeof chosenIn>): Results {
	if (folder === undefined) throw new InputError(`no corpus named.\n\n${usage}`);
	const corpus: Corpus = corpusIn(folder);
	const faultSet = faults === undefined ? { faults: [], controls: [] } : readFaultSet(faults);
	const goldSet = gold === undefined ? undefined : readGoldSet(gold);
	return { cases: tryCases(faultSet, corpus), load: loadOf(corpus), gold: goldSet && compareWithGold(goldSet, corpus) };
}

function tables({ cases, load, gold }: Results): string {
	const all = [...(cases.length > 0 ? [faultTable(cases), controlTable(cases)] : []), loadTable(load), ...(gold ? [goldTable(gold)] : [])];
	return all.join('\n');
}

function listed({ cases, load, gold }: Results): readonly string[] {
	return [...caseList(cases), ...loadList(load), ...(gold ? goldList(gold) : []), ''];
}

function write(path: string, { cases, load, gold }: Results): void {
	const figures = gold && {
		extracted: gold.extracted,
		extra: gold.extra,
		matches: gold.matches.map(({ figure, fact, wrong }) => ({ ...figure, found: fact?.text ?? null, wrong })),
	};
	const shown = cases.map(({ case: each, ...result }) => ({ ...each, ...result }));
	// A place in another report is told by that report's path.
	const short = (key: string, value: unknown) => (key === 'source' ? (value as Source).path : value);
	try {
		writeFileSync(path, `${JSON.stringify({ cases: shown, load, figures }, short, '\t')}\n`);
	} catch (error) {
		throw new InputError(`${path}: can't be written: ${messageOf(error)}. Name a file in a folder that exists.`);
	}
}
