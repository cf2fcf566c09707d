import { halfWidthDigits } from '../../report/numerals';
import type { Report } from '../../report/report';
import { inBody, written } from '../places';
import type { Rule } from '../rule';

export const fullwidthDigit: Rule = {
	id: 'wording/fullwidth-digit',
	tier: 'warning',
	summary: '通篇用半角数字，个别数字是全角的：“１２个”。',
	why: '全角、半角数字混用，版面不齐，也查不到。通篇都用全角的不报。',
	examples: {
		bad: ['新增企业12家、个体户30户，带动就业⟦２６⟧人。', '2024年实现收入⟦３．５⟧亿元，2023年为3.1亿元。'],
		good: ['新增企业１２家、个体户３０户，带动就业２６人。', '新增企业12家、个体户30户，带动就业26人。'],
	},

	*check(report) {
		const fullwidth = [...inBody(report, ({ digits }) => digits.fullwidth)];
		const halfwidth = halfwidthNumbers(report);
		if (fullwidth.length >= halfwidth) return;
		const isHabit = fullwidth.length > Math.max(fewSlips, halfwidth * slipsShare);
		for (const place of fullwidth) {
			const span = place.spanOf(place.value);
			const proper = halfWidthDigits(written(place, place.value));
			yield {
				span,
				...(isHabit && { tier: 'information' as const }),
				message: `“${written(place, place.value)}”是全角数字，本文其他数字多是半角的，宜统一为“${proper}”。`,
				fixes: [{ title: `改为“${proper}”`, edits: [{ span, newText: proper }] }],
			};
		}
	},
};

const fewSlips = 2;
const slipsShare = 0.02;

function halfwidthNumbers({ facts, outline }: Report): number {
	return facts.slice(outline.bodyStart).reduce((sum, { digits }) => sum + digits.halfwidth, 0);
}
