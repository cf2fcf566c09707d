import type { Span } from './span';

const anyReminder = /（上年(?:目标|完成|部署)?：[^（）]*）/g;

/** The stretches of a paragraph's text that a draft reminds of last year with: （上年：43.1亿元；上年目标：增长6%左右）. They state nothing. */
export function remindersIn(text: string): readonly Span[] {
	if (!text.includes('（上年')) return [];
	return Array.from(text.matchAll(anyReminder), ({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
