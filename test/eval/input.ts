import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const change = v.object({
	id: v.string(),
	kind: v.string(),
	category: v.optional(v.string(), ''),
	file: v.string(),
	find: v.string(),
	replace: v.string(),
	why: v.optional(v.string(), ''),
	context: v.optional(v.array(v.string())),
});
const faultSet = v.object({ faults: v.array(change), controls: v.array(change) });

const bound = v.nullish(v.string());
const labelled = v.object({
	file: v.string(),
	start: v.number(),
	text: v.string(),
	low: bound,
	high: bound,
	unit: v.nullish(v.string()),
	indicator: v.nullish(v.string()),
	measure: v.nullish(v.string()),
	role: v.nullish(v.string()),
	period: v.nullish(v.string()),
	sentence: v.optional(v.string(), ''),
});
const goldSet = v.object({
	excerpts: v.array(v.object({ file: v.string(), start: v.number(), end: v.number() })),
	figures: v.array(labelled),
	ignore: v.optional(v.array(v.object({ file: v.string(), start: v.number(), text: v.string() })), []),
});

/** A change to a report that the checker should see (a fault) or should not (a control). */
export type Change = v.InferOutput<typeof change>;
export type Labelled = v.InferOutput<typeof labelled>;
export type GoldSet = v.InferOutput<typeof goldSet>;

export const readFaults = (path: string) => read(path, faultSet);
export const readGold = (path: string) => read(path, goldSet);

/** @throws an error that names the file, the place in it and what is wrong there */
function read<Schema extends v.GenericSchema>(path: string, schema: Schema): v.InferOutput<Schema> {
	const parsed = v.safeParse(schema, json(path));
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	throw new Error(`${path}：${v.getDotPath(issue) ?? '最外层'} 不合格式：${issue.message}`);
}

function json(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch (error) {
		throw new Error(`${path}：读不了，请核对路径和 JSON 格式（${error instanceof Error ? error.message : error}）`);
	}
}
