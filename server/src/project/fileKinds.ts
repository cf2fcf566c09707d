/** What kinds of file lie in a project, told by the endings of their names. */
const endings = {
	/** Drafts, as plain text or Markdown. */
	text: ['txt', 'md'],
	word: ['docx', 'docm'],
	pdf: ['pdf'],
	/** Ledgers and check sheets in a spreadsheet. */
	sheet: ['xlsx', 'xlsm'],
	/** Settings, lexicons, ledgers, sign-offs. */
	data: ['yml', 'yaml', 'csv'],
} as const;

type FileKind = keyof typeof endings;

/** Whether a file is of one of some kinds, by its name. */
export function isOfKind(path: string, ...kinds: readonly FileKind[]): boolean {
	const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
	return kinds.some((kind) => (endings[kind] as readonly string[]).includes(ending));
}

/** All files that drafts are read with: other years, settings, lexicon, ledger, sign-offs. */
export const besideGlob = `**/*.{${Object.values(endings).flat().join()}}`;

/** Texts that lie beside drafts without being any. */
const otherName = /^(?:readme|changelog|contributing|license)\b|核校表/i;

/** Whether a file may be a report, by its name without folders: not what describes a folder, nor a sheet that is filled in. */
export function mayBeReport(name: string, ...kinds: readonly FileKind[]): boolean {
	return isOfKind(name, ...kinds) && !otherName.test(name);
}
