import { compare } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { comparing, previousInSentence } from '../comparison';

export const householdsExceedPeople = comparing({
	id: 'figures/households-exceed-people',
	tier: 'warning',
	summary: '“某某户、某某人”中户数比人数还多。',
	why: '一户至少一人，户数多于人数，多是两数写反。',
	examples: {
		bad: ['⟦1290户⟧、378人稳定消除返贫风险。', '发放临时救助金36万元，惠及⟦860户⟧532人。'],
		good: ['378户、1290人稳定消除返贫风险。', '发放临时救助金36万元，惠及532户860人。', '改造农房320户，培训工匠45人。'],
	},

	*compare(report) {
		for (const people of report.figures) {
			const households = previousInSentence(report, people);
			// Fewer households than people bear nothing out.
			if (!households || !isPair(households, people) || compare(households.quantity.value, people.quantity.value) <= 0) continue;
			yield {
				facts: [households, people],
				verdict: 'contradiction',
				note: `${households.text}多于${people.text}`,
				message: `户数${households.text}比人数${people.text}还多，是否写反，请核对。`,
			};
		}
	},
});

/** Told right beside each other, both are of the same families. */
function isPair({ quantity: households }: Fact, { quantity: people, paragraph: { text } }: Fact): boolean {
	return (
		households.unit === '户' &&
		people.unit === '人' &&
		!people.isRank &&
		/^(?:[、（(]|，?(?:共|计|涉及))?$/.test(text.slice(households.span.end, people.span.start))
	);
}
