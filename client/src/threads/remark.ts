import { type Comment, CommentMode, type CommentThread } from 'vscode';
import type { ReviewComment } from '../../../server/src/protocol/threads';
import { l10n } from '../l10n';

/** A comment in the editor. While it is edited, the editor keeps what is typed in `body`. */
export interface Remark extends Comment {
	body: string;
	mode: CommentMode;
	readonly thread: CommentThread;
	/** Empty for what could not be saved yet. */
	readonly id: string;
	/** What is written down. */
	readonly saved: string;
}

/** @param threadOf the thread, once it is there: it is made with its comments, or it would open with a form for an answer. */
export function remarkOf({ id, by, at, edited, body, isOwn }: ReviewComment, threadOf: () => CommentThread): Remark {
	return {
		get thread() {
			return threadOf();
		},
		id,
		body,
		saved: body,
		mode: CommentMode.Preview,
		author: { name: by },
		timestamp: new Date(at),
		contextValue: isOwn ? 'own' : 'other',
		...(edited !== null && { label: l10n.t('改过') }),
	};
}

/** What was typed and could not be saved, open to be saved again. */
export function unsavedRemark(thread: CommentThread, body: string, by: string): Remark {
	return {
		thread,
		id: '',
		body,
		saved: body,
		mode: CommentMode.Editing,
		author: { name: by },
		contextValue: 'unsaved',
		label: l10n.t('未保存'),
	};
}
