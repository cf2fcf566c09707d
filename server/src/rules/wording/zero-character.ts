import { inBody, written } from '../places';
import type { Rule } from '../rule';

export const zeroCharacter: Rule = {
	id: 'wording/zero-character',
	tier: 'warning',
	summary: '年份里的“〇”写成了“零”“○”或字母O，数字里的0写成了字母O。',
	why: '编号和年份用“〇”，计量才用“零”；字母O看着像，却检索不到、也算不了。',
	examples: {
		bad: ['到⟦二零三五⟧年基本建成。', '展望⟦二○三五⟧年，⟦二O二五⟧年是关键一年。', '⟦2O25⟧年增长⟦1O⟧%，帮扶⟦3OO⟧户。'],
		good: [
			'到二〇三五年基本建成，二〇二五年是关键一年。',
			'一百零五年来，零跑汽车、零碳园区。',
			'推进O2O、H2O检测和G20会务，2025年增长10%。',
		],
	},

	*check(report) {
		for (const place of inBody(report, ({ zeroSlips }) => zeroSlips)) {
			const { proper, isLookalike } = place.value;
			const span = place.spanOf(place.value.span);
			yield {
				span,
				...(isLookalike && { tier: 'information' as const }),
				message: `“${written(place, place.value.span)}”应写作“${proper}”。`,
				fixes: [{ title: `改为“${proper}”`, edits: [{ span, newText: proper }] }],
			};
		}
	},
};
