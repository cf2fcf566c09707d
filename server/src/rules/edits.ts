import { byPlace } from '../report/span';
import type { Edit } from './rule';

/** A text with edits made, which do not overlap; an insertion comes before what it touches. */
export function applied(text: string, edits: readonly Edit[]): string {
	let result = '';
	let from = 0;
	for (const { span, newText } of [...edits].sort((one, other) => byPlace(one.span, other.span))) {
		result += text.slice(from, span.start) + newText;
		from = span.end;
	}
	return result + text.slice(from);
}
