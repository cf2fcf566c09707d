import { extractTextItems, getDocumentProxy } from 'unpdf';
import { linesOfPages, type PlacedText } from './pdfLines';
import { refusePdfBomb } from './pdfStreams';
import { unfolded } from './radicals';
import type { ReadText } from './readText';
import { orRefused, Refusal, type Refused } from './refusal';

/** Ours are of some dozens of pages; a yearbook has a thousand. */
const mostPages = 2000;

/**
 * The text of a PDF, a printed line a line, without page numbers and running heads. Only text that is there as text: scans are refused.
 * Fonts that are not in the file and have an encoding of their own (GBK-EUC-H) give nothing: their tables are not shipped (384 KB).
 */
export function readPdf(bytes: Uint8Array): Promise<ReadText | Refused> {
	return orRefused('不是完好的 PDF，可能没有传完；请重新复制一份，或改用 Word 版', async () => {
		refusePdfBomb(bytes);
		const pages = await placedTexts(bytes);
		const lines = linesOfPages(pages);
		const empty = lines.flatMap((page, index) => (page.length === 0 ? [index + 1] : []));
		if (empty.length === lines.length) throw new Refusal(noText);
		return { text: `${unfolded(lines.flat().join('\n'))}\n`, leftOut: empty.length > 0 ? `没有文字的第 ${empty.join('、')} 页` : '' };
	});
}

const noText = '没有文字，多半是扫描件，也可能用了没有嵌入的旧字体；请先用识别软件转成文字，或改用 Word 版';

async function placedTexts(bytes: Uint8Array): Promise<readonly (readonly PlacedText[])[]> {
	// What is handed over is no longer ours to read.
	const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(explain);
	try {
		if (pdf.numPages > mostPages) throw new Refusal(`有 ${pdf.numPages} 页，过多，未读取；请拆分后再试`);
		return (await extractTextItems(pdf)).items;
	} finally {
		await pdf.destroy();
	}
}

function explain(error: unknown): never {
	if (error instanceof Error && error.name === 'PasswordException') throw new Refusal('加了密，读不了；请去掉密码后另存');
	throw error;
}
