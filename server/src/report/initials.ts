import { syllables } from '../data/characters';

/** First letters of a character's readings; built on first use because most texts never ask. */
let lettersOf: ReadonlyMap<string, readonly string[]> | undefined;

/** The letters that a word can be typed by, one for each character: 固定资产投资 → gdzctz. Several where characters have several readings. */
export function initialsOf(word: string): readonly string[] {
	lettersOf ??= firstLetters();
	let forms: readonly string[] = [''];
	for (const character of word) {
		const letters = lettersOf.get(character) ?? (/[a-z\d]/i.test(character) ? [character.toLowerCase()] : ['']);
		const longer = forms.flatMap((form) => letters.map((letter) => form + letter));
		// A word of many such characters would have more forms than anyone types.
		forms = longer.length <= mostForms ? longer : forms.map((form) => form + (letters[0] ?? ''));
	}
	return forms;
}

const mostForms = 8;

function firstLetters(): ReadonlyMap<string, readonly string[]> {
	const letters = new Map<string, readonly string[]>();
	for (const [syllable, characters] of Object.entries(syllables)) {
		const letter = syllable.charAt(0);
		for (const character of characters) {
			const known = letters.get(character) ?? [];
			if (!known.includes(letter)) letters.set(character, [...known, letter]);
		}
	}
	return letters;
}
