import type { Span } from './span';

/** A decrease told in multiples: 减少2倍. Spans are of the paragraph's text. */
export interface MultipleDecrease {
	/** The multiple: 2倍. */
	readonly span: Span;
	/** The word for less, with what stands between it and the multiple. */
	readonly words: string;
}

const decrease =
	/((?:减少|下降|降低|缩短|压缩|压减|缩小|回落|下滑|减轻|降幅|减幅|节约|节省|(?<![^，。；、])[减降])了?(?:达到?|为|近|约|超过|超|将近|大约|整整)?)([\d０-９.．]+|[一二两三四五六七八九十几数半百]+)多?$/;

/** A pure function of the text. */
export function multipleDecreasesIn(text: string): readonly MultipleDecrease[] {
	const found: MultipleDecrease[] = [];
	for (let at = text.indexOf('倍'); at >= 0; at = text.indexOf('倍', at + 1)) {
		const [whole = '', words = ''] = decrease.exec(text.slice(Math.max(0, at - 16), at)) ?? [];
		if (words !== '') found.push({ span: { start: at - whole.length + words.length, end: at + 1 }, words });
	}
	return found;
}
