import { inBody, written } from '../places';
import type { Rule } from '../rule';

export const mixedNumerals: Rule = {
	id: 'wording/mixed-numerals',
	tier: 'warning',
	summary: '一个数里阿拉伯数字与汉字数字混写：“1万2千家”“二十2件”。',
	why: '阿拉伯数字之后只能接“万”“亿”，不接“十”“百”“千”。',
	examples: {
		bad: [
			'惠及企业⟦1万2千⟧家。',
			'汇聚⟦8千5百万⟧人的力量，帮扶⟦3千⟧余人。',
			'完成⟦二十2⟧件便民实事，新建⟦十5⟧个站点。',
			'总产值超⟦9千亿⟧元，新栽树⟦20八⟧棵。',
			'惠及⟦3万五千⟧人，覆盖率达⟦百分之80⟧。',
		],
		good: [
			'惠及企业1.2万家，户籍人口3亿4500万人，五千余人参加。',
			'装机5千瓦，改造500千伏变电站，种植48.4千公顷，提高2.1个百分点，重3千克。',
			'为390万65岁以上老人体检，40万3岁以下婴幼儿入托，2万三十岁以下青年。',
			'算力规模达到6.4百亿亿次/秒。',
			'统一12345一号响应，“五一”5天假期，2024年十二月，第十4K高清频道。',
		],
	},

	*check(report) {
		const places = [...inBody(report, ({ mixedNumerals }) => mixedNumerals)];
		const isHabit = places.filter(({ value }) => value.isCommon).length > mostSlips;
		for (const place of places) {
			const { proper, isCommon } = place.value;
			const span = place.spanOf(place.value.span);
			const numeral = written(place, place.value.span);
			yield {
				span,
				...(isCommon && isHabit && { tier: 'information' as const }),
				message: `“${numeral}”把阿拉伯数字与汉字数字混写，可写作“${proper}”。`,
				fixes: [{ title: `改为“${proper}”`, edits: [{ span, newText: proper }] }],
			};
		}
	},
};

/** 9千亿元 once or twice is a slip, more often the way a report is written. */
const mostSlips = 2;
