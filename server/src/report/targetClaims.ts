import type { Span } from './span';

/** 均超额完成年初目标: words that say a target was met, without naming it. Spans are of the paragraph's text. */
export interface TargetClaim {
	readonly span: Span;
	/** The sentence up to the claim: what it speaks of. */
	readonly subject: Span;
	/** Whether all figures before it are meant: 均, 双双, 全部. */
	readonly isOfAll: boolean;
}

const claim =
	/(均|都|双双|全部)?(?:全面|圆满|顺利|如期|提前|较好|超额)*(?:完成|实现|达到|超过|好于|高于)(?:了)?(?:年初|全年|年度|当年|年内|去年|上年|人代会|确定|提出|安排|下达|既定|预期|计划|的)*(?:目标|任务)(?!的?\d)/g;
const denied = /(?:未|没有|尚未|未能|不能|难以|确保|力争|争取|努力|为|推动|全力)$/;

/** A pure function of the text. */
export function targetClaimsIn(text: string): readonly TargetClaim[] {
	if (!text.includes('目标') && !text.includes('任务')) return [];
	const claims: TargetClaim[] = [];
	for (const { 0: words, 1: all, index } of text.matchAll(claim)) {
		if (denied.test(text.slice(Math.max(0, index - 3), index))) continue;
		const start = sentenceStart(text, index, claims.at(-1)?.span.end ?? 0);
		claims.push({ span: { start: index, end: index + words.length }, subject: { start, end: index }, isOfAll: all !== undefined });
	}
	return claims;
}

function sentenceStart(text: string, at: number, from: number): number {
	let start = at;
	while (start > from && !'。！？；;'.includes(text[start - 1] ?? '')) start--;
	return start;
}
