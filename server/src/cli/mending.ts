import { isUnsilenced } from '../exchange/findings';
import { applied } from '../rules/edits';
import { mend } from '../rules/mend';
import type { Finding } from '../rules/rule';

/** A fix may make room for another: a few rounds, so that checking again finds nothing left to fix. */
const mostRounds = 10;

/** A text with every certain fix made. `findings` are those on the text as it is. */
export function mendedText(text: string, findings: readonly Finding[], find: (text: string) => readonly Finding[]): string {
	let mended = text;
	for (let round = 0; round < mostRounds; round++) {
		const { edits } = mend((round === 0 ? findings : find(mended)).filter(isUnsilenced));
		if (edits.length === 0) break;
		mended = applied(mended, edits);
	}
	return mended;
}
