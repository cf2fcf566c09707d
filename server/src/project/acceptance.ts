import type { Report } from '../report/report';
import type { Finding } from '../rules/rule';
import type { Acceptance, AcceptedEntry } from './accepted';
import { reasonOf } from './drafts';
import type { Files } from './files';
import { acceptedPath } from './projects';
import { rewrite } from './rewriting';

/** What came of writing: how many entries are new, or why nothing was written (in Chinese). */
export type Written = { readonly added: number } | { readonly reason: string };

type Silenced = Pick<Finding, 'rule' | 'span'>;

/** Adds entries for findings to the project's accepted ones. A file that can't be read as such is never written over. */
export async function accept(
	files: Files,
	root: string,
	make: (accepted: typeof import('./accepted')) => readonly AcceptedEntry[],
): Promise<Written> {
	const accepted = await import('./accepted');
	const path = acceptedPath(root);
	const written = await rewrite<number>(files, path, async (before, isWhole) => {
		const known = accepted.parseAccepted(path, before).value;
		const all = new Map([...known, ...make(accepted)].map((entry) => [keyOf(entry), entry]));
		const text = accepted.printAccepted([...all.values()], before);
		if (!isWhole) return { reason: `${path} 不是完好的文本，未作改动；请先修正或移走这个文件` };
		if (text === undefined) return { reason: `${path} 不是已核可清单，未作改动；请先修正或移走这个文件` };
		return { text, value: all.size - known.length };
	}).catch((error) => ({ reason: `${path} 未能保存，${reasonOf(error)}` }));
	return 'reason' in written ? written : { added: written.value };
}

function keyOf({ rule, file, context, text, occurrence }: AcceptedEntry): string {
	return JSON.stringify([rule, file, context, text, occurrence]);
}

/** One finding looked at and let stand. */
export function acceptOne(files: Files, root: string, finding: Silenced, report: Report, why: Acceptance): Promise<Written> {
	return accept(files, root, ({ acceptedEntry }) => [acceptedEntry(finding, report, why)]);
}
