import { strict as assert } from 'node:assert';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { perVersion } from '../../server/src/features/perVersion';

suite('perVersion', () => {
	test('computes once for a version, and again for the next', () => {
		let runs = 0;
		const lengthOf = perVersion((document) => {
			runs++;
			return document.getText().length;
		});
		const document = TextDocument.create('file:///a.txt', 'report', 1, '一');
		assert.deepEqual([lengthOf(document), lengthOf(document), runs], [1, 1, 1]);
		TextDocument.update(document, [{ text: '一二' }], 2);
		assert.deepEqual([lengthOf(document), lengthOf(document), runs], [2, 2, 2]);
	});

	test('keeps documents apart that have the same address and version', () => {
		const textOf = perVersion((document) => document.getText());
		const open = (text: string) => TextDocument.create('file:///a.txt', 'report', 1, text);
		assert.deepEqual([textOf(open('一')), textOf(open('二'))], ['一', '二']);
	});
});
