import { strict as assert } from 'node:assert';
import { readReport } from '../../server/src/report/report';
import { rules } from '../../server/src/rules/index';
import { mend } from '../../server/src/rules/mend';
import { runRules } from '../../server/src/rules/run';
import { markedText } from '../check';

function wordingFindings(text: string) {
	return runRules(readReport(text)).filter(({ rule }) => rule.startsWith('wording/'));
}

function mended(text: string): string {
	let result = text;
	for (const { span, newText } of [...mend(wordingFindings(text)).edits].reverse()) {
		result = result.slice(0, span.start) + newText + result.slice(span.end);
	}
	return result;
}

suite('fixes of wording', () => {
	for (const { id, examples } of rules.filter((rule) => rule.id.startsWith('wording/'))) {
		test(`${id}: all made together leave nothing to fix`, () => {
			for (const example of examples.bad) {
				const once = mended(markedText(example).replace(/[⟦⟧]/g, ''));
				assert.deepEqual(
					wordingFindings(once).filter(({ fixes }) => fixes.length === 1),
					[],
					once,
				);
				assert.equal(mended(once), once);
			}
		});
	}
});
