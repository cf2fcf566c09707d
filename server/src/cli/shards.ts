import { dirname, join } from 'node:path';
import { fileKey } from '../project/place';

/** More reports than this make up no series; such a group, of files named by numbers for instance, is worked on in pieces. */
const longestSeries = 20;

/** Paths in groups that are best checked together, as each is read beside the others: the reports of one place in one folder. */
export function groupsOf(paths: readonly string[]): readonly (readonly string[])[] {
	const open = new Map<string, string[]>();
	const groups: string[][] = [];
	for (const path of paths) {
		const key = join(dirname(path), fileKey(path));
		const group = open.get(key);
		if (group && group.length < longestSeries) group.push(path);
		else {
			const started = [path];
			groups.push(started);
			open.set(key, started);
		}
	}
	return groups;
}

/** A part of the work that is divided among several calls. */
export interface Shard {
	/** From 1. */
	readonly number: number;
	readonly of: number;
}

/** The paths of one shard, in their order. All shards together have every path once, and about as many each; series stay together. */
export function shardOf(paths: readonly string[], { number, of }: Shard): readonly string[] {
	const sizes = Array.from({ length: of }, () => 0);
	const mine = new Set<string>();
	for (const group of groupsOf(paths)) {
		const smallest = sizes.indexOf(Math.min(...sizes));
		sizes[smallest] = (sizes[smallest] ?? 0) + group.length;
		if (smallest === number - 1) for (const path of group) mine.add(path);
	}
	return paths.filter((path) => mine.has(path));
}
