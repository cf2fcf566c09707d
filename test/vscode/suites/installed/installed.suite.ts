import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Extension, extensions } from 'vscode';
import { cut, findings, openCopy } from '../editing';

const report = '云溪镇政府工作报告2026.txt';

suite('安装包', () => {
	test('小于 3 MB', () => {
		assert.ok(statSync(process.env.HEGAO_VSIX ?? '').size < 3 * 1024 * 1024);
	});

	test('只有程序、语法、片段、说明和文案，没有源码和测试', () => {
		const allowed =
			/^(?:\.vsixmanifest|package(?:\.nls(?:\.[\w-]+)?)?\.json|LICENSE\.txt|(?:readme|changelog)(?:\.[\w-]+)?\.md|(?:dist|syntaxes|snippets|schemas|l10n|media|docs\/rules|walkthrough|examples)\/.+)$/i;
		const foreign = filesOf(hegao()).filter(
			(file) => !allowed.test(file) || /\.(?:ts|map|vsix)$|(?:^|\/)(?:tests?|src|node_modules)\//.test(file),
		);
		assert.deepEqual(foreign, []);
	});

	test('清单里提到的文件都在', () => {
		const named = filesNamedIn(hegao().packageJSON);
		assert.ok(named.includes('dist/extension.js'));
		assert.deepEqual(
			named.filter((path) => !existsSync(join(hegao().extensionPath, path))),
			[],
		);
	});

	test('装好就能核稿', async () => {
		const document = await openCopy(report);
		await cut(document, '（二）镇村面貌', '（三）民生事业');
		await findings(document, (codes) => codes.includes('structure/numbering-sequence'));
		assert.equal(document.languageId, 'report');
		assert.equal(hegao().isActive, true);
	});
});

function hegao(): Extension<unknown> {
	const extension = extensions.getExtension('hegao.hegao');
	assert.ok(extension, 'the extension is not installed');
	return extension;
}

/** What the manifest promises to the editor; its `files` are patterns for packaging and no promise. */
function filesNamedIn({ main, browser, icon, contributes }: Record<string, unknown>): readonly string[] {
	const text = JSON.stringify({ main, browser, icon, contributes });
	return [...text.matchAll(/"(?:\.\/)?((?:dist|syntaxes|snippets|schemas|l10n|media|docs|walkthrough)\/[^"*]+)"/g)].map(
		([, path]) => path ?? '',
	);
}

function filesOf({ extensionPath }: Extension<unknown>): readonly string[] {
	const names = readdirSync(extensionPath, { recursive: true, withFileTypes: true });
	return names
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(extensionPath.length + 1)
				.replaceAll('\\', '/'),
		);
}
