import { strict as assert } from 'node:assert';
import {
	type Comment,
	CommentMode,
	type CommentThread,
	CommentThreadCollapsibleState,
	commands,
	Range,
	type TextDocument,
	Uri,
	WorkspaceEdit,
	workspace,
} from 'vscode';
import { findings, openCopy } from '../editing';

const report = '云溪镇政府工作报告2026.txt';

/** A thread as the editor makes it when somebody begins to write; only the extension's own code sees that it is not the editor's. */
function threadAt({ uri }: TextDocument, range: Range): CommentThread {
	return { uri, range, comments: [], collapsibleState: CommentThreadCollapsibleState.Expanded, canReply: true, dispose() {} };
}

function fileBeside({ uri }: TextDocument): Uri {
	return Uri.joinPath(uri, '..', '.hegao', 'comments.yml');
}

async function written(document: TextDocument): Promise<string> {
	return new TextDecoder().decode(await workspace.fs.readFile(fileBeside(document)));
}

const shown = ({ comments }: CommentThread) => comments.map(({ author, body }) => `${author.name}：${body}`);

suite('审阅意见', () => {
	setup(() => workspace.getConfiguration('hegao').update('reviewer', '甲', true));
	teardown(() => workspace.getConfiguration('hegao').update('reviewer', undefined, true));

	async function opened(): Promise<{ readonly document: TextDocument; readonly thread: CommentThread }> {
		const document = await openCopy(report);
		await findings(document, () => true);
		const line = document.lineAt(4);
		return { document, thread: threadAt(document, new Range(4, 0, 4, line.text.length)) };
	}

	/** The thread that has the words: the editor's own makes way for the extension's once it is saved. */
	function add(thread: CommentThread, text: string): Thenable<CommentThread> {
		return commands.executeCommand<CommentThread>('hegao.threads.add', { thread, text });
	}

	test('提出、答复、标为已处理，都记在项目里', async () => {
		const { document, thread: begun } = await opened();
		const thread = await add(begun, '与统计局的数不一致');
		await add(thread, '已联系');
		assert.deepEqual(shown(thread), ['甲：与统计局的数不一致', '甲：已联系']);
		assert.equal(thread.contextValue, 'open');
		await commands.executeCommand('hegao.threads.resolve', thread);
		assert.equal(thread.contextValue, 'resolved');
		assert.equal(thread.collapsibleState, CommentThreadCollapsibleState.Collapsed);
		assert.match(await written(document), /与统计局的数不一致[\s\S]*"state": "resolved"|"state": "resolved"[\s\S]*与统计局的数不一致/);
	});

	test('修改自己的意见，正在修改时不被刷新', async () => {
		const { document, thread: begun } = await opened();
		const thread = await add(begun, '请核');
		await commands.executeCommand('hegao.threads.edit', thread.comments[0]);
		const editing = thread.comments[0] as Comment;
		assert.equal(editing.mode, CommentMode.Editing);
		editing.body = '请核，写到一半';
		await commands.executeCommand('hegao.threads.resolve', thread);
		assert.equal(thread.comments[0], editing);
		assert.equal(thread.comments[0]?.body, '请核，写到一半');
		await commands.executeCommand('hegao.threads.save', editing);
		assert.deepEqual(shown(thread), ['甲：请核，写到一半']);
		assert.match(await written(document), /请核，写到一半/);
	});

	test('没有变化的不重写', async () => {
		const thread = await add((await opened()).thread, '请核');
		const before = thread.comments;
		await commands.executeCommand('hegao.threads.resolve', thread);
		await commands.executeCommand('hegao.threads.reopen', thread);
		assert.equal(thread.comments, before);
	});

	test('保存不了的意见留着，可以再存', async () => {
		const { document, thread } = await opened();
		// A file where the folder should be.
		const folder = Uri.joinPath(document.uri, '..', '.hegao');
		await workspace.fs.writeFile(folder, new Uint8Array());
		const { comments } = await add(thread, '写了很久的意见');
		const unsaved = comments[0] as Comment;
		assert.deepEqual([unsaved.body, unsaved.mode, unsaved.contextValue], ['写了很久的意见', CommentMode.Editing, 'unsaved']);
		await workspace.fs.delete(folder);
		const saved = await commands.executeCommand<CommentThread>('hegao.threads.save', unsaved);
		assert.deepEqual(shown(saved), ['甲：写了很久的意见']);
		assert.match(await written(document), /写了很久的意见/);
	});

	test('原文改了，标签上说明', async () => {
		const { document, thread: begun } = await opened();
		const thread = await add(begun, '请核');
		const edit = new WorkspaceEdit();
		edit.replace(document.uri, new Range(4, 0, 4, document.lineAt(4).text.length), '这一句完全改写了。');
		await workspace.applyEdit(edit);
		await add(thread, '改好了');
		assert.match(thread.label ?? '', /^Text changed: “/);
	});
});
