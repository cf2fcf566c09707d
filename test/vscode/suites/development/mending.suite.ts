import { strict as assert } from 'node:assert';
import { type CodeAction, CodeActionKind, commands, type Diagnostic, Range, type TextDocument, workspace } from 'vscode';
import { codeOf, cut, findings, openCopy } from '../editing';

const report = '云溪镇政府工作报告2026.txt';
const sequence = 'structure/numbering-sequence';
const announced = 'structure/announced-count-mismatch';

/** The report without section （二） of its review. */
async function openWithGap(): Promise<TextDocument> {
	const document = await openCopy(report);
	await cut(document, '（二）镇村面貌', '（三）民生事业');
	return document;
}

async function actionsAt(document: TextDocument, range: Range, kind: CodeActionKind): Promise<readonly CodeAction[]> {
	const all = await commands.executeCommand<readonly CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind.value);
	return all.filter((action) => action.kind && kind.contains(action.kind));
}

async function apply(actions: readonly CodeAction[]): Promise<void> {
	const [action] = actions;
	assert.ok(action?.edit, 'no action with an edit');
	assert.ok(await workspace.applyEdit(action.edit));
}

function find(diagnostics: readonly Diagnostic[], code: string): Diagnostic {
	const found = diagnostics.find((diagnostic) => codeOf(diagnostic) === code);
	assert.ok(found);
	return found;
}

function headings(document: TextDocument): readonly string[] {
	return document.getText().match(/^（[一二三四五]）[^。]*/gm) ?? [];
}

const renumbered = [
	'（一）产业转型步伐加快',
	'（二）民生事业稳步推进',
	'（一）聚力壮大实体经济',
	'（二）聚力建设和美乡村',
	'（三）聚力增进民生福祉',
];

suite('改正', () => {
	test('删去一节：序号不连续，一次改正重排其后各节，一步可撤销', async () => {
		const document = await openWithGap();
		const { range, source } = find(await findings(document, (codes) => codes.includes(sequence)), sequence);
		assert.equal(source, '核稿');
		assert.equal(document.getText(range), '（三）');
		await apply(await actionsAt(document, range, CodeActionKind.QuickFix));
		assert.deepEqual(headings(document), renumbered);
		await findings(document, (codes) => !codes.includes(sequence));
		await commands.executeCommand('undo');
		assert.equal(headings(document)[1], '（三）民生事业稳步推进');
	});

	test('全部改正', async () => {
		const document = await openWithGap();
		await findings(document, (codes) => codes.includes(sequence));
		const everything = new Range(0, 0, document.lineCount, 0);
		await apply(await actionsAt(document, everything, CodeActionKind.SourceFixAll));
		assert.deepEqual(headings(document), renumbered);
		await findings(document, (codes) => !codes.includes(sequence));
	});

	test('保存时全部改正', async () => {
		const document = await openWithGap();
		await findings(document, (codes) => codes.includes(sequence));
		await commands.executeCommand('workbench.action.files.save');
		assert.deepEqual(headings(document), renumbered);
	});

	test('少了一节：预告的个数对不上', async () => {
		const document = await openCopy(report);
		await cut(document, '（三）聚力增进', '办好老年助餐点。');
		await findings(document, (codes) => codes.includes(announced));
	});

	test('Markdown 报告也核，别的 Markdown 不核', async () => {
		const readme = await openCopy('说明.md');
		const document = await openCopy('云溪镇政府工作报告2026.md');
		await findings(document, (codes) => codes.includes(sequence));
		assert.equal(document.languageId, 'markdown');
		await findings(readme, (codes) => codes.length === 0);
	});
});
