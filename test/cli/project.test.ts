import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { hegaoIn } from './terminal';

const draft = '云溪镇政府工作报告\n一、2025年工作回顾\n地区生产总值42.7亿元，三次产业结构为3.6∶48∶46.4。\n二、2026年工作安排\n抓落实。\n';

suite('the files of a project on the command line', () => {
	let folder: string;
	const hegao = (...args: readonly string[]) => hegaoIn(folder, ...args);
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'hegao-project-'));
		writeFileSync(join(folder, '云溪镇2025.txt'), draft);
	});
	teardown(() => rmSync(folder, { recursive: true }));

	test('report.yml sets tiers, for some files others', async () => {
		const rules =
			'rules:\n  figures/shares-not-100: warning\noverrides:\n  - files: 旧/**\n    rules:\n      figures/shares-not-100: off\n';
		write('report.yml', rules);
		write('旧/云溪镇2025.txt', draft);
		const { code, findings } = await check();
		assert.deepEqual([code, findings.map(({ tier }) => tier)], [0, ['warning']]);
	});

	test('report.yml leaves files out, unless they are named', async () => {
		write('report.yml', 'exclude: 云溪镇*.txt\n');
		assert.equal((await check()).files, 0);
		assert.equal((await check('云溪镇2025.txt')).files, 1);
	});

	test('mistakes in report.yml are told at their lines and fail the check', async () => {
		write('report.yml', 'profile: town\nrules:\n  figures/parts-total: off\nlexicon: 没有.yml\n');
		const { code, err } = await check();
		assert.equal(code, 2);
		assert.match(err, /report\.yml:3:3：.*figures\/parts-total/);
		assert.match(err, /report\.yml:4:10：“没有\.yml”不存在/);
	});

	test('the lexicon and the ledger hold', async () => {
		write('report.yml', 'lexicon: 词表.yml\nledger: 台账.csv\n');
		write('词表.yml', '- preferred: 三次产业比例\n  variants: [三次产业结构]\n');
		write('台账.csv', '指标,口径,时期,数值,单位,来源\n地区生产总值,全镇,2025,47.2,亿元,统计局\n');
		const { findings } = await check();
		const expected = ['figures/shares-not-100', 'figures/ledger-mismatch', 'terminology/preferred-term'];
		assert.deepEqual(findings.map(({ rule }) => rule).sort(), expected.sort());
	});

	test('a ledger may be a spreadsheet', async () => {
		write('report.yml', 'ledger: 台账.xlsx\n');
		const rows = [
			['指标', '口径', '时期', '数值', '单位', '来源'],
			['地区生产总值', '全镇', '2025', 47.2, '亿元', '统计局'],
		];
		writeFileSync(join(folder, '台账.xlsx'), await writeXlsx({ sheets: [{ name: '台账', rows }] }));
		const { findings } = await check();
		assert.ok(findings.some(({ rule }) => rule === 'figures/ledger-mismatch'));
	});

	test('a ledger that is no spreadsheet is told', async () => {
		write('report.yml', 'ledger: 台账.xlsx\n');
		write('台账.xlsx', 'not a sheet');
		const { code, err } = await check();
		assert.equal(code, 2);
		assert.match(err, /台账\.xlsx:1:1：/);
	});

	test('a baseline silences what there is, with its reason, and nothing that comes after', async () => {
		assert.equal((await hegao('baseline', '.', '--by', '周知')).code, 0);
		const silenced = await check();
		assert.equal(silenced.code, 0);
		const { by, reason } = silenced.findings[0]?.suppressed ?? {};
		assert.deepEqual([by, reason, silenced.summary.errors], ['周知', '基线', 0]);
		writeFileSync(join(folder, '云溪镇2025.txt'), draft.replace('抓落实。', '抓落实。。'));
		const { findings } = await check();
		assert.deepEqual(
			findings.filter(({ suppressed }) => !suppressed).map(({ rule }) => rule),
			['wording/repeated-mark'],
		);
		assert.match((await hegao('check', '.')).out, /另有 1 处已核可/);
	});

	test('a baseline never writes over what is no list of accepted findings', async () => {
		write('.hegao/accepted.yml', 'not: a list\n');
		const { code, err } = await hegao('baseline', '.');
		assert.equal(code, 2);
		assert.match(err, /accepted\.yml 不是已核可清单/);
		assert.equal(readFileSync(join(folder, '.hegao/accepted.yml'), 'utf8'), 'not: a list\n');
	});

	test('a comment in a Markdown draft silences its line', async () => {
		write('云溪镇2025.md', draft.replace('地区', '<!-- hegao-ignore figures/shares-not-100：沿用快报数 -->\n地区'));
		const { findings } = await check('云溪镇2025.md');
		assert.deepEqual(
			findings.map(({ suppressed }) => suppressed?.reason),
			['沿用快报数'],
		);
	});

	function write(name: string, text: string): void {
		mkdirSync(join(folder, name, '..'), { recursive: true });
		writeFileSync(join(folder, name), text);
	}

	async function check(path = '.') {
		const { code, out, err } = await hegao('check', path, '--format', 'json');
		const { files, summary } = JSON.parse(out) as Shown;
		return { code, err, summary, files: files.length, findings: files.flatMap((file) => file.findings) };
	}
});

interface Shown {
	readonly files: readonly {
		readonly findings: readonly {
			readonly rule: string;
			readonly tier: string;
			readonly suppressed?: { readonly by: string; readonly reason: string };
		}[];
	}[];
	readonly summary: { readonly errors: number };
}
