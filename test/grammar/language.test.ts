import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const configuration = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8'));

suite('语言 report', () => {
	const firstLine = new RegExp(contributes.languages[0].firstLine);

	for (const line of [
		'政府工作报告',
		'政 府 工 作 报 告',
		'　　政　府　工　作　报　告　　',
		' 2025年云溪镇政府工作报告',
		'云溪镇2025年政府工作报告（征求意见稿）',
		'清河区人民政府 2025 年度工作报告',
	]) {
		test(`首行「${line}」是报告`, () => assert.match(line, firstLine));
	}

	for (const line of ['', '关于印发政府工作报告的通知', '云溪镇召开会议，听取政府工作报告', '《政府工作报告》', '工作报告。', '工作总结']) {
		test(`首行「${line}」不是报告`, () => assert.doesNotMatch(line, firstLine));
	}

	test('输入引号时不自动补另一半，选中后可以加上', () => {
		assert.deepEqual(configuration.autoClosingPairs, []);
		assert.ok(configuration.surroundingPairs.some(([open]: readonly string[]) => open === '“'));
	});

	test('标点隔开词，数连同百分号是一个词', () => {
		const { pattern, flags } = configuration.wordPattern;
		const words = '税收完成10.8亿元，增长5.2%。'.match(new RegExp(pattern, `g${flags}`));
		assert.deepEqual(words, ['税收完成', '10.8', '亿元', '增长', '5.2%']);
	});
});
