import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { decode } from '../../server/src/project/decode';

const sentence = '政府工作报告：全年投资16.2亿元，𠮷家湾茶园扩大到1520亩。';

suite('texts as they are stored', () => {
	test('every encoding gives the text without its mark', () => {
		for (const text of [sentence, `\ufeff${sentence}`]) {
			assert.deepEqual(decode(Buffer.from(text)), {
				text: sentence,
				encoding: 'UTF-8',
				hasByteOrderMark: text !== sentence,
				isDamaged: false,
			});
		}
		assert.equal(decode(Buffer.from(`\ufeff${sentence}`, 'utf16le'))?.text, sentence);
		assert.equal(decode(Buffer.from(`\ufeff${sentence}`, 'utf16le').swap16())?.text, sentence);
	});

	test('GB18030, characters of four bytes too', () => {
		// 一、𠮷
		assert.deepEqual(decode(Uint8Array.of(0xd2, 0xbb, 0xa1, 0xa2, 0xd2, 0xbb, 0xa1, 0xa2, 0x95, 0x34, 0xb7, 0x34))?.encoding, 'GB18030');
	});

	test('one broken byte does not make UTF-8 another encoding', () => {
		const whole = Buffer.from(sentence.repeat(3));
		for (let at = 0; at < whole.length; at++) {
			const bytes = Uint8Array.from(whole);
			bytes[at] = 0xff;
			assert.equal(decode(bytes)?.encoding, 'UTF-8', `byte ${at}`);
		}
		assert.equal(decode(whole.subarray(0, whole.length - 1))?.isDamaged, true);
	});

	test('any bytes give a text or nothing, never an error', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void decode(bytes)),
			{ numRuns: 500 },
		);
	});

	test('any text comes back from UTF-8', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				if (!text.includes('\0') && !text.startsWith('\ufeff')) assert.equal(decode(Buffer.from(text))?.text, text);
			}),
		);
	});
});
