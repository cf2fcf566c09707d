import type { OfReport } from './places';

/** Client → server: the check sheet of an open draft, to a file that the user chose; what is there is written over. */
export type ExportSheetMethod = 'hegao/exportSheet';

export interface ExportSheet extends OfReport {
	/** A URI that ends with .xlsx, .md or .csv. */
	readonly to: string;
}

/** Why nothing was written, in Chinese; empty when it was. */
export interface Saved {
	readonly refusal: string;
}
