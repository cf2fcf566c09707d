import { strict as assert } from 'node:assert';
import { initialsOf } from '../../server/src/report/initials';

suite('initials', () => {
	test('one letter for each character, latin letters and digits as they are, marks left out', () => {
		assert.ok(initialsOf('固定资产投资').includes('gdzctz'));
		assert.ok(initialsOf('“三公”经费').includes('sgjf'));
		assert.ok(initialsOf('5G基站').includes('5gjz'));
	});

	test('all readings of a character, but never more than a few forms', () => {
		const forms = initialsOf('重点');
		assert.ok(forms.includes('zd') && forms.includes('cd'));
		assert.ok(initialsOf('重'.repeat(40)).length <= 8);
	});
});
