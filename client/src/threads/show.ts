import {
	type CommentController,
	type CommentingRangeProvider,
	comments,
	Disposable,
	Range,
	type TextDocument,
	window,
	workspace,
} from 'vscode';
import { isDraft } from '../drafts';
import { l10n } from '../l10n';
import type { Client } from '../running';
import { createBoard } from './board';
import { registerThreadCommands } from './commands';
import { createThreadDesk } from './threadDesk';

/** Typing is followed when it pauses for this long, in milliseconds: threads move with their text by themselves. */
const pause = 500;

/** 审阅意见: the threads on open drafts, and what makes new ones. */
export function showThreads(client: Client): Disposable {
	const controller = comments.createCommentController('hegao', l10n.t('审阅意见'));
	controller.options = { prompt: l10n.t('写审阅意见…'), placeHolder: l10n.t('写审阅意见，Ctrl+Enter 提交') };
	const offer = () => offerRanges(controller, window.activeTextEditor?.document);
	offer();
	const board = createBoard(controller);
	const desk = createThreadDesk(client, board);
	const refresh = (document: TextDocument) => {
		if (takesThreads(document)) void desk.refresh(document).catch(() => {});
	};
	const refreshAll = () => workspace.textDocuments.forEach(refresh);
	const watcher = workspace.createFileSystemWatcher('**/.hegao/comments.yml');
	const later = createPauses(refresh);
	refreshAll();
	return Disposable.from(
		controller,
		board,
		later,
		watcher,
		registerThreadCommands(board, desk),
		window.onDidChangeActiveTextEditor(offer),
		workspace.onDidOpenTextDocument(refresh),
		workspace.onDidCloseTextDocument(board.clear),
		workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && later.start(document)),
		workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('hegao.reviewer') && refreshAll()),
		...[watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete].map((event) => event(refreshAll)),
		window.onDidChangeWindowState(({ focused }) => focused && refreshAll()),
	);
}

/** What is not a file has no project to keep threads in. */
function takesThreads(document: TextDocument): boolean {
	return document.uri.scheme === 'file' && isDraft(document);
}

/** Only with a draft in front: the editor keeps every document for minutes that it opens while somebody may offer ranges in it. */
function offerRanges(controller: CommentController, document: TextDocument | undefined): void {
	// Where a comment is typed is an editor too; changing what is offered then would draw the thread twice.
	if (document?.uri.scheme === 'comment') return;
	const isOffered = document !== undefined && takesThreads(document);
	// The editor takes undefined, whatever its types say; deleting would throw.
	const changing: { commentingRangeProvider?: CommentingRangeProvider | undefined } = controller;
	if (isOffered !== (changing.commentingRangeProvider !== undefined)) changing.commentingRangeProvider = isOffered ? provider : undefined;
}

const provider: CommentingRangeProvider = {
	provideCommentingRanges: (document) => (takesThreads(document) ? rangesOf(document) : undefined),
};

function rangesOf({ lineCount }: TextDocument) {
	return { enableFileComments: true, ranges: [new Range(0, 0, lineCount - 1, 0)] };
}

interface Pauses extends Disposable {
	start(document: TextDocument): void;
}

function createPauses(work: (document: TextDocument) => void): Pauses {
	const waiting = new Map<TextDocument, NodeJS.Timeout>();
	return {
		start(document) {
			clearTimeout(waiting.get(document));
			waiting.set(
				document,
				setTimeout(() => {
					waiting.delete(document);
					work(document);
				}, pause),
			);
		},
		dispose: () => waiting.forEach(clearTimeout),
	};
}
