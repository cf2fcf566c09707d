import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { isDamaged, parseReview, printReview, type ReviewEntry } from '../../server/src/project/review';
import { shownProblems } from './shown';

const one: ReviewEntry = {
	file: '云溪镇政府工作报告2025.txt',
	indicator: '固定资产投资',
	text: '16.2亿元',
	context: '固定资产投资16.2亿元，增长8.7%。',
	after: '（一）产业稳步壮大',
	state: 'checked',
	by: '甲',
	date: '2025-12-01',
};
const other: ReviewEntry = { ...one, indicator: '', text: '8.7%', occurrence: 2, state: 'returned', note: '与“台账”不符\n#待查: {a}' };

const anyEntry: fc.Arbitrary<ReviewEntry> = fc
	.record({
		file: fc.constantFrom('a.txt', 'b/二.txt'),
		indicator: fc.string({ unit: 'binary' }),
		text: fc.constantFrom('5%', '16.2亿元', '- {"'),
		context: fc.constantFrom('增长5%。', '投资: 16.2亿元#', '“”\\'),
		occurrence: fc.integer({ min: 2, max: 9 }),
		state: fc.constantFrom('checked' as const, 'returned' as const),
		by: fc.constantFrom('甲', '乙'),
		date: fc.constantFrom('2025-12-01', '2025-12-02'),
	})
	.map((entry) => entry);
const anyEntries = fc.uniqueArray(anyEntry, { selector: (entry) => JSON.stringify(entry), maxLength: 12 });

suite('.hegao/review.yml', () => {
	test('round-trips, a line an entry, in an order of its own', () => {
		const printed = printReview([one, other]);
		assert.deepEqual(parseReview('review.yml', printed), { value: [other, one], problems: [] });
		assert.equal(printReview([other, one, one]), printed);
		assert.equal(printed.split('\n').length, 3);
		assert.ok(
			printed.includes(
				'- {"file": "云溪镇政府工作报告2025.txt", "indicator": "固定资产投资", "text": "16.2亿元", "context": "固定资产投资16.2亿元，增长8.7%。", ' +
					'"after": "（一）产业稳步壮大", "state": "checked", "by": "甲", "date": "2025-12-01"}\n',
			),
			printed,
		);
	});

	test('holds any texts', () => {
		fc.assert(
			fc.property(anyEntries, (entries) => {
				const printed = printReview(entries);
				assert.ok(!isDamaged(printed));
				const { value, problems } = parseReview('review.yml', printed);
				assert.deepEqual([new Set(value.map(shown)), problems], [new Set(entries.map(shown)), []]);
			}),
		);
	});

	test('may be written by hand, with comments, which stay', () => {
		const before =
			'# 签核记录\n- indicator: 固定资产投资 # 已问发改办\n  text: 16.2亿元\n\n  context: 固定资产投资16.2亿元。\n  state: checked\n  by: 甲\n  date: 2025-12-01\n';
		const { value, problems } = parseReview('review.yml', before);
		assert.deepEqual([value.length, problems], [1, []]);
		assert.equal(printReview(value, before), before);
		assert.equal(
			printReview([...value, one], before),
			`${before}${printReview([one])}`.replace(/(# 签核记录\n)([\s\S]*\n)(- \{.*\n)/, '$1$3$2'),
		);
		assert.equal(printReview([], before), '# 签核记录\n');
	});

	test('tells an entry’s mistakes at their places, and reads the others', () => {
		const text = `${printReview([one])}- {"text": "5%", "state": "yes"}\n- colour: red\n`;
		const { value, problems } = parseReview('review.yml', text);
		assert.deepEqual(value, [one]);
		const shownAll = shownProblems(text, problems);
		assert.ok(
			shownAll.some((each) => each.startsWith('2:"yes" 这里应是 checked（已核）或 returned（退回）')),
			shownAll.join('\n'),
		);
		assert.ok(
			shownAll.some((each) => each.startsWith('3:colour 没有“colour”这个名称')),
			shownAll.join('\n'),
		);
		assert.ok(isDamaged(text));
	});

	test('keeps what a later version wrote beside', () => {
		const before = printReview([one]).replace('}', ', "score": "5"}');
		const { value, problems } = parseReview('review.yml', before);
		assert.deepEqual([value, problems.length, isDamaged(before)], [[one], 1, false]);
		assert.equal(printReview(value, before), before);
	});

	test('cut off, mixed with marks of a merge or no text of ours is damaged; what can be read is', () => {
		const whole = printReview([one, other]);
		for (const text of [whole.slice(0, -9), `<<<<<<< HEAD\n${whole}=======\n>>>>>>> 乙\n`, `${whole}rule: x\n`, '\0\0\0', '{"a"']) {
			assert.ok(isDamaged(text), text);
		}
		assert.deepEqual(parseReview('', `<<<<<<< HEAD\n${printReview([one])}=======\n${printReview([other])}>>>>>>> 乙\n`).value, [
			one,
			other,
		]);
		assert.ok(!isDamaged(''));
	});

	test('of hundreds of thousands of lines that are none of ours is read in seconds', () => {
		const before = process.cpuUsage();
		const { value, problems } = parseReview('', '- 甲\n'.repeat(300_000));
		assert.deepEqual([value.length, problems.length], [0, 100]);
		assert.ok(process.cpuUsage(before).user < 10_000_000);
		assert.ok(isDamaged('- 甲\n'.repeat(6_000)));
	});

	test('damaged anywhere is read without a throw', () => {
		const whole = printReview([one, other]);
		fc.assert(
			fc.property(fc.nat(whole.length), fc.nat(20), fc.string({ unit: 'binary' }), (at, length, put) => {
				const text = whole.slice(0, at) + put + whole.slice(at + length);
				for (const { span, message } of parseReview('', text).problems) {
					assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
					assert.match(message, /[一-龥]/);
				}
			}),
		);
	});
});

suite('sign-offs of two people', () => {
	let folder: string;
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'hegao-merge-'));
	});
	teardown(() => rmSync(folder, { recursive: true, force: true }));

	/** What git makes of both sides' files under `merge=union`. */
	function merged(base: string, ours: string, theirs: string): string {
		const paths = [ours, base, theirs].map((text, index) => {
			const path = join(folder, String(index));
			writeFileSync(path, text);
			return path;
		});
		execFileSync('git', ['merge-file', '--union', ...paths], { stdio: 'pipe' });
		return readFileSync(paths[0] ?? '', 'utf8');
	}

	test('come together by git, whoever signed what', function () {
		// Each merge starts a process.
		this.timeout(20_000);
		fc.assert(
			fc.property(anyEntries, anyEntries, anyEntries, (base, ours, theirs) => {
				const text = merged(printReview(base), printReview([...base, ...ours]), printReview([...base, ...theirs]));
				assert.ok(!isDamaged(text), text);
				assert.deepEqual(new Set(parseReview('', text).value.map(shown)), new Set([...base, ...ours, ...theirs].map(shown)));
			}),
			{ numRuns: 15 },
		);
	});

	test('are both kept where they differ over one figure', () => {
		const text = merged('', printReview([one]), printReview([{ ...one, state: 'returned', by: '乙', date: '2025-12-02' }]));
		assert.deepEqual(
			parseReview('', text).value.map(({ by, state }) => `${by} ${state}`),
			['甲 checked', '乙 returned'],
		);
	});
});

function shown(entry: ReviewEntry): string {
	return JSON.stringify(Object.entries(entry).sort());
}
