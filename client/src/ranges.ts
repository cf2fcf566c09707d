import { Range } from 'vscode';
import type { Place } from '../../server/src/protocol/places';

/** A range as the server tells it, as the editor has it. */
export function rangeOf({ start, end }: Place['range']): Range {
	return new Range(start.line, start.character, end.line, end.character);
}
