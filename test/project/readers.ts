import { readFileSync } from 'node:fs';
import { parseAccepted, printAccepted } from '../../server/src/project/accepted';
import type { Parsed } from '../../server/src/project/fileProblem';
import { inlineIgnoresIn } from '../../server/src/project/inlineIgnores';
import { parseLedger } from '../../server/src/project/ledger';
import { parseLexicon } from '../../server/src/project/lexicon';
import { parseReview, printReview } from '../../server/src/project/review';
import { parseSettings } from '../../server/src/project/settings';
import { type CommentEntry, commentFile } from '../../server/src/project/threads/entries';

export const accepted =
	printAccepted([
		{ rule: 'figures/growth-mismatch', text: '8.7%', context: '投资增长8.7%。', reason: '口径', by: '周知', date: '2025-12-01' },
	]) ?? '';
export const review = printReview([
	{ file: 'a.txt', indicator: '固定资产投资', text: '16.2亿元', context: '投资16.2亿元。', state: 'checked', by: '甲', date: '2025-12-01' },
	{
		file: 'a.txt',
		indicator: '投资',
		text: '8.7%',
		context: '增长8.7%。',
		state: 'returned',
		by: '乙',
		date: '2025-12-02',
		note: '“口径”',
	},
]);
const opening: CommentEntry = {
	file: 'a.txt',
	thread: 'x1',
	comment: 'x1',
	text: '8.7%',
	context: '投资增长8.7%。',
	by: '甲',
	at: '2025-12-01T08:00:00.000Z',
	body: '请核',
};
export const comments = commentFile.print([
	opening,
	{ file: 'a.txt', thread: 'x1', comment: 'x2', by: '乙', at: '2025-12-01T09:00:00Z', body: '已核\n无误' },
	{ file: 'a.txt', thread: 'x1', comment: 'x3', by: '乙', at: '2025-12-01T09:01:00Z', state: 'resolved' },
]);
const settings = 'profile: town\nexclude: [练习/**]\nrules:\n  wording/unit-name: off\noverrides:\n  - files: a\n    rules: {}\n';
const patterns = '- preferred: 规上工业\n  variants: [/规模(?:以上)?工业/, "规模工业"]\n  from: 2024\n';
const lexiconCsv = '规范写法,其他写法,说明\n规上工业,"规模以上工业、/规模工业/",简称\n';
const draft = '<!-- hegao-ignore figures/growth-mismatch：口径 -->\n投资增长8.7%。<!-- 待核 -->\n';

/** Every reader with a file that is as it should be. */
export const readers: readonly (readonly [string, string, (path: string, text: string) => Parsed<unknown>])[] = [
	['report.yml', settings, parseSettings],
	['词表.yml', readFileSync('examples/词表.yml', 'utf8').slice(0, 600) + patterns, parseLexicon],
	['词表.csv', lexiconCsv, parseLexicon],
	['台账.csv', readFileSync('examples/台账.csv', 'utf8').slice(0, 400), parseLedger],
	['accepted.yml', accepted, parseAccepted],
	['review.yml', `# 签核\n${review}`, parseReview],
	['comments.yml', `# 意见\n${comments}`, commentFile.parse],
	['a.md', draft, inlineIgnoresIn],
];
