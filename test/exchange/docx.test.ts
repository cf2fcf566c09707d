import { strict as assert } from 'node:assert';
import mammoth from 'mammoth';
import { readDocx } from '../../server/src/exchange/docx';
import { archive, paragraph, relationships, run, type WordParts, withListed, wordFile } from './archives';

suite('reading Word documents', () => {
	test('paragraphs are lines', async () => {
		assert.equal(await textOf({ body: paragraph('云溪镇政府工作报告') + paragraph('一、工作回顾') }), '云溪镇政府工作报告\n一、工作回顾\n');
	});

	test('runs, tabs and breaks within a paragraph', async () => {
		const body = `<w:p>${run('全年')}<w:proofErr w:type="spellStart"/>${run('投资 ')}<w:hyperlink>${run('16.2亿元')}</w:hyperlink><w:r><w:tab/><w:t>增长</w:t><w:br/><w:t>6%</w:t><w:br w:type="page"/><w:noBreakHyphen/></w:r></w:p>`;
		assert.equal(await textOf({ body }), '全年投资 16.2亿元\t增长\n6%-\n');
	});

	test('a row of a table is a line, its cells apart by tabs; a frame of one cell is just its paragraphs', async () => {
		const cell = (xml: string) => `<w:tc>${xml}</w:tc>`;
		const inner = `<w:tbl><w:tr>${cell(paragraph('甲'))}${cell(paragraph('乙'))}</w:tr></w:tbl>`;
		const rows = `<w:tr>${cell(paragraph('指标'))}${cell(paragraph('完成') + paragraph('情况'))}</w:tr><w:sdt><w:sdtContent><w:tr>${cell(paragraph(''))}${cell(inner)}</w:tr></w:sdtContent></w:sdt>`;
		const frame = `<w:tbl><w:tr>${cell(paragraph('一') + paragraph('二'))}</w:tr></w:tbl>`;
		assert.equal(await textOf({ body: `<w:tbl>${rows}</w:tbl>${frame}` }), '指标\t完成 情况\n\t甲 乙\n一\n二\n');
	});

	test('tracked changes: what was put in stays, what was struck out goes, paragraphs’ ends and rows too', async () => {
		const struck = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
		const body = [
			`<w:p>${run('投资')}${struck('15')}<w:ins>${run('16')}</w:ins>${run('亿元')}</w:p>`,
			`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('建成')}</w:p>`,
			`<w:p><w:moveFrom>${run('旧处')}</w:moveFrom><w:moveTo>${run('道路')}</w:moveTo></w:p>`,
			`<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('删')}</w:tc></w:tr></w:tbl>`,
		];
		assert.equal(await textOf({ body: body.join('') }), '投资16亿元\n建成道路\n');
	});

	test('of fields the results, fields within fields too', async () => {
		const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
		const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
		const page = `${mark('begin')}${code('PAGE')}${mark('separate')}${run('3')}${mark('end')}`;
		const body = `<w:p>${mark('begin')}${code('IF ')}${page}${run('不该有')}${mark('separate')}${run('见第')}${page}${run('页')}${mark('end')}<w:fldSimple w:instr="DATE">${run('今天')}</w:fldSimple></w:p>`;
		assert.equal(await textOf({ body }), '见第3页今天\n');
	});

	test('a table of contents is none of the text', async () => {
		const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
		const page = `${mark('begin')}<w:r><w:instrText>PAGEREF a</w:instrText></w:r>${mark('separate')}${run('3')}${mark('end')}`;
		const body = `<w:p>${mark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r>${mark('separate')}${run('一、工作回顾')}${page}</w:p><w:p>${run('二、工作安排')}${mark('end')}</w:p>${paragraph('一、工作回顾')}`;
		assert.equal((await textOf({ body })).trim(), '一、工作回顾');
	});

	test('notes keep their marks and stand at the end, once', async () => {
		const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
		const body = `<w:p>${run('双碳')}${reference('footnote', 7)}${run('和')}${reference('endnote', 7)}${reference('footnote', 7)}</w:p>`;
		const footnotes = `<w:footnote w:id="7">${paragraph('碳达峰')}<w:p>${reference('footnote', 7)}</w:p></w:footnote>`;
		const endnotes = `<w:endnote w:id="7">${paragraph('尾注')}</w:endnote>`;
		assert.equal(await textOf({ body, footnotes, endnotes }), '双碳［1］和［2］［1］\n［1］碳达峰\n［2］尾注\n');
	});

	test('text boxes come once, behind their paragraph; pictures are counted', async () => {
		const box = `<w:txbxContent>${paragraph('专栏')}</w:txbxContent>`;
		const shape = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
		const body = `<w:p>${run('前')}<w:r>${shape}</w:r><w:r><w:drawing><pic:pic/></w:drawing></w:r>${run('后')}</w:p>`;
		assert.deepEqual(await readDocx(wordFile({ body })), { text: '前后\n专栏\n', leftOut: '1 幅图片' });
	});

	test('hidden text, ruby and private symbols are left out', async () => {
		const body = `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r><w:r><w:ruby><w:rt>${run('yún')}</w:rt><w:rubyBase>${run('云')}</w:rubyBase></w:ruby><w:sym w:char="F0FC"/><w:sym w:char="2460"/></w:r></w:p>`;
		assert.equal(await textOf({ body }), '显云①\n');
	});

	test('another prefix, strict namespaces and UTF-16 make no difference', async () => {
		const document =
			'\ufeff<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>云溪</x:t></x:r></x:p></x:body></x:document>';
		const files = {
			'_rels/.rels': relationships([['officeDocument', '/main/text.xml']]),
			'main/text.xml': Buffer.from(document, 'utf16le'),
		};
		assert.deepEqual(await readDocx(archive(files)), { text: '云溪\n', leftOut: '' });
	});

	test('reads what mammoth reads of plain text', async () => {
		const body = `${paragraph('云溪镇&amp;溪口镇')}<w:p>${run('全年')}<w:r><w:tab/></w:r>${run('投资')}</w:p><w:sdt><w:sdtContent>${paragraph('“三农”&#x3000;𠮷')}</w:sdtContent></w:sdt>`;
		const { value } = await mammoth.extractRawText({ buffer: Buffer.from(wordFile({ body })) });
		assert.equal(await textOf({ body }), value.replaceAll('\n\n', '\n'));
	});
});

