import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { announcementsIn } from '../../server/src/report/announcements';
import { lonelyMarks } from '../../server/src/report/brackets';
import { countedListsIn } from '../../server/src/report/countedLists';
import { enumerationNumbers, enumerationsOf } from '../../server/src/report/enumerations';
import { headingRunsOf } from '../../server/src/report/headingRuns';
import { headingOf } from '../../server/src/report/headings';
import { outlineOf } from '../../server/src/report/outline';
import { paragraphsOf } from '../../server/src/report/paragraphs';
import { placeholdersIn } from '../../server/src/report/placeholders';
import { readReport } from '../../server/src/report/report';
import { runRules } from '../../server/src/rules/run';

/** What has made readers of text slow: one mark over and over, lists without end, lines without end. */
const units = [
	'云',
	'1',
	'，',
	'（',
	'“',
	'”',
	'【待',
	'X',
	'？',
	'　',
	'a ',
	'十',
	'亿',
	'三',
	'百分之3点',
	'一是好；',
	'二是好；',
	'甲、乙、丙3个',
	'甲和乙、丙等三个',
	'做好三个方面工作。',
	'一、甲\n',
	'三、甲\n二、乙\n',
	'（一）甲\n1.乙\n',
	'——甲乙丙丁。戊\n',
	'“甲乙\n',
	'甲（\n',
	'附件1\n',
	'一是甲乙丙。\n',
	'二是甲乙丙。\n',
	'——2026年1月8日在第\n',
	'#',
	'\n',
];

/** What has made rules slow, or facts that name each other. */
const sayings = [
	'—',
	'占投资的5%，',
	'人均5元，',
	'一、工作\n',
	'见附件1。\n附件2\n',
	'乡村振兴战略（以下简称“振兴”），',
	'［1］',
	'| 甲 | 5% |\n',
];

const readers: Readonly<Record<string, (text: string) => unknown>> = {
	paragraphs: paragraphsOf,
	headings: headingOf,
	announcements: announcementsIn,
	'counted lists': countedListsIn,
	'enumeration numbers': enumerationNumbers,
	'lonely marks': lonelyMarks,
	placeholders: placeholdersIn,
	outline: structureOf,
};

suite('time grows no faster than the text', () => {
	for (const [name, read] of Object.entries(readers)) {
		test(name, () => {
			for (const unit of units) assertLinear(read, unit, 10_000);
		});
	}

	test('a whole report and all rules', () => {
		const report = readFileSync('examples/云溪镇政府工作报告2025.txt', 'utf8');
		assertLinear((text) => runRules(readReport(text)), report, 2 * report.length);
	});

	test('one saying over and over, and all rules', () => {
		for (const unit of [...units, ...sayings]) assertNearlyLinear((text) => runRules(readReport(text)), unit, 3_000);
	});
});

function structureOf(text: string): unknown {
	const paragraphs = paragraphsOf(text);
	const outline = outlineOf(
		paragraphs,
		paragraphs.map(() => ({ characters: 1, figures: 0 })),
	);
	const numbers = paragraphs.map((paragraph) => enumerationNumbers(paragraph.text));
	return [headingRunsOf(outline, paragraphs), enumerationsOf(paragraphs, numbers, new Set())];
}

/** Doubling a text may not quadruple its time; differences that a busy machine makes by itself count for nothing. */
function assertLinear(read: (text: string) => unknown, unit: string, length: number): void {
	const once = unit.repeat(Math.ceil(length / unit.length));
	const single = fastest(() => read(once));
	const double = fastest(() => read(once + once));
	assert.ok(
		double < 4 * single || double < 40,
		`${JSON.stringify(unit.slice(0, 20))}: ${single.toFixed(1)} ms, doubled ${double.toFixed(1)} ms`,
	);
}

/** Eight times the text would take sixty-four times as long where every part of it is held against every other. */
function assertNearlyLinear(read: (text: string) => unknown, unit: string, length: number): void {
	const once = unit.repeat(Math.ceil(length / unit.length));
	const [single, eight] = [fastest(() => read(once), 2), fastest(() => read(once.repeat(8)), 2)];
	assert.ok(eight < 24 * single || eight < 100, `${JSON.stringify(unit)}: ${single.toFixed(1)} ms, eight times ${eight.toFixed(1)} ms`);
}

/** Milliseconds of processor time, for the clock also counts what other programs of the machine do. */
function fastest(work: () => unknown, runs = 4): number {
	const times = Array.from({ length: runs }, () => {
		const before = process.cpuUsage();
		work();
		return process.cpuUsage(before).user / 1000;
	});
	return Math.min(...times);
}
