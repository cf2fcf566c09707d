import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { allSections } from '../../server/src/report/outline';
import { readReport } from '../../server/src/report/report';
import { outline, text } from './shown';

suite('the head of a report', () => {
	const head = text(`
		云溪镇政府工作报告
		——2026年1月9日在云溪镇第十九届人民代表大会第五次会议上
		云溪镇人民政府镇长　（姓名）
		各位代表：
		现在，我代表镇人民政府报告工作，请予审议。
		一、2025年工作回顾
		全年投资16.2亿元。
	`);

	test('title, meeting line, signature and salutation come before the body', () => {
		const { title, bodyStart, sections } = readReport(head).outline;
		assert.equal(title, '云溪镇政府工作报告');
		assert.equal(bodyStart, 4);
		assert.equal(sections.length, 1);
	});

	test('without a salutation the body begins behind the title block', () => {
		assert.equal(readReport('云溪镇政府工作报告\n——2026年1月9日在云溪镇人民代表大会会议上\n现在，报告工作。').outline.bodyStart, 2);
	});

	test('a letter-spaced title is read', () => {
		assert.equal(readReport('　政　府　工　作　报　告\n各位代表：').outline.title, '政府工作报告');
	});

	test('a web page’s trail is no title', () => {
		assert.equal(
			readReport('首页 > 政务公开 > 政府工作报告\n2025年云溪镇政府工作报告\n各位代表：').outline.title,
			'2025年云溪镇政府工作报告',
		);
	});

	test('a text without a title has none', () => assert.equal(readReport('全年投资16.2亿元。').outline.title, ''));
});

suite('headings', () => {
	test('of every level, alone on a line or at its head', () => {
		assertOutline(
			`
			一、2025年工作回顾
			（一）抓产业。全年投资16.2亿元。
			(二)抓农业
			建设良田3000亩。
			    1. 稳粮食。面积3万亩。
			2．强茶园。改造茶园1520亩。
			（1）建食堂。方便老人。
			①扩大投资。
			二、2026年工作安排
			`,
			`
			part 一、 2025年工作回顾
			  section （一） 抓产业
			  section (二) 抓农业
			    item 1. 稳粮食
			    item 2． 强茶园
			      item （1） 建食堂
			        item ① 扩大投资
			part 二、 2026年工作安排
			`,
		);
	});

	test('lead sentences belong to the section they stand in', () => {
		assertOutline(
			`
			一、2025年工作回顾
			（一）产业支撑更有力
			项目建设跑出加速度。新签约项目19个。
			工业经济挑起大梁。工业投资7.4亿元。
			全年投资16.2亿元，增长8.7%。
			2025年，全镇各项工作稳步推进，完成了全年的目标任务。总产值38.1亿元。
			`,
			`
			part 一、 2025年工作回顾
			  section （一） 产业支撑更有力
			    lead 项目建设跑出加速度
			    lead 工业经济挑起大梁
			`,
		);
	});

	test('各位代表 takes the part up again', () => {
		const { sections } = readReport('一、工作回顾\n（一）产业向好。企业开工。\n各位代表！成绩来之不易。\n二、工作安排').outline;
		assert.deepEqual(sections[0]?.paragraphs, { start: 0, end: 3 });
		assert.deepEqual(sections[0]?.children[0]?.paragraphs, { start: 1, end: 2 });
	});

	test('points on lines of their own, with their pauses left out', () => {
		assertOutline(
			`
			一、工作安排
			一是产业链条不长；
			二是财力不足。
			——综合实力增强。增长5%。
			第二部分 自身建设
			第一，转作风。马上就办。
			`,
			`
			part 一、 工作安排
			  lead 一是 产业链条不长
			  lead 二是 财力不足
			  lead 综合实力增强
			part 第二部分 自身建设
			  lead 第一， 转作风
			`,
			(row) => !row.includes('综合'),
		);
	});

	test('parts without numbers, and annexes with numbers of their own', () => {
		assertOutline(
			`
			2025年工作回顾
			全年投资16.2亿元。
			2026年工作安排
			投资增长8%。
			附件1
			2026年民生实事
			1.建食堂。
			附件2
			名词解释
			1.链长制：由领导牵头的办法。
			`,
			`
			part 2025年工作回顾
			part 2026年工作安排
			part 附件1
			  part 2026年民生实事
			    item 1. 建食堂
			part 附件2
			  part 名词解释
			    item 1. 链长制：由领导牵头的办法
			`,
		);
		assert.deepEqual(runs('一、回顾\n二、安排\n附件1\n一、实事\n附件2\n一、名词'), ['一、 1,2', '一、 1', '一、 1']);
	});

	test('Markdown headings, with numbers and without', () => {
		assertOutline(
			`
			# 云溪镇政府工作报告
			各位代表：
			## 一、2025年工作回顾
			### （一）产业向好
			1. 招商。签约19个。
			### 农业增收
			## 2026年工作安排
			### 一、抓产业
			#### 重点
			`,
			`
			part 一、 2025年工作回顾
			  section （一） 产业向好
			    item 1. 招商
			  section 农业增收
			part 2026年工作安排
			  part 一、 抓产业
			    item 重点
			`,
		);
	});

	test('numbers that head nothing', () => {
		for (const sentence of [
			'一、二、三产业结构更优。',
			'3.5亿元投资落地。',
			'十一是生产旺季。',
			'一要素保障更有力。',
			'12345热线办结1897件。',
		]) {
			assert.doesNotMatch(outline(sentence), /^(?:part|section|item)/, sentence);
		}
	});
});

suite('runs of headings', () => {
	test('begin anew in each part', () =>
		assert.deepEqual(runs('一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊'), ['一、 1,2', '（一） 1,2', '（一） 1']));
	test('take in a heading that carries another level’s number', () =>
		assert.deepEqual(runs('一、甲\n（一）乙。好。\n（二）丙。好。\n三、丁。好。\n（四）戊。好。'), ['一、 1', '（一） 1,2,3,4']));
});

suite('the sample reports', () => {
	for (const name of ['hard-wrapped.txt', 'web-copy.txt', 'sentence-a-line.txt', 'annexes.md']) {
		test(name, () => {
			const { outline: read } = readReport(readFileSync(`test/reports/${name}`, 'utf8'));
			const numbered = [...allSections(read.sections)].filter(({ kind }) => kind === 'part' || kind === 'section');
			assert.match(read.title, /^(?:\d{4}年.{2,5})?政府工作报告$/);
			assert.deepEqual(
				numbered.filter(({ kind, isAnnex }) => kind === 'part' && !isAnnex).map(({ number }) => number),
				['一、', '二、'],
			);
			assert.ok(numbered.every(({ title }) => title.length >= 3 && title.length <= 40));
		});
	}
});

/** The outline of a text, both written indented; `isMeant` leaves out rows that are not what the test is about. */
function assertOutline(source: string, expected: string, isMeant: (row: string) => boolean = () => true): void {
	const kept = (rows: string) => rows.split('\n').filter(isMeant).join('\n');
	assert.equal(kept(outline(text(source))), kept(text(expected)));
}

function runs(source: string): readonly string[] {
	return readReport(source).headingRuns.map(({ style, members }) => `${style} ${members.map(({ numbering }) => numbering.value).join()}`);
}
