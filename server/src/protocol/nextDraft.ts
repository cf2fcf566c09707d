/** Client → server: next year's draft from an open report. */
export type DraftMethod = 'hegao/draft';

/** Nothing where the report names no year. */
export type NextDraft = { readonly text: string; readonly year: number } | null;
