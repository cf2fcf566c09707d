import file from './phrases.yml';

/** A set phrase as phrases.yml describes it; that file explains the fields. */
export interface SetPhrase {
	readonly phrase: string;
	readonly from?: number;
	readonly also?: readonly string[];
	readonly across?: readonly string[];
}

type Entry = string | SetPhrase;

interface PhraseFile {
	readonly idioms: readonly Entry[];
	readonly words: readonly Entry[];
	readonly phrases: readonly Entry[];
	readonly misspelt: Readonly<Record<string, readonly string[]>>;
	readonly quoted: readonly string[];
}

const { idioms: idiomEntries, words: wordEntries, phrases: phraseEntries, misspelt: misspeltWords, quoted } = file as PhraseFile;

export const idioms = idiomEntries.map(setPhrase);
export const words = wordEntries.map(setPhrase);
export const phrases = phraseEntries.map(setPhrase);

/** What reports always put in quotation marks. */
export const alwaysQuoted = quoted;

/** A way of writing that is wrong wherever it stands, and the right one. */
export const misspelt: ReadonlyMap<string, string> = new Map(
	Object.entries(misspeltWords).flatMap(([right, all]) => all.map((wrong) => [wrong, right] as const)),
);

function setPhrase(entry: Entry): SetPhrase {
	return typeof entry === 'string' ? { phrase: entry } : entry;
}
