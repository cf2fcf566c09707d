import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { anniversariesIn } from '../../server/src/report/anniversaries';
import { announcementsIn } from '../../server/src/report/announcements';
import { lonelyMarks } from '../../server/src/report/brackets';
import { countedListsIn } from '../../server/src/report/countedLists';
import { multipleDecreasesIn } from '../../server/src/report/decreases';
import { digitsIn } from '../../server/src/report/digits';
import { enumerationNumbers } from '../../server/src/report/enumerations';
import { figureSlipsIn } from '../../server/src/report/figureSlips';
import { noteSignsIn } from '../../server/src/report/footnotes';
import { mixedNumeralsIn } from '../../server/src/report/mixedNumerals';
import { namedThingsIn, numberedEventsIn } from '../../server/src/report/names';
import { factsOfTexts } from '../../server/src/report/paragraphFacts';
import { placeholdersIn } from '../../server/src/report/placeholders';
import { planStagesIn } from '../../server/src/report/planStages';
import { plenumsIn } from '../../server/src/report/plenums';
import { quotesIn } from '../../server/src/report/quotes';
import { referencesIn } from '../../server/src/report/references';
import { sessionsIn } from '../../server/src/report/sessions';
import { shortFormsIn } from '../../server/src/report/shortForms';
import { cutoffsIn, zeroSlipsIn } from '../../server/src/report/spellings';
import { targetClaimsIn } from '../../server/src/report/targetClaims';
import { timesIn } from '../../server/src/report/times';
import { yearClaimsIn } from '../../server/src/report/years';

/** Readers that are called only where a text has one of some characters, and texts that have what they look for. */
const readers = {
	anniversaries: [anniversariesIn, '庆祝新中国成立75周年'],
	announcements: [announcementsIn, '重点做好以下七个方面工作：抓好七项重点工作'],
	countedLists: [countedListsIn, '甲镇、乙镇、丙镇等四个镇'],
	cutoffs: [cutoffsIn, '截止2024年底'],
	digits: [digitsIn, '３-5年'],
	enumerationNumbers: [enumerationNumbers, '一是抓投资；第二，抓消费'],
	figureSlips: [figureSlipsIn, '增长%，500亩600亩，提高个百分点'],
	lonelyMarks: [lonelyMarks, '（七)“云溪'],
	mixedNumerals: [mixedNumeralsIn, '1万2千家，百分之30，20八件'],
	multipleDecreases: [multipleDecreasesIn, '减少2倍'],
	namedThings: [namedThingsIn, '云溪花湖机场'],
	noteSigns: [noteSignsIn, '云溪①，平台［1］'],
	numberedEvents: [numberedEventsIn, '云溪第九届亚冬会'],
	placeholders: [placeholdersIn, 'XX亿元，待核实，某某（再核）此处补充数据'],
	planStages: [planStagesIn, '2026年是“十五五”开局之年'],
	plenumMentions: [plenumsIn, '党的二十届三中全会'],
	quotes: [quotesIn, '“云溪先锋”《云溪条例》'],
	references: [referencesIn, '见附件2，如表1所示，报告第三部分，前文（三），（二）所述'],
	sessions: [sessionsIn, '第十九届人民代表大会第五次会议'],
	shortForms: [shortFormsIn, '《云溪规划》（以下简称《规划》）'],
	targetClaims: [targetClaimsIn, '超额完成年初目标'],
	times: [
		timesIn,
		'2025年13月1日（周一）8:30至25:00，二季度（8月底前），近三年（2021—2025年），2021年起“六连增”，“十五五”末的2029年，明年，我们将',
	],
	yearClaims: [yearClaimsIn, '刚刚过去的2025年'],
	zeroSlips: [zeroSlipsIn, '二零二五年，1O%'],
} as const;

type Kind = keyof typeof readers;

/** Stretches of these texts, so that a part of what a reader looks for stands alone too. */
const text = fc
	.array(
		fc
			.constantFrom(...Object.values(readers).map(([, written]) => written))
			.chain((written) =>
				fc
					.tuple(fc.nat(written.length), fc.nat(written.length))
					.map(([start, end]) => written.slice(Math.min(start, end), Math.max(start, end))),
			),
		{ maxLength: 4 },
	)
	.map((all) => all.join(''));

suite('facts of paragraphs', () => {
	test('are of no more kinds than a number has bits, which would wrap around silently', () => {
		const [facts = {}] = factsOfTexts(['文本']);
		assert.ok(Object.keys(facts).length <= 32);
	});

	for (const kind of Object.keys(readers) as Kind[]) {
		const [read, written] = readers[kind];
		test(`${kind} are read wherever there are any`, () => {
			assert.notDeepEqual(read(written), read(''));
			fc.assert(
				fc.property(text, (each) => assert.deepEqual(factsOfTexts([each])[0]?.[kind], read(each))),
				{ examples: [[written]] },
			);
		});
	}

	test('several texts are read as each alone', () => {
		fc.assert(
			fc.property(fc.array(text), (all) =>
				assert.deepEqual(
					factsOfTexts(all),
					all.flatMap((each) => factsOfTexts([each])),
				),
			),
		);
	});

	test('numerals that make no number stop nobody', () => {
		for (const written of [`三${'亿'.repeat(40)}次`, '百分之3点', '三三三三件']) assert.equal(factsOfTexts([written]).length, 1);
	});
});
