import { readFileSync } from 'node:fs';
import { announcementsIn } from '../../server/src/report/announcements';
import { lonelyMarks } from '../../server/src/report/brackets';
import { countedListsIn } from '../../server/src/report/countedLists';
import { enumerationNumbers, enumerationsOf } from '../../server/src/report/enumerations';
import { figureSlipsIn } from '../../server/src/report/figureSlips';
import { headingRunsOf } from '../../server/src/report/headingRuns';
import { headingOf } from '../../server/src/report/headings';
import { outlineOf } from '../../server/src/report/outline';
import { paragraphsOf } from '../../server/src/report/paragraphs';
import { placeholdersIn } from '../../server/src/report/placeholders';
import { readReport } from '../../server/src/report/report';
import { runRules } from '../../server/src/rules/run';
import { assertGrowth, type Growth } from '../growth';

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
	'2021年起六连增，8时至25:00，二季度（8月底前），3月1日至8日7天，“十四五”末的2025年，明年，',
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
	'figure slips': figureSlipsIn,
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

/** Doubling a text may not quadruple its time. */
function assertLinear(read: (text: string) => unknown, unit: string, length: number): void {
	assertReads(read, unit.repeat(Math.ceil(length / unit.length)), { times: 2, most: 4, negligible: 40 });
}

/** Eight times the text would take sixty-four times as long where every part of it is held against every other. */
function assertNearlyLinear(read: (text: string) => unknown, unit: string, length: number): void {
	assertReads(read, unit.repeat(Math.ceil(length / unit.length)), { times: 8, most: 24, negligible: 100 });
}

function assertReads(read: (text: string) => unknown, text: string, growth: Growth): void {
	assertGrowth(text, (multiple) => () => read(text.repeat(multiple)), growth);
}
