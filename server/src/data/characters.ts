import file from './characters.yml';

interface CharacterFile {
	readonly syllables: Readonly<Record<string, string>>;
	readonly alike: readonly string[];
}

/** Characters by syllable, tones left aside, and groups of characters that look alike. */
export const { syllables, alike } = file as CharacterFile;
