import { strict as assert } from 'node:assert';
import { type Extension, extensions } from 'vscode';
import { allowance, timeOf, timeToStartNode, workbenchAnswers } from '../slowness';

/** Milliseconds until the extension is ready, in a workbench that is. */
const longest = 150;

/** An extension of the editor's own that does next to nothing and that nothing here has started. */
const peer = 'vscode.grunt';

suite('启动', () => {
	test('启动扩展不超过 150 毫秒', async () => {
		const starting = timeToStartNode();
		await workbenchAnswers(starting);
		const others = await timeToActivate(peer);
		const own = await timeToActivate('hegao.hegao');
		const asPrinted = [own, others, starting].map((time) => time.toFixed(0));
		console.log(`      启动扩展 ${asPrinted[0]} 毫秒（编辑器自带的 Grunt 扩展 ${asPrinted[1]} 毫秒，启动 Node.js ${asPrinted[2]} 毫秒）`);
		assert.ok(own <= longest * allowance(starting), `${own} ms`);
	});
});

async function timeToActivate(id: string): Promise<number> {
	const extension: Extension<unknown> | undefined = extensions.getExtension(id);
	assert.equal(extension?.isActive, false, `${id} is active`);
	return timeOf(() => extension.activate());
}
