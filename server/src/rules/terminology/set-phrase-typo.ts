import { sourceSpan } from '../../report/paragraphs';
import type { Report } from '../../report/report';
import type { PhraseSlip } from '../../report/terms';
import { paragraphsWith } from '../places';
import type { Problem, Rule } from '../rule';

export const setPhraseTypo: Rule = {
	id: 'terminology/set-phrase-typo',
	tier: 'error',
	summary: '固定提法和成语里有错字、漏字、多字或颠倒，如“行稳至远”“念兹再兹”。',
	why: '固定提法错一个字就是大错，而同音、形近的字通读时最难看出来。',
	examples: {
		bad: [
			'以⟦筑牢中华民族共同体意识⟧为主线，做好民族工作。',
			'推动云溪镇发展⟦行稳至远⟧，全镇上下⟦再接再励⟧。',
			'在爬坡过坎中⟦砥励奋进⟧，以⟦契而不舍⟧的劲头抓落实。',
			'坚持⟦稳求中进⟧，⟦众志志成城⟧，⟦凝聚心力⟧谋发展。',
			'⟦深刻领悟“两个确立”的决定意义⟧，坚持⟦稳中求进工作总基础调⟧。',
			'完善机关办公用房⟦布署⟧，牢记⟦青山绿水就是金山银山⟧。',
			'⟦统筹推进“四位一体”总体布局⟧，增强“四个意识”、⟦坚定“四个意识”⟧，坚持⟦稳中有进工作总基调⟧，巩固“⟦三不愁两保障⟧”成果。',
		],
		good: [
			'筑牢生态安全屏障，铸牢中华民族共同体意识，行稳致远。',
			'勠力同心谋发展，戮力同心抓落实，稳中有进，稳中向好。',
			'深刻领悟“两个确立”的决定性意义，统筹推进“五位一体”总体布局。',
			'稳预期、抓落实、补短板，居民收入增长与经济增长同步。',
			'增强“四个意识”、坚定“四个自信”、做到“两个维护”，落实“一岗双责”，开展“三个意识”教育。',
			'再接再厉，再立新功；众志成城，共克时艰。',
			'建设社会主义法治国家，扎扎实实推进改革，加快各行业各领域转型，形成社会各阶层互相促进的局面。',
		],
	},

	*check(report) {
		const year = report.calendar.planYear ?? Number.POSITIVE_INFINITY;
		for (const [index, phraseSlips] of paragraphsWith(report, (facts) => facts.phraseSlips)) {
			for (const slip of phraseSlips) if (slip.from <= year) yield problem(report, index, slip);
		}
	},
};

function problem(report: Report, index: number, { span, phrase, edit, newText }: PhraseSlip): Problem {
	const paragraph = report.paragraphs[index];
	if (!paragraph) return { span, message: phrase };
	const written = paragraph.text.slice(span.start, span.end);
	return {
		span: sourceSpan(paragraph, span),
		message: `“${written}”应为“${phrase}”。`,
		fixes: [{ title: `改为“${phrase}”`, edits: [{ span: sourceSpan(paragraph, edit), newText }] }],
	};
}
