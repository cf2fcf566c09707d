import type { NotePlace } from './footnotes';
import type { FindOccurrences } from './occurrences';
import { byPlace, touches } from './span';

/** The marks of a note and the note itself, from any of them. */
export const noteOccurrences: FindOccurrences = ({ footnotes }, offset) => {
	for (const { marks, notes } of footnotes) {
		const here = [...marks, ...notes].find(({ span }) => touches(span, offset));
		if (here) return { definition: spansOf(notes, here.value)[0], places: spansOf([...marks, ...notes], here.value).sort(byPlace) };
	}
	return undefined;
};

function spansOf(places: readonly NotePlace[], value: number) {
	return places.filter((place) => place.value === value).map(({ span }) => span);
}
