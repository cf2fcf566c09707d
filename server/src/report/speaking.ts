/** A work report is read aloud at 180 to 220 characters a minute, marks counted in. */
const charactersPerMinute = 200;

/** How long it takes to read so many characters to a meeting, in seconds. */
export function speakingSeconds(characters: number): number {
	return Math.round((characters * 60) / charactersPerMinute);
}
