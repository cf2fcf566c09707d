import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { parseSettings } from '../../server/src/project/settings';
import { shownProblems } from './shown';

const whole = `# 说明
profile: town
series: ["*工作报告*.txt", 归档/*.docx]
exclude: 练习/**
lexicon: 词表.yml
ledger:
  - 台账.csv
  - 资料/台账.xlsx
rules:
  figures/growth-mismatch: warning
  wording/unit-name: off
overrides:
  - files: 归档/**
    rules:
      wording/range-mark: error
reviewer: 周知
`;

suite('report.yml', () => {
	test('is read whole', () => {
		const { value, problems } = parseSettings('report.yml', whole);
		assert.deepEqual(problems, []);
		assert.deepEqual(
			{ ...value, profile: value.profile?.name },
			{
				profile: '乡镇政府工作报告',
				series: ['*工作报告*.txt', '归档/*.docx'],
				exclude: ['练习/**'],
				lexicon: ['词表.yml'],
				ledger: ['台账.csv', '资料/台账.xlsx'],
				tiers: { 'figures/growth-mismatch': 'warning', 'wording/unit-name': 'off' },
				overrides: [{ files: ['归档/**'], tiers: { 'wording/range-mark': 'error' } }],
				reviewer: '周知',
			},
		);
	});

	test('of the example workspace has no problem', () => {
		const { value, problems } = parseSettings('report.yml', readFileSync('examples/report.yml', 'utf8'));
		assert.deepEqual(problems, []);
		assert.deepEqual([value.profile?.id, value.lexicon, value.ledger], ['town', ['词表.yml'], ['台账.csv']]);
	});

	test('may be empty or nothing but a comment', () => {
		for (const text of ['', '\n\n', '# 还没有设置\n', '\ufeff']) {
			assert.deepEqual(parseSettings('report.yml', text), { value: { tiers: {}, overrides: [] }, problems: [] });
		}
	});

	test('names the kind of report by its name as well', () => {
		assert.equal(parseSettings('report.yml', 'profile: 乡镇政府工作报告').value.profile?.id, 'town');
	});

	const mistakes: readonly (readonly [string, string, string])[] = [
		['a key that is none', 'lexicom: 词表.yml\n', '1:lexicom 没有“lexicom”这个名称，是否想写“lexicon”？'],
		[
			'a rule that is none',
			'rules:\n  figures/growth-mismach: off\n',
			'2:figures/growth-mismach 没有“figures/growth-mismach”这个规则，是否想写“figures/growth-mismatch”？',
		],
		[
			'a tier that is none',
			'rules:\n  figures/growth-mismatch: 关闭\n',
			'2:关闭 级别应是 error、warning、information、off 之一（必错、疑似、提示、关闭）',
		],
		['a kind of report that is none', 'profile: towm\n', '1:towm 没有“towm”这种报告，是否想写“town”？'],
		['a key twice', 'reviewer: 甲\nreviewer: 乙\n', '2:reviewer “reviewer”写了两遍，请删去一个'],
		['a list in place of a text', 'reviewer: [甲, 乙]\n', '1:[甲, 乙] 这里应是一段文字'],
		['an override without files', 'overrides:\n  - rules: { wording/unit-name: off }\n', '2:rules 缺少“files”'],
		['a path out of the folder', 'ledger: [台账.csv, ../台账.csv]\n', '1:../台账.csv 只能写本文件所在文件夹内的相对路径，如 资料/词表.yml'],
		[
			'a path on another machine',
			'lexicon: \\\\server\\share\\词表.yml\n',
			'1:\\\\server\\share\\词表.yml 只能写本文件所在文件夹内的相对路径，如 资料/词表.yml',
		],
		['nothing behind a key', 'lexicon:\n', '1:lexicon 这里还没有写内容'],
		['an alias', 'series: &a [甲]\nexclude: *a\n', '2:*a 不支持 YAML 引用（*…），请直接写出内容；以 * 开头的文字要加引号'],
		['a text in place of everything', '请检查\n', '1:请检查 这里应写成“名称: 内容”，每项一行'],
	];
	for (const [what, text, expected] of mistakes) {
		test(`${what} is a problem at its place`, () =>
			assert.deepEqual(shownProblems(text, parseSettings('report.yml', text).problems), [expected]));
	}

	test('what is right beside mistakes holds, and every mistake is told', () => {
		const text = 'a: 1\nb: 2\nprofile: 镇\nrules:\n  x/y: off\n  wording/unit-name: off\nledger: [台账.csv, /etc/台账.csv]\n';
		const { value, problems } = parseSettings('report.yml', text);
		assert.deepEqual(value, { tiers: { 'wording/unit-name': 'off' }, overrides: [], ledger: ['台账.csv'] });
		assert.deepEqual(
			shownProblems(text, problems).map((shown) => shown.split(' ')[0]),
			['1:a', '2:b', '3:镇', '5:x/y', '7:/etc/台账.csv'],
		);
	});
});
