import { listAnnouncedBy } from '../../report/announcedLists';
import type { Announcement } from '../../report/announcements';
import { countLike } from '../../report/numerals';
import { sourceSpan } from '../../report/paragraphs';
import type { Report } from '../../report/report';
import { paragraphsWith } from '../places';
import type { Problem, Rule } from '../rule';

export const announcedCountMismatch: Rule = {
	id: 'structure/announced-count-mismatch',
	tier: 'error',
	summary: '预告的数目与随后列出的条目数不符，如“做好七个方面工作”后只列六条。',
	why: '增删条目后，前面的“几个方面”常忘了改，代表会上一数就露馅。',
	examples: {
		bad: [
			'一、工作安排\n今年重点做好以下⟦四⟧个方面工作：\n（一）抓产业。扩大投资。\n（二）抓农业。建设良田。\n（三）抓民生。修建道路。',
			'一、工作回顾\n开局良好。\n二、全力抓好⟦四⟧项重点工作\n（一）抓产业。扩大投资。\n（二）抓农业。建设良田。\n（三）抓民生。修建道路。',
			'一、工作安排\n今年将采取⟦3⟧项举措：一是扩大投资；二是建设良田。',
			'一、工作安排\n主要抓好⟦四⟧个方面；一是扩大投资；二是建设良田。',
			'一、工作安排\n重点从⟦三⟧个方面实现突破。\n一是扩大投资，快开工。\n二是建设良田，稳产量。\n二、自身建设\n廉洁从政。',
			'一、工作安排\n要突出抓好⟦两⟧件大事。\n一是扩大投资，快开工。\n二是建设良田，稳产量。\n三是修建道路，惠民生。',
		],
		good: [
			'一、工作安排\n今年重点做好以下三个方面工作：\n（一）抓产业。扩大投资。\n（二）抓农业。建设良田。\n（三）抓民生。修建道路。\n各位代表，让我们一起努力！',
			'一、工作回顾\n继续办好十件民生实事。\n——产业更强。企业开工。\n——农业更稳。粮食丰收。',
			'一、工作回顾\n（一）办好十件民生实事\n道路畅通。\n（二）抓好两项工程\n桥梁合龙。',
			'一、工作安排\n第四项任务是：一是扩大投资；二是建设良田。',
			'一、工作回顾\n居民收入增长6%，两件民生实事圆满完成。\n（一）产业向好。企业开工。\n（二）农业增收。粮食丰收。\n（三）民生改善。道路畅通。',
			'一、工作安排\n今年要办好十件民生实事。项目已经公布。\n（一）抓产业。扩大投资。\n（二）抓农业。建设良田。',
		],
	},

	*check(report) {
		for (const [index, announcements] of paragraphsWith(report, (facts) => facts.announcements)) {
			for (const announcement of announcements) {
				const problem = compare(report, index, announcement);
				if (problem) yield problem;
			}
		}
	},
};

function compare(report: Report, index: number, announcement: Announcement): Problem | undefined {
	const list = listAnnouncedBy(report, index, announcement);
	const paragraph = report.paragraphs[index];
	if (!list || !paragraph) return undefined;
	// A list whose last number is the announced one has lost a number: that is another rule's finding.
	if (list.count < 2 || list.count === announcement.count || list.lastValue === announcement.count) return undefined;
	const span = sourceSpan(paragraph, announcement.numeral);
	const written = paragraph.text.slice(announcement.numeral.start, announcement.numeral.end);
	const right = countLike(written, list.count);
	return {
		span,
		message: `这里说“${paragraph.text.slice(announcement.phrase.start, announcement.phrase.end)}”，随后列出 ${list.count} 条，请核对数目或条目。`,
		related: [
			{ span: list.first, message: '列举的第一条' },
			{ span: list.last, message: '列举的最后一条' },
		],
		fixes: [{ title: `数目改为“${right}”`, edits: [{ span, newText: right }] }],
	};
}
