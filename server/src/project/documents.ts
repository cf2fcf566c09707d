import type { ReadText } from '../exchange/readText';
import type { Refused } from '../exchange/refusal';
import { isOfKind } from './fileKinds';

type Reader = (bytes: Uint8Array) => Promise<ReadText | Refused>;

/** Loaded when a document asks for them: they are large beside the checks. */
const readDocx: Reader = async (bytes) => (await import('../exchange/docx')).readDocx(bytes);
const readPdf: Reader = async (bytes) => (await import('../exchange/pdf')).readPdf(bytes);

/** What reads a file that is not plain text, known by its name or by how it begins; undefined for text. */
export function readerFor(path: string, bytes: Uint8Array): Reader | undefined {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
	if (officeMarks.some((mark) => start.startsWith(mark)) || isOfKind(path, 'word')) return readDocx;
	if (start.startsWith('%PDF-') || isOfKind(path, 'pdf')) return readPdf;
	return /\.(?:doc|wps)$/i.test(path) ? oldFormat : undefined;
}

/** Zip archives, and what Office wrote before 2007 or locks with a password. */
const officeMarks = ['PK\u0003\u0004', 'PK\u0005\u0006', '\u00d0\u00cf\u0011\u00e0'];

const oldFormat: Reader = async () => ({ reason: '是旧格式的文档，读不了；请用 Word 或 WPS 打开后另存为 .docx' });
