import { strict as assert } from 'node:assert';
import { besideGlob, isOfKind, mayBeReport } from '../../server/src/project/fileKinds';

suite('kinds of file', () => {
	test('are told by the endings of names, whatever their case', () => {
		assert.ok(isOfKind('/稿/云溪镇2025.DOCM', 'word'));
		assert.ok(isOfKind('台账.xlsm', 'sheet', 'data'));
		assert.ok(!isOfKind('云溪镇2025.docx.bak', 'word'));
		assert.ok(!isOfKind('docx', 'word'));
	});

	test('that a report may be of leave out what lies beside reports', () => {
		assert.ok(mayBeReport('云溪镇2025.docm', 'text', 'word'));
		assert.ok(!mayBeReport('README.md', 'text'));
		assert.ok(!mayBeReport('数据核校表.md', 'text'));
	});

	test('that drafts are read with are all watched', () => {
		assert.match(besideGlob, /^\*\*\/\*\.\{[\w,]+\}$/);
		for (const ending of ['txt', 'docm', 'pdf', 'xlsm', 'yml', 'csv']) assert.ok(besideGlob.includes(ending));
	});
});
