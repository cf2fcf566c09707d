import { strict as assert } from 'node:assert';
import { ignoredAt, inlineIgnoresIn } from '../../server/src/project/inlineIgnores';
import { linesOf } from '../../server/src/report/lines';
import { shownProblems } from './shown';

const rule = 'figures/growth-mismatch';

/** The reason that a finding on a mark ⟦ of a draft is silenced for. */
function reasonAt(marked: string): string | undefined {
	const text = marked.replace('⟦', '');
	const start = marked.indexOf('⟦');
	return ignoredAt(inlineIgnoresIn('a.md', text).value, { rule, span: { start, end: start + 1 } }, linesOf(text))?.reason;
}

suite('an ignore in a Markdown draft', () => {
	test('holds on its line', () => {
		assert.equal(reasonAt(`投资⟦增长8.7%。<!-- hegao-ignore ${rule} : 口径：不同 -->\n税收增长。`), '口径：不同');
		assert.equal(reasonAt(`投资增长8.7%。<!-- hegao-ignore ${rule} -->\n税收⟦增长。`), undefined);
	});

	test('alone holds on the next line with text, over blank lines and other comments', () => {
		assert.equal(reasonAt(`<!-- hegao-ignore ${rule}：不同 -->\n投资⟦增长。`), '不同');
		assert.equal(reasonAt(`<!-- hegao-ignore ${rule} -->\r\n\r\n<!-- 待核 -->\r\n投资⟦增长。`), '');
		assert.equal(reasonAt(`<!--hegao-ignore wording/unit-name,\n${rule}-->\n投资⟦增长。`), '');
		assert.equal(reasonAt(`<!-- hegao-ignore ${rule} -->\n投资增长。\n税收⟦增长。`), undefined);
	});

	test('holds for the rules it names only', () => {
		assert.equal(reasonAt('投资⟦增长。<!-- hegao-ignore wording/unit-name -->'), undefined);
	});

	test('of no rule, or of one there is not, is a problem', () => {
		const text = `<!-- hegao-ignore figures/growth ${rule} figures/growth-mismach -->\n<!-- hegao-ignore -->\n<!-- hegao-ignored -->`;
		const { value, problems } = inlineIgnoresIn('a.md', text);
		assert.deepEqual(
			value.map(({ rules }) => rules),
			[[rule]],
		);
		assert.deepEqual(shownProblems(text, problems), [
			'1:figures/growth 没有“figures/growth”这个规则，用 hegao rules 查看全部规则',
			'1:figures/growth-mismach 没有“figures/growth-mismach”这个规则，是否想写“figures/growth-mismatch”？',
			'2:<!-- hegao-ignore --> 没有写规则，应如 <!-- hegao-ignore figures/growth-mismatch：统计口径不同 -->',
		]);
	});
});
