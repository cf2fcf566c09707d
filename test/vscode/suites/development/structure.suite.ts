import { strict as assert } from 'node:assert';
import { commands, type DocumentSymbol, type FoldingRange, type TextDocument } from 'vscode';
import { open } from '../editing';

const report = '云溪镇政府工作报告2026.txt';

function outline({ uri }: TextDocument): Thenable<readonly DocumentSymbol[]> {
	return commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
}

interface Named {
	readonly [name: string]: Named;
}

function namesOf(symbols: readonly DocumentSymbol[]): Named {
	return Object.fromEntries(symbols.map(({ name, children }) => [name, namesOf(children)]));
}

suite('提纲', () => {
	test('到段首句为止', async () => {
		assert.deepEqual(namesOf(await outline(await open(report))), {
			'一、2026年工作回顾': {
				'（一）产业转型步伐加快': { 招商引资成效明显: {}, 企业服务持续优化: {} },
				'（二）镇村面貌焕然一新': { 交通条件明显改善: {} },
				'（三）民生事业稳步推进': { 教育质量稳步提升: {} },
			},
			'二、2027年工作安排': {
				'（一）聚力壮大实体经济': {},
				'（二）聚力建设和美乡村': {},
				'（三）聚力增进民生福祉': {},
			},
		});
	});

	test('示例报告的各部分都在', async () => {
		const document = await open('examples/云溪镇政府工作报告2024.txt');
		const headings = document.getText().match(/^[一二三四五六]、.*$/gm);
		assert.deepEqual(Object.keys(namesOf(await outline(document))), headings);
	});
});

suite('折叠', () => {
	test('每一部分、每一节折到自己的末行', async () => {
		const document = await open(report);
		const folds: readonly FoldingRange[] = await commands.executeCommand('vscode.executeFoldingRangeProvider', document.uri);
		const firstAndLast = folds.map(({ start, end }) => [start, end].map((line) => document.lineAt(line).text.slice(0, 6)));
		assert.ok(firstAndLast.some(([first, last]) => first === '一、2026' && last === '教育质量稳步'));
		assert.ok(firstAndLast.some(([first, last]) => first === '（一）产业转' && last === '企业服务持续'));
	});
});
