import type { Fact } from './facts';
import type { Span } from './span';

/** What a drafter leaves where a figure is still to come. */
export const gap = '【  】';

/** What last year meant to reach, beside its gap; read as a reminder, never as a statement (see `isReminder`). */
export function reminder(what: string, text: string): string {
	return `（${what}：${text
		.replace(/[。；！]$/, '')
		.replace(/[（(]/g, '〔')
		.replace(/[）)]/g, '〕')}）`;
}

const anyReminder = /（上年(?:目标|完成|部署)：[^（）]*）/g;

/** The stretches of a paragraph's text that only remind of last year. */
export function remindersIn(text: string): readonly Span[] {
	if (!text.includes('（上年')) return [];
	return Array.from(text.matchAll(anyReminder), ({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** A sentence of the plan as an answer to fill: each target a gap with its unit, the target itself beside it. */
export function answerWithGaps(text: string, from: number, figures: readonly Fact[]): string {
	let result = '';
	let at = 0;
	for (const { quantity, text: target } of figures) {
		const { start, end } = { start: quantity.span.start - from, end: quantity.span.end - from };
		if (start < at) continue;
		result += `${text.slice(at, start)}${gap}${unitOf(target)}${reminder('上年目标', withDirection(text.slice(at, start), target))}`;
		at = end;
	}
	return asDone(result + text.slice(at));
}

/** 增长6%左右: the target with the word that says what it is. */
function withDirection(before: string, target: string): string {
	return `${/(?:增长|下降|提高|减少|降低)$/.exec(before)?.[0] ?? ''}${target}`;
}

/** 万平方米 of 5万平方米以上, % of 6%左右, 家 of 330家. */
function unitOf(target: string): string {
	const bare = target.replace(/^(?:超过|超|近|约|突破|不低于|不少于)/, '').replace(/(?:以上|以内|左右|以下)$/, '');
	return bare
		.replace(/^[\d０-９.．,，\-—－~～至一二三四五六七八九十百千零〇两几多余]+/, '')
		.replace(/^[%％][-—－~～至][\d.]+(?=[%％])/, '');
}

/** What was to be done as what was done: without the words that look ahead. */
function asDone(text: string): string {
	return plainWords(text)
		.replace(/^(?:今年|20\d\d年)?[，,]?/, '')
		.replace(/(?:力争|确保|争取|努力|预计)(?:到?年底前?|全年)?/g, '')
		.replace(/(^|[，；])(?:拟|要|将|计划)(?=[一-龥])/g, '$1')
		.replace(/^[，、；]+/, '');
}

/** Without the number in a list that it had, and without marks of notes and annexes that are not there any more. */
export function plainWords(text: string): string {
	return text
		.replace(/^(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+[，、]|——)/, '')
		.replace(/[［[〔]\d+[］\]〕]|（[^（）]{0,6}见附[^（）]*）/g, '');
}
