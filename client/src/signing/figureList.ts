import { Disposable, type Event, EventEmitter, type TextDocument, window, workspace } from 'vscode';
import type { Figures, FiguresMethod } from '../../../server/src/protocol/figures';
import type { OfReviewer } from '../../../server/src/protocol/places';
import { draftInSight } from '../drafts';
import { knownReviewer } from '../reviewer';
import { type Client, running } from '../running';
import { onStatus } from '../statuses';

const method: FiguresMethod = 'hegao/figures';

/** The figures of one open report as the server listed them last. */
export interface Listed {
	readonly document: TextDocument;
	readonly figures: Figures;
}

/** The figures of the report that is worked on: the active one, or the last active one while it is in sight. */
export interface FigureList extends Disposable {
	readonly onChanged: Event<void>;
	current(): Listed | undefined;
	/** Asks the server again, without waiting for a pause. */
	refresh(): Promise<void>;
}

/** Typing is followed when it pauses for this long, in milliseconds. */
const pause = 200;

export function createFigureList(client: Client): FigureList {
	const changed = new EventEmitter<void>();
	const followed = followDraft(() => void refresh());
	let listed: Listed | undefined;
	let asked = 0;
	let waiting: NodeJS.Timeout | undefined;
	const later = () => {
		clearTimeout(waiting);
		waiting = setTimeout(refresh, pause);
	};
	void refresh();
	const events = Disposable.from(
		changed,
		followed,
		onStatus(({ uri }) => uri === followed.current()?.uri.toString() && later()),
		workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('hegao.reviewer') && later()),
	);
	return {
		onChanged: changed.event,
		current: () => listed,
		refresh,
		dispose() {
			clearTimeout(waiting);
			events.dispose();
		},
	};

	/** Only the last answer counts. */
	async function refresh(): Promise<void> {
		const turn = ++asked;
		const of = followed.current();
		const figures = of ? await figuresOf(client, of).catch(() => null) : null;
		if (turn !== asked) return;
		listed = of && figures ? { document: of, figures } : undefined;
		changed.fire();
	}
}

interface FollowedDraft extends Disposable {
	current(): TextDocument | undefined;
}

/** The draft that is worked on; tells when that is another. */
function followDraft(onOther: () => void): FollowedDraft {
	let document = draftInSight();
	const follow = () => {
		const draft = draftInSight(document);
		if (draft === document) return;
		document = draft;
		onOther();
	};
	const events = Disposable.from(window.onDidChangeActiveTextEditor(follow), window.onDidChangeVisibleTextEditors(follow));
	return { current: () => document, dispose: () => events.dispose() };
}

async function figuresOf(client: Client, { uri }: TextDocument): Promise<Figures | null> {
	const loaded = await running(client);
	return loaded.sendRequest<Figures | null>(method, { uri: uri.toString(), by: knownReviewer() } satisfies OfReviewer);
}
