import { strict as assert } from 'node:assert';
import * as v from 'valibot';
import { hegao } from './terminal';

const last =
	'云溪镇政府工作报告\n一、2024年工作回顾\n抓落实。\n二、2025年工作安排\n（一）抓好各项工作\n社会消费品零售总额增长7.5%左右，城镇新增就业440人。完成双龙水库除险加固。新建标准化菜市场6个。\n';
const now =
	'云溪镇政府工作报告\n一、2025年工作回顾\n社会消费品零售总额增长5.6%，城镇新增就业458人。双龙水库除险加固全面完成。\n二、2026年工作安排\n抓落实。\n';
const files = { '云溪镇政府工作报告2024.txt': last, '云溪镇政府工作报告2025.txt': now };
const draft = '云溪镇政府工作报告2025.txt';

const place = v.strictObject({ line: v.number(), character: v.number() });
const range = v.strictObject({ start: place, end: place });
const answer = v.nullable(v.strictObject({ text: v.string(), range }));
const shape = v.strictObject({
	last: v.string(),
	path: v.string(),
	targets: v.array(
		v.strictObject({
			text: v.string(),
			heading: v.string(),
			range,
			figures: v.array(
				v.strictObject({
					text: v.string(),
					indicator: v.string(),
					low: v.nullable(v.string()),
					high: v.nullable(v.string()),
					unit: v.string(),
				}),
			),
			outcome: v.picklist(['met', 'missed', 'answered', 'unanswered']),
			answer,
			perhaps: answer,
		}),
	),
});

suite('hegao targets', () => {
	test('finds last year’s report beside the draft and tells what became of each commitment', async () => {
		const { code, out } = await hegao(['targets', draft, '--format', 'csv'], { files });
		assert.equal(code, 0);
		assert.deepEqual(out.replace('\ufeff', '').trimEnd().split('\r\n'), [
			'结果,承诺,上年行,上年原文,数字,今年行,今年回应',
			'未完成,社会消费品零售总额,6,社会消费品零售总额增长7.5%左右,7.5%左右,3,社会消费品零售总额增长5.6%',
			'完成,城镇新增就业,6,城镇新增就业440人,440人,3,城镇新增就业458人',
			'已回应,抓好各项工作,6,完成双龙水库除险加固,,3,双龙水库除险加固全面完成',
			'未回应,标准化菜市场,6,新建标准化菜市场6个,6个,,',
		]);
	});

	test('gives the places of both as JSON', async () => {
		const { out } = await hegao(['targets', draft, '--format', 'json'], { files });
		const { last: before, targets } = v.parse(shape, JSON.parse(out));
		assert.equal(before, '云溪镇政府工作报告2024.txt');
		const [first] = targets;
		const { start, end } = first?.answer?.range ?? { start: undefined, end: undefined };
		assert.equal(now.split('\n')[start?.line ?? 0]?.slice(start?.character, end?.character), '社会消费品零售总额增长5.6%');
		assert.equal(
			last.split('\n')[first?.range.start.line ?? 0]?.slice(first?.range.start.character, first?.range.end.character),
			first?.text,
		);
	});

	test('takes last year’s report by name, and says when there is none', async () => {
		const apart = { 'a.txt': last, 'b.txt': now.replace('云溪镇', '') };
		assert.match((await hegao(['targets', 'b.txt', '--last', 'a.txt'], { files: apart })).out, /完成.*城镇新增就业458人/);
		assert.match((await hegao(['targets', draft], { files: { [draft]: now } })).err, /旁边没有回顾2024年的报告，请用 --last/);
		assert.match((await hegao(['targets', 'c.txt'], { files: { 'c.txt': '便条' } })).err, /看不出它回顾的是哪一年/);
		assert.match((await hegao(['targets', draft, '--last', 'none.txt'], { files })).err, /none\.txt：文件不存在/);
	});

	test('takes the newest report of the folder where none is named', async () => {
		const { code, out } = await hegao(['targets'], { files: { ...files, 'README.md': '说明', '便条.txt': '2029年再议' } });
		assert.equal(code, 0);
		assert.equal(out, (await hegao(['targets', draft], { files })).out);
		const twice = { ...files, '云溪镇政府工作报告2025送审稿.txt': now };
		const { code: failed, err } = await hegao(['targets'], { files: twice });
		assert.equal(failed, 2);
		assert.match(err, /回顾2025年的报告不止一份（云溪镇政府工作报告2025\.txt、云溪镇政府工作报告2025送审稿\.txt），请写明哪一份/);
		assert.match((await hegao(['targets'], { files: { '便条.txt': '再议' } })).err, /没有看得出年份的报告，请写明文件：hegao targets 文件/);
		assert.match((await hegao(['targets', draft, draft], { files })).err, /targets 需要一个文件/);
	});

	test('is a table for people and for Markdown', async () => {
		assert.match((await hegao(['targets', draft], { files })).out, /^结果 +承诺/);
		assert.match((await hegao(['targets', draft, '--format', 'markdown'], { files })).out, /^\| 结果 \| 承诺 \|/);
	});
});
