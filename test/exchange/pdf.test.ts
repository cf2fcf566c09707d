import { strict as assert } from 'node:assert';
import { readPdf } from '../../server/src/exchange/pdf';
import { unfolded } from '../../server/src/exchange/radicals';
import { assembled, type Placed, pdfFile, stream } from './pdfFile';

suite('reading PDFs', () => {
	test('lines by position, whatever their order in the file; first lines keep an indent', async () => {
		const page = [
			{ text: '稳步增长。', x: 50, y: 680 },
			{ text: '全镇经济运行总体平稳、', x: 70, y: 700 },
			{ text: '云溪镇政府工作报告', x: 100, y: 740, size: 20 },
			{ text: '项目建设全面提速，民生持续改善', x: 50, y: 660 },
		];
		assert.equal(await textOf([page]), '　　云溪镇政府工作报告\n　　全镇经济运行总体平稳、\n稳步增长。\n项目建设全面提速，民生持续改善\n');
	});

	test('pieces of a line are put together: cells, spread titles, words, raised marks', async () => {
		const page = [
			{ text: '指标', x: 50, y: 700 },
			{ text: '完成', x: 150, y: 700 },
			{ text: '报', x: 50, y: 650 },
			{ text: '告', x: 70, y: 650 },
			{ text: 'AI', x: 50, y: 600 },
			{ text: 'PC', x: 73, y: 600 },
			{ text: '双碳', x: 50, y: 550 },
			{ text: '［1］', x: 70, y: 554, size: 5 },
			{ text: '工作', x: 85, y: 550 },
		];
		assert.equal(await textOf([page]), '指标\t完成\n报　告\nAI PC\n双碳［1］工作\n');
	});

	test('page numbers and running heads go, what is alike within pages stays', async () => {
		const pages = [1, 2, 3].map((number) => [
			{ text: '云溪镇人民政府文件', x: 50, y: 780 },
			...['甲', '乙', '丙', '丁'].map((text, index) => ({ text: `${text}${number}项工作`, x: 50, y: 700 - 20 * index })),
			{ text: `${number}`, x: 300, y: 30 },
		]);
		const text = await textOf(pages);
		assert.doesNotMatch(text, /文件|^\d$/m);
		assert.match(text, /乙2项工作\n丙2项工作/);
		assert.equal(
			await textOf([
				[
					{ text: '正文', x: 50, y: 700 },
					{ text: '— 12 —', x: 300, y: 30 },
				],
			]),
			'正文\n',
		);
	});

	test('radicals become characters', async () => {
		assert.equal(await textOf([[{ text: '⼈⺠政府⼯作报告⻓⼾', x: 50, y: 700 }]]), '人民政府工作报告长户\n');
		assert.equal(unfolded('，％１２㎡⺀'), '，％１２㎡⺀');
	});

	test('pages without text are named', async () => {
		const read = await readPdf(pdfFile([[{ text: '正文', x: 50, y: 700 }], [], []]));
		assert.deepEqual(read, { text: '正文\n', leftOut: '没有文字的第 2、3 页' });
	});
});

suite('PDFs that are refused', () => {
	const plain = pdfFile([[{ text: '正文', x: 50, y: 700 }]]);
	const zeros = '0'.repeat(64);
	const locked = `/ID [<${zeros}> <${zeros}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${zeros}> /U <${zeros}> /P -4 >>`;
	const refused: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
		'a scan': [pdfFile([[], []]), /多半是扫描件/],
		'a password': [pdfFile([[{ text: '正文', x: 50, y: 700 }]], locked), /加了密/],
		'half a file': [plain.subarray(0, 300), /不是完好的 PDF/],
		'no PDF': [new TextEncoder().encode('云溪镇'), /不是 PDF/],
		nothing: [new Uint8Array(), /不是 PDF/],
		'a bomb': [assembled([stream(new Uint8Array(70_000_000))]), /过大/],
		'a bomb within a packed stream': [assembled([stream(new Uint8Array(9), '/Filter [/FlateDecode /FlateDecode]')]), /过大/],
		'a bomb packed by two means': [
			assembled([stream(new Uint8Array(9), '/Filter [/RunLengthDecode /ASCII85Decode /Fl#61teDecode]')]),
			/过大/,
		],
		'a stream packed with LZW': [assembled([stream(new Uint8Array(9), '/Filter /LZWDecode')]), /LZW/],
		'a stream that does not say how it is packed': [assembled([stream(new Uint8Array(9), '/Filter 7 0 R')]), /写在别处/],
	};
	for (const [name, [bytes, reason]] of Object.entries(refused)) {
		test(name, async () => {
			const read = await readPdf(bytes);
			assert.match('reason' in read ? read.reason : `read: ${read.text}`, reason);
		});
	}

	test('the bytes stay the caller’s', async () => {
		const copy = plain.slice();
		await readPdf(plain);
		assert.deepEqual(plain, copy);
	});
});

async function textOf(pages: readonly (readonly Placed[])[]): Promise<string> {
	const read = await readPdf(pdfFile(pages));
	assert.ok('text' in read, 'reason' in read ? read.reason : '');
	return read.text;
}
