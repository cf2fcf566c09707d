import { relative } from 'node:path';
import picocolors from 'picocolors';
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

/** Control characters and marks that turn the direction of writing must not steer the terminal, wherever they come from. */
export function visible(text: string): string {
	return text.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ');
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
