import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { readDocx } from '../../server/src/exchange/docx';
import { readPdf } from '../../server/src/exchange/pdf';
import { readXlsx } from '../../server/src/exchange/xlsx';
import { accept } from '../../server/src/project/acceptance';
import { type AcceptedEntry, parseAccepted } from '../../server/src/project/accepted';
import { decode } from '../../server/src/project/decode';
import { ledgerFromRows } from '../../server/src/project/ledger';
import { paragraph, wordFile } from '../exchange/archives';
import { pdfFile } from '../exchange/pdfFile';
import { memoryFiles } from '../project/memoryFiles';
import { accepted, readers } from '../project/readers';
import { assertInside, mutated } from '../project/shown';
import { anyText } from '../report/arbitraries';
import { cuts, damaged, damagedBytes, utf8 } from './damage';
import { type Property, property } from './property';

const word = wordFile({ body: paragraph('一、2025年工作回顾').repeat(3) });
const pdf = pdfFile([[{ text: '云溪镇政府工作报告', x: 50, y: 700 }]]);
const sheet = writeXlsx({
	sheets: [
		{
			name: '台账',
			rows: [
				['指标', '时期', '数值', '单位'],
				['投资', '2025', 16.2, '亿元'],
			],
		},
	],
});

/** What holds of any files beside a draft, and of documents that are read as drafts. */
export const files: readonly Property[] = [
	...readers.map(([path, good, read]) =>
		property(`${path}, damaged: problems at their places, no throw`, fc.oneof(mutated(good), anyText), (text) => {
			const { problems } = read(path, text);
			assertInside(text, problems);
			for (const { message } of problems) assert.match(message, /[一-龥]/);
		}),
	),
	property(
		'accepting never loses what stands in the file',
		fc.oneof(damagedBytes(utf8(accepted)), mutated(accepted).map(utf8)),
		keepsWhatStood,
	),
	property('a Word document, damaged: its text or a reason', damagedBytes(word), async (bytes) => assertRead(await readDocx(bytes))),
	property('a PDF, damaged: its text or a reason', damagedBytes(pdf), async (bytes) => assertRead(await readPdf(bytes)), 20),
	property('a sheet, damaged: its rows or a reason', cuts, async (made) => {
		const read = await readXlsx(made.reduce(damaged, await sheet));
		assertRead(read);
		if ('rows' in read) ledgerFromRows('/台账.xlsx', read.rows);
	}),
	property(
		'any bytes are a text or none',
		fc.oneof(fc.uint8Array({ maxLength: 300 }), damagedBytes(utf8('云溪镇政府工作报告'))),
		(bytes) => {
			const decoded = decode(bytes);
			if (decoded) assert.equal(typeof decoded.text, 'string');
		},
	),
];

function assertRead(read: { readonly text: string } | { readonly rows: readonly unknown[] } | { readonly reason: string }): void {
	if ('reason' in read) assert.match(read.reason, /[一-龥]/);
}

const added: AcceptedEntry = {
	rule: 'wording/placeholder',
	text: 'XX',
	context: '惠及XX户。',
	reason: '待定',
	by: '甲',
	date: '2026-01-31',
};

/** Either the file is left as it is and the reason said, or every entry that could be read is still there. */
async function keepsWhatStood(before: Uint8Array): Promise<void> {
	const store = new Map([['/.hegao/accepted.yml', before]]);
	const written = await accept(memoryFiles(store), '/', () => [added]);
	const after = store.get('/.hegao/accepted.yml') ?? before;
	if ('reason' in written) {
		assert.match(written.reason, /[一-龥]/);
		assert.equal(after, before);
		return;
	}
	const [was, is] = [before, after].map((bytes) => parseAccepted('', decode(bytes)?.text ?? '').value);
	assert.ok(is?.some((entry) => entry.context === added.context));
	for (const entry of was ?? [])
		assert.ok(
			is?.some((other) => JSON.stringify(other) === JSON.stringify(entry)),
			'an entry is lost',
		);
	const lines = new TextDecoder().decode(before).split(/[\r\n]+/);
	const whole = new TextDecoder().decode(after);
	for (const comment of lines.filter((line) => /^# \S/.test(line))) assert.ok(whole.includes(comment.trim()), 'a comment is lost');
}
