import { type PrintedSheet, printedCsv, printedMarkdown } from '../../exchange/printedSheet';
import type { Report } from '../../report/report';
import { checkRows } from '../../rules/checkRows';
import type { Finding } from '../../rules/rule';
import type { ReviewEntry } from '../review';
import { type SignOff, signOffsOf } from '../signOffs';
import type { Beside } from '../surroundings';
import { type FigureKey, figureKeys, keyText } from './keys';
import { checkSheet } from './layout';
import { signOffInWords } from './signOffWords';

/** A draft with what was found of it. */
export interface SheetSource {
	readonly report: Report;
	readonly beside: Beside;
	/** Of the project, of whatever draft. */
	readonly review: readonly ReviewEntry[];
	/** Silenced ones among them. */
	readonly findings: readonly Finding[];
}

/** The check sheet of a draft. @param date when it is made, as 2025-01-31 */
export function sheetOf({ report, beside, review, findings }: SheetSource, date: string): PrintedSheet {
	const keys = figureKeys(report);
	const { figures } = signOffsOf(report, review, beside.name);
	const rows = checkRows(report, beside.context, findings).map((row) => ({
		...row,
		key: keyText(keys[row.fact.index] as FigureKey),
		signOff: signOffInWords(figures[row.fact.index] as SignOff),
	}));
	return checkSheet(report.outline.title, beside.name, date, rows);
}

export const sheetFormats = ['xlsx', 'markdown', 'csv'] as const;

export type SheetFormat = (typeof sheetFormats)[number];

/** What a file's ending asks for; undefined for any other ending. */
export function formatOf(path: string): SheetFormat | undefined {
	const ending = /\.(xlsx|md|markdown|csv)$/i.exec(path)?.[1]?.toLowerCase();
	return ending === 'xlsx' || ending === 'csv' ? ending : ending === undefined ? undefined : 'markdown';
}

/** A sheet as a file's content. What writes spreadsheets is large and loaded when asked for. */
export async function sheetAs(format: SheetFormat, sheet: PrintedSheet): Promise<string | Uint8Array> {
	switch (format) {
		case 'xlsx':
			return (await import('../../exchange/printedXlsx')).printedXlsx(sheet);
		case 'markdown':
			return printedMarkdown(sheet);
		case 'csv':
			return printedCsv(sheet);
	}
}
