import file from './characters.yml';

interface CharacterFile {
	readonly syllables: readonly string[];
	readonly alike: readonly string[];
}

/** Characters read alike, and characters that look alike; each string is one such group. */
export const { syllables, alike } = file as CharacterFile;
