import { Disposable, type Event, EventEmitter, type TextDocument, window } from 'vscode';
import type { OfReport } from '../../../server/src/protocol/places';
import type { Sections, SectionsMethod } from '../../../server/src/protocol/sections';
import { draftInSight } from '../drafts';
import { type Client, running } from '../running';
import { onStatus } from '../statuses';
import { noRows, rowsOf, type SectionRows } from './sectionTree';

const method: SectionsMethod = 'hegao/sections';

/** The sections of a version of a report. */
export interface ListedSections extends SectionRows {
	readonly document: TextDocument | undefined;
	readonly version: number;
}

/** The sections of the report being edited, asked for while somebody looks at them. */
export interface WatchedSections extends Disposable {
	current(): ListedSections;
	/** Resolves when all that was asked so far has been answered. */
	settled(): Promise<ListedSections>;
	refresh(): void;
	readonly onChanged: Event<void>;
}

const nothing: ListedSections = { ...noRows, document: undefined, version: 0 };

export function watchSections(client: Client, isWatched: () => boolean): WatchedSections {
	const changed = new EventEmitter<void>();
	let current = nothing;
	const { refresh, refreshed } = createRefreshing(isWatched, async () => {
		const listed = await listedNow(client, current);
		const isSame = isSameAs(current, listed);
		current = listed;
		if (!isSame) changed.fire();
	});
	const listeners = Disposable.from(
		changed,
		window.onDidChangeActiveTextEditor(refresh),
		window.onDidChangeVisibleTextEditors(refresh),
		onStatus(({ uri }) => {
			if (uri === current.document?.uri.toString() || current.document === undefined) refresh();
		}),
	);
	return {
		current: () => current,
		async settled() {
			if (current === nothing) refresh();
			await refreshed();
			return current;
		},
		refresh,
		onChanged: changed.event,
		dispose: () => listeners.dispose(),
	};
}

interface Refreshing {
	refresh(): void;
	/** Resolves when all that was asked so far has been done. */
	refreshed(): Promise<void>;
}

/** Whatever comes while an answer is awaited is asked for once, after it. */
function createRefreshing(isWanted: () => boolean, work: () => Promise<void>): Refreshing {
	let working: Promise<void> | undefined;
	let isOutdated = false;
	const workOff = async () => {
		do {
			isOutdated = false;
			await work();
		} while (isOutdated);
	};
	return {
		refresh() {
			isOutdated = true;
			if (!isWanted()) return;
			working ??= workOff().finally(() => {
				working = undefined;
			});
		},
		refreshed: async () => working,
	};
}

async function listedNow(client: Client, before: ListedSections): Promise<ListedSections> {
	const document = draftInSight(before.document);
	if (!document) return { ...nothing, given: before.given };
	const loaded = await running(client);
	const uri = loaded.code2ProtocolConverter.asUri(document.uri);
	const list = await loaded.sendRequest<Sections>(method, { uri } satisfies OfReport);
	const known = before.document === document ? before : { ...noRows, given: before.given };
	return { ...rowsOf(list?.sections ?? [], known), document, version: list?.version ?? 0 };
}

function isSameAs(one: ListedSections, other: ListedSections): boolean {
	return one !== nothing && one.document === other.document && JSON.stringify(one.rows) === JSON.stringify(other.rows);
}
