import { strict as assert } from 'node:assert';
import { profiles } from '../../server/src/data/profiles';
import { readReport } from '../../server/src/report/report';
import { emptyContext } from '../../server/src/rules/context';
import { missingSection } from '../../server/src/rules/structure/missing-section';

const filler = '镇里修建了道路，改造了危房，办好了茶叶节，粮食和茶叶都获得丰收，村容村貌有了新的变化。\n'.repeat(80);
const problems = '我们也清醒地看到，全区发展还存在不少困难和问题。\n';
const goals = '主要预期目标是：地区生产总值增长6%，农村居民人均可支配收入增长7%。\n';
const building = '（二）加强政府自身建设。依法行政，廉洁从政。\n';

function reportOf(review: string, plan: string, title = '云溪区政府工作报告'): string {
	return `${title}\n各位代表：\n一、2025年工作回顾\n${filler}${review}二、2026年工作安排\n${plan}（一）抓产业。扩大投资。\n${filler}各位代表！让我们一起努力！`;
}

function messagesOn(text: string): readonly string[] {
	return [...missingSection.check(readReport(text), emptyContext)].map(
		({ message, tier = 'warning' }) => `${tier} ${/“(.+?)”/.exec(message)?.[1]}`,
	);
}

suite('parts that a long report must have', () => {
	test('are all there', () => assert.deepEqual(messagesOn(reportOf(problems, goals + building)), []));

	test('problems, goals and the government itself are missed', () => {
		assert.deepEqual(messagesOn(reportOf('', goals + building)), ['warning 困难和问题']);
		assert.deepEqual(messagesOn(reportOf(problems, building)), ['warning 预期目标']);
		assert.deepEqual(messagesOn(reportOf(problems, goals)), ['warning 政府自身建设']);
	});

	test('an indicator that goals usually name is a hint', () => {
		const only = '主要预期目标是：地区生产总值增长6%。\n';
		assert.deepEqual(messagesOn(reportOf(problems, only + building)), ['information 居民收入']);
	});

	test('a town may do without them', () => assert.deepEqual(messagesOn(reportOf('', '', '云溪镇政府工作报告')), []));
});

suite('profiles of reports', () => {
	test('have names of their own, parts in order and sensible bounds', () => {
		assert.equal(new Set(profiles.map(({ name }) => name)).size, profiles.length);
		for (const { name, length, parts } of profiles) {
			assert.ok(length[0] < length[1], name);
			assert.ok(parts.filter(({ within }) => within === undefined).length >= 2, name);
			for (const { share } of parts) assert.ok(!share || (share[0] < share[1] && share[1] <= 100), name);
		}
	});
});
