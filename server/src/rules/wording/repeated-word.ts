import { inBody, written } from '../places';
import type { Rule } from '../rule';

export const repeatedWord: Rule = {
	id: 'wording/repeated-word',
	tier: 'warning',
	summary: '同一个词、虚字或分句连写了两遍：“统筹统筹推进”“建设的的成效”。',
	why: '粘贴和改写时容易多出一份；叠用、叠字（一项一项、实实在在）不在此列。',
	examples: {
		bad: [
			'⟦统筹统筹⟧推进八大工程。',
			'⟦持续持续⟧优化营商环境，取得⟦的的⟧成效明显。',
			'⟦高质量发展高质量发展⟧迈出新步伐。',
			'大力⟦发展壮大集体经济，发展壮大集体经济⟧，促进增收。',
			'⟦学习学习⟧贯彻全会精神，建成⟦了了⟧一批项目。',
		],
		good: [
			'一项一项抓落地、一件一件抓见效，一步一步往前走，一个一个地解决。',
			'实实在在、扎扎实实、方方面面、和和美美，等等。资产阶级阶级斗争，利用信用信息，很多很多高等教育等教育机构。',
			'构建共建共治共享格局，深化文化文艺惠民，改进工作作风，实施财政政策，人人享有、天天如此、年年丰收。',
			'引进博士博士后30名，镇人大代表代表群众发声，各级党组织组织党员学习。',
			'到二〇二〇年，以育人为目的的教育初见成效。为了了解民情，问题还要研究研究，再讨论讨论。',
			'大家高呼“云溪加油加油”。评为AAAA级景区，开通12341234热线。',
			'坚持、坚持、再坚持。盯着项目落地，项目落地才有增量。',
		],
	},

	*check(report) {
		for (const place of inBody(report, ({ repetitions }) => repetitions)) {
			const { span, second } = place.value;
			const once = written(place, second).replace(/^[，、；。]/, '');
			yield {
				span: place.spanOf(span),
				message: `“${once}”连写了两遍，请删去一个。`,
				fixes: [{ title: `删去一个“${once}”`, edits: [{ span: place.spanOf(second), newText: '' }] }],
			};
		}
	},
};
