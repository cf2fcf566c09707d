import { strict as assert } from 'node:assert';
import { commands, type Extension, extensions } from 'vscode';
import { allowance, timeToStartNode } from '../slowness';

/** Milliseconds until the extension is ready, in a workbench that is. */
const longest = 150;

/** An extension of the editor's own that does next to nothing and that nothing here has started. */
const peer = 'vscode.grunt';

suite('启动', () => {
	test('启动扩展不超过 150 毫秒', async () => {
		const starting = timeToStartNode();
		await answersPromptly(50 * allowance(starting));
		const others = await timeToActivate(peer);
		const own = await timeToActivate('hegao.hegao');
		const asPrinted = [own, others, starting].map((time) => time.toFixed(0));
		console.log(`      启动扩展 ${asPrinted[0]} 毫秒（编辑器自带的 Grunt 扩展 ${asPrinted[1]} 毫秒，启动 Node.js ${asPrinted[2]} 毫秒）`);
		assert.ok(own <= longest * allowance(starting), `${own} ms`);
	});
});

/**
 * Each activation asks the workbench for the extension's storage and waits for the answer, which takes a second or more while the workbench itself
 * is still coming up. So it is asked things until it answers three of them in a row within so many milliseconds.
 */
async function answersPromptly(milliseconds: number): Promise<void> {
	for (let prompt = 0, asked = 0; prompt < 3; asked++) {
		assert.ok(asked < 500, `the workbench never answers within ${milliseconds} ms`);
		prompt = (await timeOf(() => commands.getCommands())) <= milliseconds ? prompt + 1 : 0;
	}
}

async function timeToActivate(id: string): Promise<number> {
	const extension: Extension<unknown> | undefined = extensions.getExtension(id);
	assert.equal(extension?.isActive, false, `${id} is active`);
	return timeOf(() => extension.activate());
}

async function timeOf(work: () => PromiseLike<unknown>): Promise<number> {
	const before = performance.now();
	await work();
	return performance.now() - before;
}
