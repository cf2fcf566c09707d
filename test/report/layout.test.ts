import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { columnsOf } from '../../server/src/report/characters';
import { paragraphs } from './shown';

suite('text copied from a PDF', () => {
	const read = paragraphs(readFileSync('test/reports/hard-wrapped.txt', 'utf8'));

	test('is put together again, over a number torn from its unit and over a page’s end', () => {
		assert.equal(
			read[6],
			'一年来，镇政府紧盯目标抓落实，经济运行总体平稳。全年规上工业总产值完成46.3亿元，增长7.2%；固定资产投资完成12.6亿元，其中工业投资5.4亿元、农业投资1.8亿元、基础设施投资5.4亿元；一般公共预算收入完成8640万元，增长6.3%；农村居民人均可支配收入达到26815元，增长6.1%。',
		);
		assert.ok(read[8]?.includes('白鹭木业搬迁、禾浦粮食仓储中心3个项目如期投产'));
	});

	test('a heading in two lines is one', () => {
		assert.equal(read[7], '（一）坚持以招商引资和项目建设为主抓手，推动工业经济提质增量、稳步向前');
	});

	test('a heading that nearly fills its line does not swallow the paragraph after it', () => {
		assert.equal(read[10], '（二）坚持以农民增收为核心，推动乡村面貌持续改善');
		assert.match(read[11] ?? '', /^粮食生产保持稳定，/);
	});

	for (const name of ['2023', '2024', '2025']) {
		const report = readFileSync(`examples/云溪镇政府工作报告${name}.txt`, 'utf8');
		const lines = report
			.split('\n')
			.map((line) => line.replace(/[\s　]/g, ''))
			.filter((line) => line !== '');
		for (const width of [48, 56, 66]) {
			test(`the example of ${name}, wrapped to ${width} columns, has the same paragraphs but for a few`, () => {
				const read = new Set(
					paragraphs(lines.flatMap((line) => wrap(line, width)).join('\n\n')).map((paragraph) => paragraph.replaceAll(' ', '')),
				);
				const lost = lines.filter((line) => !read.has(line));
				assert.ok(lost.length <= lines.length / 10, lost.join('\n'));
			});
		}
	}
});

suite('text with a paragraph a line', () => {
	test('every line is a paragraph, blank lines or not, whatever the line ends', () => {
		for (const end of ['\n', '\r\n', '\r', '\n\n', '\n　　\n', '\f']) {
			const lines = ['云溪镇概况', '全年投资16.2亿元。', '农民收入增长6%。'];
			assert.deepEqual(paragraphs(lines.join(end)), lines, JSON.stringify(end));
		}
	});

	test('indents and stray blanks of every width go, spaces between Latin words stay', () => {
		for (const indent of ['　　', '\u2003\u2003', '\u00a0\u00a0', '\t', '    ', '\ufeff']) {
			assert.deepEqual(paragraphs(`${indent}建成 5 G 基站 12 个，引进 Hello World 公司。`), ['建成5 G基站12个，引进Hello World公司。']);
		}
	});

	test('a sentence torn by links is put together', () => {
		assert.deepEqual(paragraphs('细颗粒物（PM\n2.5\n）浓度下降3%。\n空气更好。'), ['细颗粒物（PM2.5）浓度下降3%。', '空气更好。']);
	});

	test('a line that begins with a closing mark goes on with the one before', () => {
		assert.deepEqual(paragraphs('全年投资16.2亿元\n，增长8.7%。'), ['全年投资16.2亿元，增长8.7%。']);
	});

	test('a numbered heading in two lines is one, but an annex after it is not part of it', () => {
		assert.deepEqual(paragraphs('三、持续提升政府\n治理效能和服务水平\n全面依法行政。'), [
			'三、持续提升政府治理效能和服务水平',
			'全面依法行政。',
		]);
		assert.deepEqual(paragraphs('三、名词解释\n附件2\n四、清单'), ['三、名词解释', '附件2', '四、清单']);
	});

	test('a meeting line in two lines is one', () => {
		assert.deepEqual(paragraphs('——2026年1月9日在云溪镇第十九届\n人民代表大会第五次会议上\n镇长'), [
			'——2026年1月9日在云溪镇第十九届人民代表大会第五次会议上',
			'镇长',
		]);
	});

	test('a character of two UTF-16 units stays whole', () => {
		assert.deepEqual(paragraphs('　𠮷家湾茶园\n𠮷'), ['𠮷家湾茶园', '𠮷']);
	});
});

/** Wraps a paragraph as a typesetter does: indented by two characters, no closing mark at a line's head, numbers untorn. */
function wrap(paragraph: string, width: number): readonly string[] {
	const lines: string[] = [];
	let line = '　　';
	for (const word of paragraph.match(/[“‘《（]*(?:[\d.,%A-Za-z]+|.)[，。、；：！？）》”’〉％]*/gsu) ?? []) {
		if (columns(line) + columns(word) > width) {
			lines.push(line.trim());
			line = '';
		}
		line += word;
	}
	return [...lines, line.trim()];
}

function columns(words: string): number {
	return Array.from(words).reduce((sum, character) => sum + columnsOf(character.codePointAt(0) ?? 0), 0);
}

suite('comments in Markdown', () => {
	test('are no text of the report, within a line, on lines of their own, over several lines', () => {
		assert.deepEqual(paragraphs('<!-- 草稿 -->\n全年投资<!-- 待核：XX -->16.2亿元。\n<!-- 一、旧稿\n二、旧稿 -->\n增长8.7%。'), [
			'全年投资16.2亿元。',
			'增长8.7%。',
		]);
	});

	test('that are left open are text', () => {
		assert.deepEqual(paragraphs('投资<!-- 待核\n增长8.7%。'), ['投资<!--待核', '增长8.7%。']);
	});
});
