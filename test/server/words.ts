import type { Engine } from '../../server/src/features/analysis';
import { readReport } from '../../server/src/report/report';
import type { Finding, Tier } from '../../server/src/rules/rule';

/** Which words are findings here, their tiers and what mends them. */
const words: readonly { readonly word: string; readonly rule: string; readonly tier: Tier; readonly right: readonly string[] }[] = [
	{ word: '按装', rule: 'wording/wrong-word', tier: 'error', right: ['安装'] },
	{ word: '截止', rule: 'wording/choice', tier: 'warning', right: ['截至', '至'] },
	{ word: '力争', rule: 'wording/hint', tier: 'information', right: [] },
];

/** Real facts, but findings that a test can write down: a few words, so that these tests speak of the server and not of the rules. */
export const wordEngine: Engine = {
	read: readReport,
	run({ text }, { tiers = {} }) {
		return words
			.map((entry) => ({ ...entry, tier: tiers[entry.rule] ?? entry.tier }))
			.flatMap(({ tier, ...entry }) => (tier === 'off' ? [] : findingsOf(text, { ...entry, tier })))
			.sort((one, other) => one.span.start - other.span.start);
	},
};

function findingsOf(text: string, { word, rule, tier, right }: (typeof words)[number]): readonly Finding[] {
	return [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => {
		const span = { start: index, end: index + word.length };
		const fixes = right.map((newText) => ({ title: `改为“${newText}”`, edits: [{ span, newText }] }));
		return { rule, tier, span, message: `“${word}”有误`, related: [{ span: { start: 0, end: 1 }, message: '开头' }], fixes };
	});
}
