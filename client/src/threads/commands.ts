import { CommentMode, type CommentReply, type CommentThread, CommentThreadCollapsibleState, commands, Disposable, window } from 'vscode';
import { l10n } from '../l10n';
import { plainMessage } from '../plainMessage';
import type { Board } from './board';
import { type Remark, unsavedRemark } from './remark';
import { documentAt, type ThreadDesk } from './threadDesk';

/** What the buttons of threads do. */
export function registerThreadCommands(board: Board, desk: ThreadDesk): Disposable {
	return Disposable.from(
		commands.registerCommand('hegao.threads.add', (reply: CommentReply) => say(board, desk, reply)),
		commands.registerCommand('hegao.threads.resolve', (given: CommentThread | CommentReply) => settle(board, desk, given, 'resolved')),
		commands.registerCommand('hegao.threads.reopen', (given: CommentThread | CommentReply) => settle(board, desk, given, 'open')),
		commands.registerCommand('hegao.threads.edit', (remark: Remark) => switchTo(remark, { mode: CommentMode.Editing })),
		commands.registerCommand('hegao.threads.cancel', (remark: Remark) => cancel(board, desk, remark)),
		commands.registerCommand('hegao.threads.save', (remark: Remark) => save(board, desk, remark)),
		commands.registerCommand('hegao.threads.delete', (remark: Remark) => remove(desk, remark)),
	);
}

/** A new thread, or an answer in one; gives the thread that has the words now. What can't be saved stays where it was, open to be saved again. */
async function say(board: Board, desk: ThreadDesk, { thread, text }: CommentReply): Promise<CommentThread> {
	if (text.trim() === '') return thread;
	const saved = await written(board, desk, thread, text);
	if (!saved) thread.comments = [...thread.comments, unsavedRemark(thread, text, desk.author())];
	return saved ?? thread;
}

async function written(board: Board, desk: ThreadDesk, thread: CommentThread, text: string): Promise<CommentThread | undefined> {
	const document = documentAt(thread.uri);
	if (!document) return undefined;
	const id = board.idOf(thread);
	const body = text.trim();
	try {
		if (id !== undefined) return (await desk.change(document, { kind: 'reply', thread: id, body })) === undefined ? undefined : thread;
		const { range = null } = thread;
		const change = { kind: 'open', range: range && { start: range.start, end: range.end }, body } as const;
		// The editor's own thread makes way for the board's: kept, it would be drawn twice once it has a label and a place of ours.
		const opened = await desk.change(document, change, () => thread.dispose());
		return opened === undefined ? undefined : (board.threadOf(opened) ?? thread);
	} catch (error) {
		void window.showErrorMessage(plainMessage(l10n.t('意见没有保存：{0}', String(error))));
		return undefined;
	}
}

async function settle(board: Board, desk: ThreadDesk, given: CommentThread | CommentReply, state: 'open' | 'resolved'): Promise<void> {
	const thread = 'thread' in given ? given.thread : given;
	const [document, id] = [documentAt(thread.uri), board.idOf(thread)];
	if (!document || id === undefined) return;
	if ('thread' in given && given.text.trim() !== '') await say(board, desk, given);
	if ((await desk.change(document, { kind: 'settle', thread: id, state })) === undefined) return;
	const { Collapsed, Expanded } = CommentThreadCollapsibleState;
	thread.collapsibleState = state === 'resolved' ? Collapsed : Expanded;
}

function switchTo(remark: Remark, changes: Partial<Pick<Remark, 'mode' | 'body'>>): void {
	const { thread } = remark;
	Object.assign(remark, changes);
	// A new list is what has the editor draw it.
	thread.comments = [...thread.comments];
}

/** What was never saved goes; anything else is again what it was. */
async function cancel(board: Board, desk: ThreadDesk, remark: Remark): Promise<void> {
	const { thread } = remark;
	if (remark.id !== '') switchTo(remark, { mode: CommentMode.Preview, body: remark.saved });
	else take(remark);
	if (thread.comments.length === 0 && board.idOf(thread) === undefined) thread.dispose();
	const document = documentAt(thread.uri);
	if (document) await desk.refresh(document);
}

function take(remark: Remark): void {
	const { thread } = remark;
	thread.comments = thread.comments.filter((comment) => comment !== remark);
}

/** Threads that are shown anew leave one alone that is being edited, so that it must not be while it is saved. */
async function save(board: Board, desk: ThreadDesk, remark: Remark): Promise<CommentThread> {
	const document = documentAt(remark.thread.uri);
	const body = remark.body.trim();
	if (!document || body === '') return remark.thread;
	if (remark.id === '') {
		take(remark);
		return say(board, desk, { thread: remark.thread, text: body });
	}
	switchTo(remark, { mode: CommentMode.Preview });
	const saved = await desk.change(document, { kind: 'edit', comment: remark.id, body }).catch(() => undefined);
	if (saved === undefined) reopen(remark, body);
	return remark.thread;
}

/** The thread may have been shown anew meanwhile, with other objects for its comments. */
function reopen({ id, thread }: Remark, body: string): void {
	const current = thread.comments.find((comment) => (comment as Remark).id === id);
	if (current) switchTo(current as Remark, { mode: CommentMode.Editing, body });
}

async function remove(desk: ThreadDesk, { id, thread }: Remark): Promise<void> {
	const document = documentAt(thread.uri);
	const action = l10n.t('删除');
	if (!document || (await window.showWarningMessage(l10n.t('删除这条意见？'), { modal: true }, action)) !== action) return;
	await desk.change(document, { kind: 'delete', comment: id });
}
