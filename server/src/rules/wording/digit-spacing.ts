import { digitSpacing as spacingOf } from '../../report/digits';
import type { Rule } from '../rule';

export const digitSpacing: Rule = {
	id: 'wording/digit-spacing',
	tier: 'information',
	summary: '通篇数字与汉字之间不空格，个别地方空了：“2024 年”。',
	why: '一篇之内写法应一致。通篇都空的、从PDF抄来处处有空格的不报。',
	examples: {
		bad: [
			'2024年新增企业12家、个体户30户。\n2025⟦ ⟧年计划新增企业15家。',
			'2024年新增企业12家、个体户30户，就业26人，收入3亿元。\n改造道路5⟦  ⟧公里、桥梁2座。',
		],
		good: [
			'2024 年新增企业 12 家。\n2025 年计划新增 15 家。',
			'2024年新增企业12家。\n2025年推广5G手机、AI PC等产品。',
			'2024年新 增企 业12家。\n2025 年计划新增15家。',
		],
	},

	*check({ text, paragraphs, facts, outline: { bodyStart } }) {
		const digits = facts.slice(bodyStart).map((each) => each.digits);
		const { spaced, joined } = spacingOf(text, paragraphs.slice(bodyStart), digits);
		if (spaced.length * fewest > joined) return;
		for (const span of spaced) {
			yield {
				span,
				message: '数字与汉字之间多了空格，本文其他地方不空。',
				fixes: [{ title: '删去空格', edits: [{ span, newText: '' }] }],
			};
		}
	},
};

/** So many times more must stand without a blank than with one before those with one are the exception. */
const fewest = 3;
