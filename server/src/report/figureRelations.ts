import { lastBoundary } from './clauses';
import type { Mention } from './mentions';
import { withoutTime } from './namePhrases';
import type { Quantity } from './quantities';
import { leadingAction } from './words';

/** The index of the figure that one is a part of: 其中 begins the parts, and they go on until the sentence ends or another kind of figure begins. */
export function partOf(quantity: Quantity, gap: string, previous: Mention | undefined, mentions: readonly Mention[]): number | undefined {
	if (!previous) return undefined;
	if (gap.includes('其中')) return nearest(mentions, quantity, previous.sentence.start);
	if (opensParts(quantity, gap, previous)) return mentions.length - 1;
	return previous.partOf !== undefined && continuesParts(quantity, gap, previous) ? previous.partOf : undefined;
}

const partInBracket = /^[（(][一-龥]{1,8}$|^，?包括[一-龥]{1,8}$/;
const noPart = /年|目标|计划|任务|原|增|减|全[国省市区县镇]|另|上|超|完成|新|其他|比|较/;

/** 卫生院17所（中心5所、普通12所）, 学校12所，包括小学8所: things counted behind the same things counted. */
function opensParts({ unit, isCount }: Quantity, gap: string, { quantity, measure }: Mention): boolean {
	return (isCount || unit === '人') && quantity.unit === unit && measure === 'level' && partInBracket.test(gap) && !noPart.test(gap);
}

function continuesParts({ unit }: Quantity, gap: string, previous: Mention): boolean {
	// The bracket that held the parts is closed.
	if (/^[）)]/.test(gap)) return false;
	// 由C增至D: what belongs to the start belongs to the end.
	if (!/[，。；、,;]/.test(gap)) return true;
	return (
		previous.quantity.unit === unit &&
		/^(?:[、，；,;和与]|[^，。；]*[，、][^，。；]*$)/.test(gap) &&
		!/[。！？]/.test(gap) &&
		!/总数|总量|累计|合计|总计|共有|另|余额|达到$/.test(gap) &&
		!leadingAction.test(withoutTime(gap.slice(lastBoundary(gap)).replace(/^[、和与]+/, '')))
	);
}

/** The figure 其中 speaks of: the nearest before it in the same unit that is not itself a part. */
function nearest(mentions: readonly Mention[], part: Quantity, sentenceStart: number): number | undefined {
	let increase: number | undefined;
	for (let index = mentions.length - 1; index >= 0; index--) {
		const mention = mentions[index];
		if (!mention || mention.sentence.start !== sentenceStart) break;
		if (mention.partOf !== undefined || !isOneKind(mention.quantity, part)) continue;
		if (mention.measure === 'level') return index;
		if (mention.measure === 'increase') increase ??= index;
	}
	return increase;
}

/** Of one unit; and 684个水盆子，其中水库5座: things of several kinds are counted with 个 together. */
function isOneKind(whole: Quantity, part: Quantity): boolean {
	return whole.unit === part.unit || (whole.unit === '个' && whole.isCount && part.isCount && part.unit !== '人');
}

/** Whether the figure goes on from the one before: 从A提高到B. */
export function startsFrom(previous: Mention | undefined, gap: string, kind: string, tail: string): boolean {
	if (!previous || kind !== 'level' || gap.length > 16 || previous.quantity.unit === '百分点') return false;
	return /[到至为居]/.test(tail) && /(?:从|由)[^，。；]*$/.test(previous.words);
}
