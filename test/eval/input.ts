import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** One change of one report: an error that must be found, or a correct edit that must not be reported. */
export type Case = v.InferOutput<typeof caseSchema>;

/** Errors put into reports one at a time, and correct edits beside them. */
export type FaultSet = v.InferOutput<typeof faultSetSchema>;

/** Figures labelled by hand in excerpts of reports. Offsets are UTF-16 offsets in the file. */
export type GoldSet = v.InferOutput<typeof goldSetSchema>;

export type Excerpt = GoldSet['excerpts'][number];
export type LabelledFigure = GoldSet['figures'][number];

/** What the user gave can't be used; the message says what, why and what to do. */
export class InputError extends Error {}

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const bound = v.nullable(v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/, 'must be a decimal number in a string')));

const caseSchema = v.object({
	id: text,
	kind: text,
	category: v.picklist(['figures', 'structure', 'terminology', 'wording']),
	file: text,
	find: text,
	replace: v.string(),
	why: v.optional(v.string(), ''),
	context: v.optional(v.array(text), []),
});

const faultSetSchema = v.object({ faults: v.array(caseSchema), controls: v.optional(v.array(caseSchema), []) });

const goldSetSchema = v.object({
	excerpts: v.array(v.object({ file: text, start: offset, end: offset })),
	figures: v.array(
		v.object({
			file: text,
			start: offset,
			text,
			low: bound,
			high: bound,
			unit: v.string(),
			indicator: v.string(),
			measure: text,
			role: text,
			period: v.optional(v.nullable(v.string()), ''),
			sentence: v.optional(v.string(), ''),
		}),
	),
	ignore: v.optional(v.array(v.object({ file: text, start: offset, text })), []),
});

/** @throws InputError */
export function readFaultSet(path: string): FaultSet {
	return parsed(path, faultSetSchema);
}

/** @throws InputError */
export function readGoldSet(path: string): GoldSet {
	return parsed(path, goldSetSchema);
}

function parsed<const S extends v.GenericSchema>(path: string, schema: S): v.InferOutput<S> {
	const result = v.safeParse(schema, jsonFrom(path));
	if (result.success) return result.output;
	const [issue, ...others] = result.issues;
	const more = others.length > 0 ? ` (and ${others.length} more)` : '';
	throw new InputError(`${path}: ${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}${more}. ${seeFormat}`);
}

const seeFormat = 'The format is that of the files in test/eval/sample.';

function jsonFrom(path: string): unknown {
	const content = contentOf(path);
	try {
		return JSON.parse(content.replace(/^\uFEFF/, ''));
	} catch (error) {
		throw new InputError(`${path}: not JSON: ${messageOf(error)}. ${seeFormat}`);
	}
}

function contentOf(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		throw new InputError(`${path}: can't be read: ${messageOf(error)}. Name a JSON file.`);
	}
}

export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
