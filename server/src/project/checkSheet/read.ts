import type { ReadRows } from '../../exchange/tableRows';
import { decode } from '../decode';
import { reasonOf } from '../drafts';
import type { Files } from '../files';
import type { Told } from './answers';

/** The rows of a sheet that came back, or why it can't be read, in Chinese. */
export type SheetRows = (ReadRows & { readonly told: readonly Told[] }) | { readonly reason: string };

/** Reads a workbook or CSV in any encoding that Excel writes; never throws. */
export async function readSheet(files: Files, path: string): Promise<SheetRows> {
	try {
		const bytes = await files.read(path);
		return /\.(?:csv|tsv|txt)$/i.test(path) ? fromCsv(bytes) : await fromWorkbook(bytes);
	} catch (error) {
		return { reason: reasonOf(error) };
	}
}

async function fromWorkbook(bytes: Uint8Array): Promise<SheetRows> {
	const read = await (await import('../../exchange/xlsx')).readXlsx(bytes);
	return 'reason' in read ? read : { rows: read.rows, told: [] };
}

async function fromCsv(bytes: Uint8Array): Promise<SheetRows> {
	const text = decode(bytes)?.text;
	if (text === undefined) return { reason: '不是文本文件，或编码无法识别（支持 UTF-8、UTF-16、GB18030）' };
	const [{ readCsv }, { linesOf }] = await Promise.all([import('../../exchange/csv'), import('../../report/lines')]);
	const { rows, problems } = readCsv(text);
	const lines = linesOf(text);
	return { rows, told: problems.map(({ span, message }) => ({ line: lines.positionAt(span.start).line, message })) };
}
