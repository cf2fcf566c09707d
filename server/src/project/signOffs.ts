import type { Fact } from '../report/facts';
import { addTo } from '../report/groups';
import { compareText } from '../report/order';
import type { Report } from '../report/report';
import { entryAnchors, figureAnchors } from './figureAnchors';
import type { ReviewEntry } from './review';
import { changeBetween } from './signOffChange';
import { matched } from './signOffMatching';

/** 未核, 已核, 退回, 原文已改. */
export type SignOffState = 'unchecked' | ReviewEntry['state'] | 'fallen';

/** How one figure stands. */
export interface SignOff {
	readonly state: SignOffState;
	/** The entries that hold, of all reviewers, the latest first; it decides. */
	readonly entries: readonly ReviewEntry[];
	/** Entries whose figure or sentence has changed. */
	readonly fallen: readonly FallenEntry[];
}

export interface FallenEntry {
	readonly entry: ReviewEntry;
	/** In Chinese: 原为“10.8亿元”，现为“11.8亿元”. */
	readonly change: string;
}

/** How all figures of a report stand. */
export interface SignOffs {
	/** By the figure's index. */
	readonly figures: readonly SignOff[];
	/** Entries of which nothing is left in the text. */
	readonly deleted: readonly ReviewEntry[];
}

/**
 * Holds a report against the entries of its project. `file` is the draft's path relative to the project's root with `/`; entries of other
 * drafts don't count. A few milliseconds for 400 figures.
 */
export function signOffsOf(report: Report, entries: readonly ReviewEntry[], file: string): SignOffs {
	const own = entries.filter((entry) => entry.file === undefined || entry.file === file);
	const holding = new Map<number, ReviewEntry[]>();
	const fallen = new Map<number, FallenEntry[]>();
	const deleted: ReviewEntry[] = [];
	for (const each of byReviewer(own)) {
		for (const { entry, figure, change } of placed(report, each)) {
			if (figure === undefined) deleted.push(entry);
			else if (change === undefined) addTo(holding, figure, entry);
			else addTo(fallen, figure, { entry, change });
		}
	}
	return { figures: report.figures.map(({ index }) => signOff(holding.get(index) ?? [], fallen.get(index) ?? [])), deleted };
}

/** An entry for a figure; `date` as 2025-01-31. */
export function reviewEntry(
	report: Report,
	fact: Pick<Fact, 'index'>,
	said: Pick<ReviewEntry, 'state' | 'by' | 'date' | 'note' | 'file'>,
): ReviewEntry | undefined {
	const anchor = figureAnchors(report)[fact.index];
	return anchor && { ...anchor.written, ...said };
}

function byReviewer(entries: readonly ReviewEntry[]): Iterable<readonly ReviewEntry[]> {
	const reviewers = new Map<string, ReviewEntry[]>();
	for (const entry of entries) addTo(reviewers, entry.by, entry);
	return reviewers.values();
}

interface Placed {
	readonly entry: ReviewEntry;
	readonly figure: number | undefined;
	/** Undefined where it holds. */
	readonly change: string | undefined;
}

function placed(report: Report, entries: readonly ReviewEntry[]): readonly Placed[] {
	const figures = figureAnchors(report);
	const signed = entryAnchors(entries);
	return matched(signed, figures).map(({ figure, holds }, index) => {
		const [old, current] = [signed[index], figure === undefined ? undefined : figures[figure]];
		const change = holds || !old || !current ? undefined : changeBetween(old, current);
		return { entry: entries[index] as ReviewEntry, figure, change };
	});
}

/** A doubt outweighs a tick of the same day. */
function signOff(entries: readonly ReviewEntry[], fallen: readonly FallenEntry[]): SignOff {
	const ordered = [...entries].sort((one, other) => compareText(other.date, one.date) || compareText(other.state, one.state));
	return { state: ordered[0]?.state ?? (fallen.length > 0 ? 'fallen' : 'unchecked'), entries: ordered, fallen };
}
