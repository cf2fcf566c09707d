import { sourceSpan } from '../../report/paragraphs';
import type { Report } from '../../report/report';
import type { SeriesReport } from '../context';
import type { Problem, Rule } from '../rule';
import { type Use, type Variant, type VariantPair, variantEvents, variantNames, variantQuotes, variantsAgainst } from '../variants';

export const inconsistentName: Rule = {
	id: 'terminology/inconsistent-name',
	tier: 'warning',
	summary: '同一个园区、工程、活动、文件或提法，前后写成两个名字，如“云溪湖科创园”和“云溪科创园”。',
	why: '名称错一个字，读者会以为是两回事；以多的一种为准，或查实后统一。',
	examples: {
		bad: [
			'云溪花湖机场通航。做强云溪花湖机场货运。⟦云溪华湖机场⟧客流翻番。',
			'做强明月湖科创园，提升明月湖科创园服务。⟦明月科创园⟧入驻百家企业。',
			'开工建设云杨铁路北溪段电气化改造工程。⟦铁路溪北段电气化改造工程⟧加快推进。',
			'举办云溪山水文明论坛，办好云溪山水文明论坛分会。打响云溪山⟦水文化论坛⟧品牌。',
			'扩建永红工业区，永红工业区招商见效。⟦永巩工业区⟧配套完善。',
			'建设云龙溪谷灌区，云龙溪谷灌区受益。⟦云溪龙谷灌区⟧扩建。',
			'“五向图强”成势。“五向图强”再发力。“⟦六向图强⟧”起步。',
			'建设横溪新洲产业园，横溪新洲产业园招商。横⟦溪新州产业园⟧扩容。',
			'实施“云云就业稳岗计划”。“⟦云云稳岗就业计划⟧”见效。',
			'打造“415X”集群。“415X”集群扩容。“⟦451X⟧”集群提质。',
			{
				lastYear: '云溪镇政府工作报告\n一、2024年工作回顾\n云溪花湖机场开工。\n二、2025年工作安排\n抓落实。',
				text: '云溪镇政府工作报告\n一、2025年工作回顾\n⟦云溪华湖机场⟧通航。\n二、2026年工作安排\n抓落实。',
			},
			'云溪第九届亚冬会筹备有序，云溪第九届亚冬会圆满闭幕。云溪第⟦八⟧届亚冬会成功举办。',
		],
		good: [
			{
				lastYear: '云溪镇政府工作报告\n一、2024年工作回顾\n云溪花湖机场开工，云溪一号大桥贯通。\n二、2025年工作安排\n抓落实。',
				text: '云溪镇政府工作报告\n一、2025年工作回顾\n云溪花湖机场通航，云溪二号大桥合龙。\n二、2026年工作安排\n抓落实。',
			},
			'建设云溪自由贸易港，提出建好的是云溪自由贸易港。保障农业工业区用水，扩建工业工业区。',
			'云溪东站、云溪西站启用，云溪一期工程完工，云溪二期工程开工。',
			'云溪第一小学、云溪第二小学扩建，云溪中学、云溪小学搬迁，云溪县中医院、云溪县医院升级。',
			'“三个一批”推进，“四个一批”见效。“十四五”收官，“十五五”开局，“十四五”成绩显著。',
			'落实“一企一策”“一业一策”“一企一策”，畅通“公转铁”“公转水”。',
			'加快城镇老旧小区改造工程、城中村改造工程，推进管网改造等工程。',
			'办好2024云溪文明论坛、2025云溪文明论坛，第八届云溪茶博会、第九届云溪茶博会。',
			'执行《云溪条例》《云溪镇条例》，印发《云溪镇2024年工作要点》《云溪镇2025年工作要点》。',
		],
	},

	*check(report, { lastYear }) {
		for (const pair of namePairs(report)) yield* problems(report, pair);
		if (lastYear) for (const pair of variantsAgainst(report, lastYear.report)) yield* problemsAgainst(report, lastYear, pair);
	},
};

/** All names that a report writes in two ways. */
export function namePairs(report: Report): readonly VariantPair[] {
	return [...variantNames(report), ...variantQuotes(report), ...variantEvents(report)];
}

/** Which of the two years has it right no text tells. */
function* problemsAgainst(report: Report, earlier: SeriesReport, { one, other }: VariantPair): Iterable<Problem> {
	const there = other.uses[0];
	const elsewhere = there && earlier.report.paragraphs[there.index];
	if (!elsewhere) return;
	const related = [{ span: sourceSpan(elsewhere, there.span), source: earlier, message: `上年报告写作“${other.written}”` }];
	for (const use of one.uses) {
		const paragraph = report.paragraphs[use.index];
		if (!paragraph) continue;
		const message = `这里写作“${one.written}”，上年报告写作“${other.written}”，如是同一名称，请查实统一。`;
		yield { span: sourceSpan(paragraph, use.span), message, related };
	}
}

/** The rarer is reported with the commoner as its fix; of two as common, the later. */
function* problems(report: Report, { one, other }: VariantPair): Iterable<Problem> {
	const [rarer, commoner] = order(one, other);
	const first = commoner.uses[0];
	if (!first) return;
	const isSure = commoner.uses.length > rarer.uses.length;
	for (const use of rarer.uses) {
		const paragraph = report.paragraphs[use.index];
		const elsewhere = report.paragraphs[first.index];
		if (!paragraph || !elsewhere) continue;
		const newText = elsewhere.text.slice(first.differs.start, first.differs.end);
		yield {
			span: sourceSpan(paragraph, use.span),
			message: `这里写作“${rarer.written}”，别处写作“${commoner.written}”，如是同一名称，请统一。`,
			related: [{ span: sourceSpan(elsewhere, first.span), message: `写作“${commoner.written}”` }],
			fixes: isSure ? [{ title: `改为“${commoner.written}”`, edits: [{ span: sourceSpan(paragraph, use.differs), newText }] }] : [],
		};
	}
}

/** The rarer, or of two as common the later, then the other. */
export function order(one: Variant, other: Variant): readonly [Variant, Variant] {
	if (one.uses.length !== other.uses.length) return one.uses.length < other.uses.length ? [one, other] : [other, one];
	return isBefore(one.uses[0], other.uses[0]) ? [other, one] : [one, other];
}

function isBefore(one: Use | undefined, other: Use | undefined): boolean {
	return one !== undefined && other !== undefined && (one.index - other.index || one.span.start - other.span.start) < 0;
}
