import { relative } from 'node:path';
import picocolors from 'picocolors';
import { withoutSteering } from '../exchange/steering';
import type { Files } from '../project/files';
import type { Tier } from '../rules/rule';

/** What a command may touch of the world. */
export interface Terminal {
	readonly folder: string;
	readonly files: Files;
	readonly hasColours: boolean;
	/** Whether a person watches standard error. */
	readonly showsProgress: boolean;
	/** How many threads may work at once; only on the machine's own files. */
	readonly processors: number;
	out(text: string): void;
	err(text: string): void;
}

type Colour = (text: string) => string;

export type Paint = Readonly<Record<Tier | 'bold' | 'dim' | 'underline' | 'good', Colour>>;

export function paintFor(hasColours: boolean): Paint {
	const { red, yellow, cyan, green, bold, dim, underline } = picocolors.createColors(hasColours);
	return { error: red, warning: yellow, information: cyan, good: green, bold, dim, underline };
}

/**
 * A text, wherever it comes from, as one that neither a terminal nor the log of a build server obeys: GitHub's takes lines that begin with `::`,
 * and `##[` anywhere in one, for commands. There the marks are made wide.
 */
export function visible(text: string): string {
	return withoutSteering(text)
		.replace(/^\s*::/, (marks) => marks.replace('::', '：：'))
		.replaceAll('##[', '##［');
}

/** Relative where that is shorter for a reader: inside of the working folder. */
export function shownPath({ folder }: Pick<Terminal, 'folder'>, path: string): string {
	const inside = relative(folder, path);
	return inside === '' || inside.startsWith('..') ? path : inside;
}

/** Exit codes: see `hegao --help`. */
export const exit = { fine: 0, findings: 1, usage: 2 } as const;

/** A command called wrongly; the message is for the user. */
export class UsageError extends Error {}
