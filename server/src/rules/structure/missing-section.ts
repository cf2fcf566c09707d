import type { Profile, ProfilePart } from '../../data/profiles';
import type { Section } from '../../report/outline';
import { sourceSpan } from '../../report/paragraphs';
import { isWhole, paragraphsOn, partNamed, parts, profileOf } from '../../report/profile';
import type { Report } from '../../report/report';
import { sequenceBreaks } from '../../report/sequences';
import type { Span } from '../../report/span';
import { labelOf, paragraphsWith } from '../places';
import type { Problem, Rule } from '../rule';

export const missingSection: Rule = {
	id: 'structure/missing-section',
	tier: 'warning',
	summary: '缺少这类报告应有的部分，如有回顾而没有来年安排，篇幅完整的报告没有预期目标或政府自身建设；附件缺号。',
	why: '体例要求的部分缺了，多半是合稿时漏贴，或者删改时连同标题一起删掉了。',
	examples: {
		bad: [
			'⟦云溪镇政府工作报告⟧\n各位代表：\n一、2026年工作安排\n继续努力。\n二、2026年民生任务\n修建道路。\n各位代表！让我们携手同行，共创美好明天！',
			'云溪镇政府工作报告\n各位代表：\n一、2025年工作回顾\n全年完成了目标。\n⟦二、“十四五”发展成就⟧\n五年跨越。\n各位代表！让我们携手同行，共创美好明天！',
			'一、工作安排\n民生实事见附件1，名词见附件3。\n附件1 民生实事\n修路。\n⟦附件3⟧ 名词解释\n略。',
		],
		good: [
			'云溪镇政府工作报告\n各位代表：\n一、2025年工作回顾\n全年完成了目标。\n二、2026年工作安排\n继续努力。\n各位代表！让我们携手同行，共创美好明天！',
			'云溪镇政府工作报告\n各位代表：\n一、2025年工作回顾\n全年完成了目标。',
			'云溪镇政府工作报告\n各位代表：\n二、2026年工作安排\n继续努力。\n各位代表！让我们携手同行，共创美好明天！',
			'一、工作回顾\n全年完成了目标。\n二、工作成就\n五年跨越。\n各位代表！让我们携手同行！',
			'云溪镇政府工作报告\n各位代表：\n一、过去一年成效显著\n全年完成了目标。\n二、一鼓作气开好局\n今年经济社会发展的主要预期目标是：收入增长6%。\n各位代表！让我们携手同行！',
			'一、工作安排\n民生实事见附件1。\n附件1 民生实事\n修路。\n附件2 名词解释\n略。',
		],
	},

	*check(report, context) {
		const profile = context.profile ?? profileOf(report);
		if (profile) yield* missingParts(report, profile);
		yield* missingAnnexes(report);
	},
};

function* missingParts(report: Report, profile: Profile): Generator<Problem> {
	const all = parts(report);
	const isLong = charactersOf(report) >= profile.length[0];
	// A gap in the numbers is told by the numbers.
	if (all.length < fewestParts || sequenceBreaks(all.flatMap(({ numbering }) => numbering?.value ?? [])).length > 0) return;
	if (!isLong && !isWhole(report)) return;
	for (const part of profile.parts) {
		const isDue =
			part.within === undefined
				? !isNamed(profile, part, all) && !isTold(report, profile, part, all)
				: isLong && paragraphsOn(report, part).length === 0;
		if (isDue)
			yield {
				span: placeFor(report, profile, part, all),
				message: `${profile.name}一般应有“${part.name}”，全文没有找到，请核对是否遗漏。`,
			};
	}
	if (isLong) yield* missingGoals(report, profile);
}

const fewestParts = 2;

function charactersOf({ facts }: Report): number {
	return facts.reduce((sum, { characters }) => sum + characters, 0);
}

/** Whether a heading names the part; one that names several parts stands for each of them. */
function isNamed({ parts: known }: Profile, { headings }: ProfilePart, all: readonly Section[]): boolean {
	const others = known.filter(({ within }) => within === undefined).flatMap((part) => part.headings);
	const unknown = all.every(({ title }) => !others.some((word) => title.includes(word)));
	return unknown || all.some(({ title }) => headings.some((word) => title.includes(word)));
}

/** Headings may be mottoes: the text then says whether there are plans, and what was done. */
function isTold({ calendar }: Report, { parts: known }: Profile, { name }: ProfilePart, all: readonly Section[]): boolean {
	const role = name === known[0]?.name ? 'actual' : 'target';
	return all.some(({ paragraphs }) => calendar.settings[paragraphs.start]?.role === role);
}

/** Where the part would go: at the report's title, behind its last part, or in the part that ought to hold it. */
function placeFor(report: Report, profile: Profile, { name, within }: ProfilePart, all: readonly Section[]): Span {
	const [first, last] = profile.parts;
	const home = within === 'review' ? all.find(({ title }) => partNamed(profile, title) === first) : all.at(-1);
	const title = report.paragraphs.find(({ text }) => report.outline.title !== '' && text.endsWith(report.outline.title));
	if (name === first?.name && title) return title.span;
	const goals =
		within === 'plan' && name !== profile.parts.at(-1)?.name ? all.find(({ title: each }) => partNamed(profile, each) === last) : undefined;
	return (goals ?? home ?? all.at(-1))?.heading ?? { start: 0, end: 0 };
}

/** How far behind their announcement goals may reach, as paragraphs. */
const longestGoals = 12;

function* missingGoals(report: Report, { goals = [], parts: known }: Profile): Generator<Problem> {
	const part = known.find(({ name }) => name === '预期目标');
	const [...places] = part ? paragraphsOn(report, part) : [];
	const [at] = places;
	if (at === undefined) return;
	const text = places
		.flatMap((index) => report.paragraphs.slice(index, index + longestGoals).map((paragraph) => paragraph.text))
		.join('\n');
	for (const words of goals) {
		if (words.some((word) => text.includes(word))) continue;
		const span = report.paragraphs[at]?.span ?? { start: 0, end: 0 };
		yield { span, tier: 'information', message: `预期目标里没有“${words[0]}”方面的指标，请核对是否遗漏。` };
	}
}

function* missingAnnexes(report: Report): Generator<Problem> {
	let before = 0;
	for (const [index, [label]] of paragraphsWith(report, labelOf)) {
		const paragraph = report.paragraphs[index];
		if (label?.kind !== '附件' || label.number === undefined || !paragraph) continue;
		if (label.number > before + 1) {
			yield { span: sourceSpan(paragraph, label.span), message: `附件${label.number}之前没有附件${before + 1}，请核对是否遗漏。` };
		}
		before = Math.max(before, label.number);
	}
}
