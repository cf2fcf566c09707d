import { lastBoundary } from './clauses';
import { ending, startFlags } from './patternEdges';
import type { Quantity } from './quantities';
import { adverb, changeDown, changeUp, comparison, levelVerb } from './words';

/** What is measured: a level reached, a change, or a relation. */
export type Measure = 'level' | 'increase' | 'growth' | 'share' | 'points' | 'multiple' | 'ratio' | 'rank';

/** What the words between one figure and the next say of the second. */
export interface Reading {
	/** What is left once verbs and adverbs are taken off the end. */
	readonly rest: string;
	/** The verbs and adverbs taken off. */
	readonly tail: string;
	readonly kind: 'level' | 'change' | 'none';
	readonly direction: 'up' | 'down' | undefined;
	readonly against: string;
}

const upAtEnd = ending(changeUp);
const downAtEnd = ending(changeDown);
const levelAtEnd = ending(levelVerb);
const adverbAtEnd = ending(adverb);
const beginsComparison = startFlags(comparison);

/** Takes verbs, adverbs and comparisons off the end of the words before a figure. */
export function readGap(gap: string): Reading {
	let rest = gap;
	let kind: Reading['kind'] = 'none';
	let direction: Reading['direction'];
	let against = '';
	for (let length = -1; length !== rest.length; ) {
		length = rest.length;
		if (kind !== 'level' && !direction) {
			const up = upAtEnd(rest);
			const change = up || downAtEnd(rest);
			if (change !== '' && levelAtEnd(rest) === '') {
				direction = up ? 'up' : 'down';
				kind = 'change';
				rest = rest.slice(0, -change.length);
				continue;
			}
		}
		const verb = kind === 'change' ? '' : levelAtEnd(rest);
		if (kind === 'none' && verb !== '') {
			kind = 'level';
			direction = /增|升|提|涨|扩|拓|攀|跃/.test(verb) ? 'up' : /降|减|缩|压|回落|退/.test(verb) ? 'down' : undefined;
			rest = rest.slice(0, -verb.length);
			continue;
		}
		const compared = kind === 'none' ? '' : comparisonAtEnd(rest);
		if (compared !== '') {
			against ||= compared;
			rest = rest.slice(0, -compared.length);
			continue;
		}
		if (verb !== '' && /(?:完成|实现|累计|约|到|达)$/.test(rest)) rest = rest.slice(0, -verb.length);
		rest = rest.slice(0, rest.length - adverbAtEnd(rest).length);
	}
	return { rest, tail: gap.slice(rest.length), kind, direction, against };
}

function comparisonAtEnd(text: string): string {
	for (let at = text.length - 1; at >= 0; at--) if (beginsComparison[text.charCodeAt(at)]) return comparison.exec(text)?.[0] ?? '';
	return '';
}

export function measureOf(quantity: Quantity, { kind, rest, tail }: Reading, after: string): Measure {
	if (quantity.isRank) return 'rank';
	switch (quantity.unit) {
		case '比':
			return 'ratio';
		case '百分点':
			return 'points';
		case '倍':
			return 'multiple';
		case '%':
		case '‰':
			return rateMeasure(kind, rest.slice(lastBoundary(rest)), tail, after);
	}
	return (kind === 'change' && !tail.startsWith('新增')) || tail.includes('新增') || tail.includes('净增') ? 'increase' : 'level';
}

const shareVerbAtEnd = ending(/占(?:到|了)?(?:约|近)?$/);
const shareNounAtEnd = ending(/(?:比重|占比|比例|份额|贡献率|贡献度|[助盖长]面)$/);
const growthNounAtEnd = ending(/(?:增幅|增速|涨幅|降幅|(?<!自然)增长率|增长)(?:度)?$/);

/** A rate is a share, a growth, or a level like any other. */
function rateMeasure(kind: Reading['kind'], clause: string, tail: string, after: string): Measure {
	const hasShare = clause.includes('占') && /占[^，；。]{1,24}$|占$/.test(clause);
	if (hasShare || shareVerbAtEnd(tail) || shareNounAtEnd(clause)) return 'share';
	if (kind === 'change' || growthNounAtEnd(clause)) return 'growth';
	if (/^的(?:增速|增长|增幅)/.test(after)) return 'growth';
	return (clause || tail).endsWith('前') || /^的[一-龥]/.test(after) ? 'share' : 'level';
}
