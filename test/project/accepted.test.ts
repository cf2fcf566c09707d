import { strict as assert } from 'node:assert';
import { acceptedEntry, baselineEntries, parseAccepted, printAccepted, suppressionOf } from '../../server/src/project/accepted';
import { readReport } from '../../server/src/report/report';
import { shownProblems } from './shown';

const rule = 'figures/growth-mismatch';
const acceptance = { reason: '统计口径不同', by: '周知', date: '2025-12-01' };

/** The finding on the nth place where a text stands in a draft. */
function findingOn(text: string, part: string, nth = 1) {
	let start = -1;
	for (let count = 0; count < nth; count++) start = text.indexOf(part, start + 1);
	return { rule, span: { start, end: start + part.length } };
}

const draft = '一、2025年工作回顾\n　　投资增长8.7%。税收增长6%，投资增长8.7%。\n　　投资增长8.7%。\n';

suite('an accepted finding', () => {
	const entry = acceptedEntry(findingOn(draft, '8.7%'), readReport(draft), acceptance);
	const isSilenced = (text: string, finding = findingOn(text, '8.7%'), file = 'a.txt') =>
		suppressionOf([entry], finding, readReport(text), file, '2026-01-01') === entry;

	test('is anchored by what it says', () => {
		assert.deepEqual(entry, { rule, text: '8.7%', context: '投资增长8.7%。', ...acceptance });
	});

	test('stays when lines move, wrap or are indented otherwise', () => {
		assert.ok(isSilenced(draft));
		assert.ok(isSilenced(`前面加了一段。\n\n${draft}`));
		assert.ok(isSilenced(draft.replace('投资增长', '投资 增长')));
	});

	test('falls when its sentence changes, and with another rule', () => {
		assert.ok(!isSilenced(draft.replace('　　投资增长8.7%', '　　民间投资增长8.7%')));
		assert.ok(!isSilenced(draft, { ...findingOn(draft, '8.7%'), rule: 'figures/share-mismatch' as typeof rule }));
	});

	test('is told from twins by counting', () => {
		assert.ok(!isSilenced(draft, findingOn(draft, '8.7%', 2)));
		assert.ok(!isSilenced(draft, findingOn(draft, '8.7%', 3)));
		const twin = acceptedEntry(findingOn(draft, '8.7%', 3), readReport(draft), acceptance);
		assert.equal(twin.occurrence, 2);
		assert.equal(suppressionOf([entry, twin], findingOn(draft, '8.7%', 3), readReport(draft), 'a.txt'), twin);
	});

	test('twice in one sentence is two', () => {
		const text = '甲增长5%，乙增长5%。\n甲增长5%，乙增长5%。';
		const occurrences = [1, 2, 3, 4].map((nth) => acceptedEntry(findingOn(text, '5%', nth), readReport(text), acceptance).occurrence ?? 1);
		assert.deepEqual(occurrences, [1, 2, 3, 4]);
	});

	test('may be of one file, or of some time only', () => {
		const bounded = [{ ...entry, file: 'a.txt', until: '2026-01-31' }];
		const isSuppressed = (file: string, today: string) =>
			suppressionOf(bounded, findingOn(draft, '8.7%'), readReport(draft), file, today) !== undefined;
		assert.deepEqual(
			[isSuppressed('a.txt', '2026-01-31'), isSuppressed('b.txt', '2026-01-31'), isSuppressed('a.txt', '2026-02-01')],
			[true, false, false],
		);
	});

	test('without any text has an anchor too', () => {
		for (const text of ['', '\n', draft]) {
			const finding = { rule, span: { start: 0, end: 0 } };
			const made = acceptedEntry(finding, readReport(text), acceptance);
			assert.equal(suppressionOf([made], finding, readReport(text), 'a.txt'), made);
		}
	});
});

suite('a baseline', () => {
	test('silences all that was there, each once', () => {
		const report = readReport(draft);
		const findings = [1, 2, 3, 3].map((nth) => findingOn(draft, '8.7%', nth));
		const entries = baselineEntries(findings, report, { by: '周知', date: '2025-12-01' });
		assert.equal(entries.length, 3);
		assert.ok(findings.every((finding) => suppressionOf(entries, finding, report, 'a.txt')?.reason === '基线'));
	});
});

suite('.hegao/accepted.yml', () => {
	const one = { rule, text: '8.7%', context: '投资增长8.7%。', ...acceptance };
	const other = {
		rule: 'figures/share-mismatch',
		file: '二.txt',
		text: '',
		context: '#: 占“-”比 *五*',
		occurrence: 12,
		reason: '两行\n理由',
		by: 'on',
		date: '2025-12-02',
		until: '2026-01-01',
	};

	test('round-trips, in an order of its own', () => {
		const printed = printAccepted([other, one]) ?? '';
		assert.deepEqual(parseAccepted('accepted.yml', printed), { value: [one, other], problems: [] });
		assert.equal(printAccepted([one, other]), printed);
		assert.equal(printAccepted([one, other], printed), printed);
		assert.ok(
			printed.startsWith(
				`- rule: ${rule}\n  text: 8.7%\n  context: 投资增长8.7%。\n  reason: 统计口径不同\n  by: 周知\n  date: 2025-12-01\n\n- rule:`,
			),
			printed,
		);
	});

	test('keeps comments and what it does not understand, and drops what was taken back', () => {
		const before = `# 核可记录\n\n- rule: x\n  colour: red # 以后再说\n${printAccepted([one])}`;
		const { value, problems } = parseAccepted('accepted.yml', before);
		assert.deepEqual(value, [one]);
		assert.ok(problems.length > 0 && shownProblems(before, problems).some((shown) => shown.startsWith('4:colour ')));
		const after = printAccepted([other], before) ?? '';
		assert.ok(after.startsWith('# 核可记录\n') && after.includes('colour: red # 以后再说'), after);
		assert.deepEqual(parseAccepted('accepted.yml', after).value, [other]);
	});

	test('is not written over when it is no list, as in the middle of a merge', () => {
		assert.equal(printAccepted([one], `<<<<<<< HEAD\n${printAccepted([one])}=======\n`), undefined);
		assert.equal(printAccepted([one], 'rule: x\n'), undefined);
	});

	test('with nothing in it is empty', () => {
		assert.deepEqual(parseAccepted('accepted.yml', printAccepted([]) ?? '?'), { value: [], problems: [] });
		assert.deepEqual(parseAccepted('accepted.yml', printAccepted([], printAccepted([one])) ?? '?'), { value: [], problems: [] });
	});

	test('tells an entry’s mistakes', () => {
		const text = printAccepted([one])?.replace('2025-12-01', '昨天') ?? '';
		assert.deepEqual(shownProblems(text, parseAccepted('accepted.yml', text).problems), ['6:昨天 这里应是日期，如 2025-01-31']);
	});
});