suite('Word’s own numbers', () => {
	const level = (index: number, format: string, text: string, more = '') =>
		`<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
	const levels = [
		level(0, 'chineseCounting', '%1、'),
		level(1, 'chineseCountingThousand', '（%2）'),
		level(2, 'decimal', '%3.'),
		level(3, 'decimal', '%1.%4', '<w:isLgl/>'),
	];
	const numbering = `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
	const at = (depth: number, list = 1) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;

	test('are written out as a report has them, and begin anew below each heading', async () => {
		const body = [
			paragraph('回顾', at(0)),
			paragraph('产业', at(1)),
			paragraph('农业', at(1)),
			paragraph('粮食', at(2)),
			paragraph('无号'),
			paragraph('安排', at(0)),
			paragraph('民生', at(1)),
			paragraph('道路', at(3)),
			paragraph('另起', at(0, 2)),
		];
		assert.equal(
			await textOf({ body: body.join(''), numbering }),
			'一、回顾\n（一）产业\n（二）农业\n1. 粮食\n无号\n二、安排\n（一）民生\n2.1 道路\n一、另起\n',
		);
	});

	test('come with a style, and can be taken away', async () => {
		const styles = `<w:style w:type="paragraph" w:styleId="a"><w:pPr>${at(0)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>`;
		const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
		const body =
			paragraph('甲', '<w:pStyle w:val="b"/>') + paragraph('乙', `<w:pStyle w:val="b"/>${off}`) + paragraph('丙', '<w:pStyle w:val="b"/>');
		assert.equal(await textOf({ body, numbering, styles }), '一、甲\n乙\n二、丙\n');
	});

	test('are written in every usual way', async () => {
		const formats = [
			'ideographTraditional',
			'decimalEnclosedCircle',
			'lowerLetter',
			'upperRoman',
			'chineseLegalSimplified',
			'decimalFullWidth',
		];
		const many = formats.map(
			(format, index) =>
				`<w:abstractNum w:abstractNumId="${index}"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>`,
		);
		const lists = formats.map((_, index) => `<w:num w:numId="${index}1"><w:abstractNumId w:val="${index}"/></w:num>`);
		const body = formats.map((_, index) => paragraph('', `<w:numPr><w:numId w:val="${index}1"/></w:numPr>`)).join('');
		assert.equal(await textOf({ body, numbering: many.join('') + lists.join('') }), '丁、\n④、\nd、\nIV、\n肆、\n４、\n');
	});

	test('do not grow a hostile file: huge values, long texts, styles based on each other', async () => {
		const wild = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1${'x'.repeat(999)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
		const styles = '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
		const text = await textOf({
			body: paragraph('甲', `<w:pStyle w:val="a"/>${at(99)}`) + paragraph('乙', at(0)),
			numbering: wild,
			styles,
		});
		assert.ok(text.length < 300, text);
	});
});

suite('Word documents that are refused', () => {
	const document = (xml: string) => archive({ 'word/document.xml': xml });
	const nested = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:sdt>'.repeat(50_000)}`;
	const doctype = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
	const plain = wordFile({ body: paragraph('云溪') });
	const refused: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
		'50,000 nested elements': [document(nested), /嵌套过深/],
		'a DOCTYPE': [document(doctype), /DOCTYPE/],
		'an entity of its own': [document('<a>&x;</a>'), /XML 已损坏/],
		'XML that breaks off': [document('<a><b>'), /XML 已损坏/],
		'a bomb': [document(`<a>${' '.repeat(20_000_000)}</a>`), /过大/],
		'a password': [withListed(plain, 8, [1, 0]), /加了密/],
		'half a file': [plain.subarray(0, 700), /不完整或已损坏/],
		'an archive of something else': [archive({ 'xl/workbook.xml': '<a/>' }), /不是 Word 文档/],
	};
	for (const [name, [bytes, reason]] of Object.entries(refused)) {
		test(name, async () => {
			const read = await readDocx(bytes);
			assert.match('reason' in read ? read.reason : `read: ${read.text}`, reason);
		});
	}
});

async function textOf(parts: WordParts): Promise<string> {
	const read = await readDocx(wordFile(parts));
	assert.ok('text' in read, 'reason' in read ? read.reason : '');
	return read.text;
}
