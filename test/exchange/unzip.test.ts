import { strict as assert } from 'node:assert';
import { Refusal } from '../../server/src/exchange/refusal';
import { unzip, type ZipLimits } from '../../server/src/exchange/unzip';
import { archive, withListed } from './archives';

const limits: ZipLimits = { entries: 3, entry: 200_000, total: 300_000, ratio: 20, ratioFrom: 50_000 };
const noise = Uint8Array.from({ length: 40_000 }, (_, index) => (index * index * 31 + (index >> 3)) & 255);

suite('unzip', () => {
	test('gives the wanted entries by name, packed or not', () => {
		const files = unzip(archive({ 'a/一.xml': '云溪镇', 'b.bin': noise, 'c/': '' }), (name) => name !== 'b.bin');
		assert.deepEqual([...files], [['a/一.xml', new TextEncoder().encode('云溪镇')]]);
		assert.deepEqual(unzip(archive({ 'b.bin': noise })).get('b.bin'), noise);
	});

	const bomb = archive({ 'a.xml': 'a'.repeat(190_000) });
	const refused: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
		'an entry that unpacks to much more than it is': [bomb, /过大/],
		'an entry over the limit': [archive({ 'a.xml': 'ab'.repeat(110_000) }), /过大/],
		'entries that are too large together': [archive({ a: sized(40_000, 4), b: sized(40_000, 4) }), /过大/],
		'too many entries': [archive({ a: '', b: '', c: '', d: '' }), /4 个文件，过多/],
		'an entry larger than its header says': [withListed(bomb, 24, [10, 0, 0, 0]), /与实际不符|过大/],
		'an entry smaller than its header says': [withListed(archive({ a: 'a'.repeat(99) }), 24, [100, 0, 0, 0]), /与实际不符/],
		'a header that claims 2 GB': [withListed(bomb, 24, [0xff, 0xff, 0xff, 0x7f]), /过大/],
		'an encrypted entry': [withListed(bomb, 8, [1, 0]), /加了密/],
		'an unknown way of packing': [withListed(bomb, 10, [99, 0]), /不寻常/],
		'a name other than in the entry itself': [withListed(bomb, 46, [98]), /不寻常/],
		'a way out of the folder': [archive({ 'x/../../a': '' }), /指向外面的路径/],
		'an absolute path': [archive({ '/etc/a': '' }), /指向外面的路径/],
		'a path of Windows': [archive({ 'C:\\a': '' }), /指向外面的路径/],
		'half an archive': [bomb.subarray(0, bomb.length / 2), /不完整或已损坏/],
		'an archive with its middle cut out': [Uint8Array.from([...bomb.subarray(0, 60), ...bomb.subarray(200)]), /./],
		'no archive': [noise, /不完整或已损坏/],
		nothing: [new Uint8Array(), /不完整或已损坏/],
	};
	for (const [name, [bytes, reason]] of Object.entries(refused)) {
		test(`refuses ${name}`, () => assert.throws(() => unzip(bytes, undefined, limits), refusal(reason)));
	}

	test('any bytes changed: a refusal or the content, nothing else', () => {
		const whole = archive({ 'a.xml': '云溪镇政府工作报告'.repeat(9), 'b.xml': '' });
		for (let at = 0; at < whole.length; at++) assert.ok(isHandled(changed(whole, at)), `byte ${at}`);
	});
});

function sized(length: number, repeats: number): Uint8Array {
	return Uint8Array.from({ length: length * repeats }, (_, index) => noise[index % length] ?? 0);
}

function refusal(reason: RegExp) {
	return (error: unknown) => error instanceof Refusal && reason.test(error.message);
}

function changed(bytes: Uint8Array, at: number): Uint8Array {
	const copy = bytes.slice();
	copy[at] = (copy[at] ?? 0) ^ 0xff;
	return copy;
}

/** Damage within packed bytes is fflate's to find: `orRefused` turns its errors into a refusal. */
function isHandled(bytes: Uint8Array): boolean {
	try {
		return unzip(bytes).size >= 0;
	} catch (error) {
		return error instanceof Error;
	}
}
