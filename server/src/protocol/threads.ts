import type { OfReviewer, Range } from './places';

/** Client → server: what reviewers said of places in a draft; answers `Threads`, or null for a draft that is not open or not saved as a file. */
export type ThreadsMethod = 'hegao/threads';

export interface ReviewThread {
	readonly id: string;
	/** Null for a thread on the whole draft. */
	readonly range: Range | null;
	/** Whether the text says something else now, or is gone; `range` is then the likeliest place. */
	readonly isChanged: boolean;
	/** What the text said when the thread was opened; empty for a thread on the whole draft. */
	readonly text: string;
	readonly isResolved: boolean;
	/** In the order they were made; never empty. */
	readonly comments: readonly ReviewComment[];
}

export interface ReviewComment {
	readonly id: string;
	readonly by: string;
	/** When it was made, and edited last, as 2025-01-31T08:30:00.000Z. */
	readonly at: string;
	readonly edited: string | null;
	readonly body: string;
	/** Whether it is the asking reviewer's, who alone may change it. */
	readonly isOwn: boolean;
}

export interface Threads {
	/** Who comments here; empty where neither project nor client say. */
	readonly reviewer: string;
	readonly threads: readonly ReviewThread[];
}

/** Client → server: what a reviewer does to threads; written before it is answered, with `ThreadChanged`. */
export type ChangeThreadMethod = 'hegao/changeThread';

export interface ChangeThread extends OfReviewer {
	readonly change:
		| { readonly kind: 'open'; readonly range: Range | null; readonly body: string }
		| { readonly kind: 'reply'; readonly thread: string; readonly body: string }
		| { readonly kind: 'edit'; readonly comment: string; readonly body: string }
		| { readonly kind: 'delete'; readonly comment: string }
		| { readonly kind: 'settle'; readonly thread: string; readonly state: 'open' | 'resolved' };
}

export interface ThreadChanged {
	/** Why nothing was written, in Chinese; empty when it was. */
	readonly refusal: string;
	/** What is to be said of it though it was written, in Chinese; mostly empty. */
	readonly message: string;
	/** What the new entry is called: the thread that was opened, the comment that was added. */
	readonly id: string;
}
