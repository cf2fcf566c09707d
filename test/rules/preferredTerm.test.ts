import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { parseLexicon } from '../../server/src/project/lexicon';
import { type Report, readReport } from '../../server/src/report/report';
import { emptyContext, type LexiconTerm } from '../../server/src/rules/context';
import { preferredTerm } from '../../server/src/rules/terminology/preferred-term';
import { check } from '../check';

const place = { path: '词表.yml', line: 0 };

suite('preferred terms', () => {
	test('are found by patterns too, with the note in the message and the fix in place', () => {
		const lexicon = parseLexicon('词表.yml', '- preferred: 规上工业\n  variants: /规模(?:以上)?工业/\n  note: 统一用简称。\n').value;
		const [problem] = check(preferredTerm, { text: '投资增长。⟦规模工业⟧增长7.2%。', lexicon });
		assert.equal(problem?.message, '“规模工业”应写作“规上工业”：统一用简称。');
		assert.deepEqual(problem?.fixes?.[0]?.edits, [{ span: problem?.span, newText: '规上工业' }]);
	});

	test('once put in are left alone', () => {
		const lexicon = parseLexicon('词表.yml', '- preferred: 云溪镇便民服务中心\n  variants: [便民服务中心, /服务(?:中心|大厅)/]\n').value;
		check(preferredTerm, { text: '云溪镇便民服务中心建成，⟦便民服务中心⟧启用。', lexicon });
	});

	test('hold for a lexicon that is used for reports of two years', () => {
		const lexicon: readonly LexiconTerm[] = [
			{ preferred: '云溪早春', variants: [{ written: '云溪春茶' }], to: 2025, place },
			{ preferred: '云溪新茶', variants: [{ written: '云溪春茶' }], from: 2026, place },
		];
		const messages = ['2024', '2025', '2024'].map((year) => {
			const report = readReport(`${year}年工作回顾\n云溪春茶上市。`);
			return [...preferredTerm.check(report, { ...emptyContext, lexicon })].map(({ message }) => message);
		});
		assert.deepEqual(messages, [['“云溪春茶”应写作“云溪早春”。'], ['“云溪春茶”应写作“云溪新茶”。'], ['“云溪春茶”应写作“云溪早春”。']]);
	});

	test('ten times as many take hardly longer to look for', () => {
		const text = readFileSync('examples/云溪镇政府工作报告2025.txt', 'utf8').repeat(10);
		// What the last text held is remembered, so two without a paragraph in common are searched in turns.
		const reports = [text, text.replaceAll('\n', '续\n')].map((each) => readReport(each));
		const lexicons = [lexiconOf(500, text), lexiconOf(5000, text)] as const;
		const [few, many] = timesFor(lexicons, (lexicon) => {
			for (const report of reports) search(report, lexicon);
		});
		assert.ok(many < 3 * few, `500 terms took ${few} µs, 5,000 took ${many} µs`);
	});
});

/** Terms that begin as words of the text do, at five hundred places of it, and go on otherwise: more terms are more at each place. */
function lexiconOf(count: number, text: string): readonly LexiconTerm[] {
	return Array.from({ length: count }, (_, index) => {
		const at = (index % 500) * 7;
		return { preferred: `规范写法${index}`, variants: [{ written: `${text.slice(at, at + 4)}${index}` }], place };
	});
}

function search(report: Report, lexicon: readonly LexiconTerm[]): void {
	assert.deepEqual([...preferredTerm.check(report, { ...emptyContext, lexicon })], []);
}

/** Processor time in microseconds, in turns, so that what else the machine does falls on both; of many runs, since some systems count in ticks. */
function timesFor<Item>([one, other]: readonly [Item, Item], work: (item: Item) => void): readonly [number, number] {
	const times: [number, number] = [0, 0];
	for (let run = 0; run < 25; run++) {
		times[0] += timeFor(() => work(one));
		times[1] += timeFor(() => work(other));
	}
	return times;
}

function timeFor(work: () => void): number {
	const from = process.cpuUsage();
	work();
	return process.cpuUsage(from).user;
}
