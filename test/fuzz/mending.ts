import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readReport } from '../../server/src/report/report';
import type { Span } from '../../server/src/report/span';
import type { Layout } from '../../server/src/report/tidyLayout';
import { applied } from '../../server/src/rules/edits';
import { mend } from '../../server/src/rules/mend';
import type { Finding } from '../../server/src/rules/rule';
import { tidyingOf, tidyingWithin } from '../../server/src/rules/tidy';
import { type Property, property } from './property';
import { assertEdits, contextOf, findingsOn } from './reading';
import { draftText, laidOutText } from './texts';

const layout = fc.constantFrom<Layout>('plain', 'markdown');
const stretch = fc.tuple(fc.nat(9999), fc.nat(9999));

/** What holds of all that changes a text. */
export const mending: readonly Property[] = [
	property('a fix mends its own finding', fc.tuple(laidOutText, draftText), ([text, last]) => {
		const context = contextOf(last);
		for (const finding of findingsOn(text, context).slice(0, mostFixed)) for (const { edits } of finding.fixes) assertMends(finding, edits);

		function assertMends({ rule, message, span }: Finding, edits: readonly Edit[]): void {
			assertEdits(text, edits);
			const mended = applied(text, edits);
			const isSame = (each: Finding) => each.rule === rule && each.message === message && each.span.start === span.start;
			// Of three alike one may go at a time.
			assert.ok(mended.length < text.length || !findingsOn(mended, context).some(isSame), `${rule}: ${message}: not mended`);
		}
	}),
	property('a fix leads to no new error of its rule', fc.tuple(laidOutText, draftText), ([text, last]) => {
		const context = contextOf(last);
		const found = findingsOn(text, context);
		for (const { rule, message, fixes } of found.slice(0, mostFixed)) {
			const errors = (all: readonly Finding[]) => all.filter((each) => each.rule === rule && each.tier === 'error');
			for (const { edits } of fixes) {
				const [before, after] = [errors(found), errors(findingsOn(applied(text, edits), context))];
				const known = new Set(before.map(({ span }) => movedBy(edits, span.start)));
				const added = after.filter(({ span }) => !known.has(span.start));
				// Errors may hide one another: what shows at another place instead of the mended one was there before.
				assert.deepEqual(
					after.length <= before.length ? [] : added.map((each) => each.message),
					[],
					`${rule}: ${message}: mended by\n${JSON.stringify(edits)}`,
				);
			}
		}
	}),
	property('mending everything comes to an end', draftText, (text) => {
		let mended = text;
		for (let round = 0; round < mostRounds; round++) {
			const { edits } = mend(findingsOn(mended));
			if (edits.length === 0) return;
			assertEdits(mended, edits);
			mended = applied(mended, edits);
		}
		assert.fail('it goes on and on');
	}),
	property('tidying twice changes nothing more', fc.tuple(draftText, layout), ([text, form]) => {
		const tidied = tidyAll(text, form);
		assert.equal(tidyAll(tidied, form), tidied);
	}),
	property(
		'tidying a stretch twice changes nothing more, and nothing outside',
		fc.tuple(draftText, layout, stretch),
		([text, form, [from, length]]) => {
			const start = from % (text.length + 1);
			const end = Math.min(text.length, start + length);
			const changes = tidyingWithin(readReport(text), form, { start, end });
			assertEdits(text, changes);
			const tidied = applied(text, changes);
			const newEnd = end + tidied.length - text.length;
			assert.equal(tidied.slice(0, start) + tidied.slice(newEnd), text.slice(0, start) + text.slice(end));
			assert.deepEqual(tidyingWithin(readReport(tidied), form, { start, end: newEnd }), []);
		},
	),
];

/** Where a place is once edits in their order are made. */
function movedBy(edits: readonly Edit[], offset: number): number {
	return edits.reduce(
		(moved, { span, newText }) => (span.end <= offset ? moved + newText.length - (span.end - span.start) : moved),
		offset,
	);
}

/** Each fix takes reading the text anew. */
const mostFixed = 6;
/** As many as the command line makes. */
const mostRounds = 10;

interface Edit {
	readonly span: Span;
	readonly newText: string;
}

function tidyAll(text: string, form: Layout): string {
	const changes = tidyingOf(readReport(text), form);
	assertEdits(text, changes);
	return applied(text, changes);
}
