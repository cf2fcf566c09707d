import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { FileProblem } from '../../server/src/project/fileProblem';
import { linesOf } from '../../server/src/report/lines';

/** Problems as `line:marked text message`, lines from 1. */
export function shownProblems(text: string, problems: readonly FileProblem[]): readonly string[] {
	const lines = linesOf(text);
	return problems.map(({ span, message }) => `${lines.positionAt(span.start).line + 1}:${text.slice(span.start, span.end)} ${message}`);
}

/** Asserts that problems stand inside of the text they are of. */
export function assertInside(text: string, problems: readonly FileProblem[]): void {
	for (const { span } of problems) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(span));
}

const snippets = fc.constantFrom(
	'\n',
	'\n  ',
	'- ',
	': ',
	'"',
	"'",
	'[',
	']',
	'{',
	'}',
	'|',
	'&a ',
	'*a',
	'!!x ',
	'#',
	',',
	'\t',
	'\0',
	'\ud842',
	'__proto__: 1\n',
	'0',
	'/(a/',
	'>',
	'? ',
	'---\n',
	'%',
	'，',
);

/** A good file with a few stretches cut out, doubled or overwritten. */
export function mutated(good: string): fc.Arbitrary<string> {
	const cut = fc.tuple(fc.nat(good.length), fc.nat(12), fc.oneof(snippets, fc.constant('')));
	return fc
		.array(cut, { minLength: 1, maxLength: 5 })
		.map((cuts) => cuts.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), good));
}
