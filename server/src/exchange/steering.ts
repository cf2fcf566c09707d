/** Control characters, and marks that turn the direction of writing: what shows a text may obey them instead of showing it. */
const steering = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A text without what steers, a blank in each place. */
export function withoutSteering(text: string): string {
	return text.replace(steering, ' ');
}

/** A text that is to be a draft, without what steers but for tabs and the ends of lines: a draft has no use for it. */
export function withoutSteeringInDraft(text: string): string {
	return text.replace(steering, (character) => ('\t\n\r\u2028\u2029'.includes(character) ? character : ''));
}

/** A value as JSON, a line a member, in which whatever steers is written as an escape and so comes back as it was. */
export function jsonText(value: unknown): string {
	const indented = JSON.stringify(value, null, 1);
	// A line break between members is no part of a text: those are escaped already.
	return `${indented.replace(steering, (character) => (character === '\n' ? character : escaped(character)))}\n`;
}

function escaped(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
