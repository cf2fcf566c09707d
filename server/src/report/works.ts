import type { WrittenDate } from './dates';
import type { Span } from './span';

/** 2026年3月开工，2026年8月完工: when the same works are begun and finished. The span is of the paragraph's text. */
export interface Works {
	readonly span: Span;
	readonly begun: WrittenDate;
	readonly finished: WrittenDate;
}

const beginning =
	/^(?:[初底末份]|[上中下]旬)?前?(?:正式|全面|顺利|已|将|如期)?(?:开工|动工|开建)(?:建设)?[，、](?:预计|计划|力争|确保|争取|将|拟)?(?:到|于|在)?$/;
const end =
	/^(?:[初底末份]|[上中下]旬)?(?:之|以)?前?(?:正式|全面|全部|顺利|如期)?(?:完工|竣工|建成|投产|投用|通车|交付)(?=$|[，。；、）)]|投[产入用]|通车|交付|验收|并)/;

const none: readonly Works[] = [];

/** A pure function of the text. Nothing but the verb stands between the two dates, so that both are of one thing. */
export function worksIn(text: string, dates: readonly WrittenDate[]): readonly Works[] {
	if (dates.length < 2) return none;
	return dates.flatMap((finished, index) => {
		const begun = dates[index - 1];
		if (!begun || finished.span.start - begun.span.end > 20) return [];
		if (!beginning.test(text.slice(begun.span.end, finished.span.start))) return [];
		const done = end.exec(text.slice(finished.span.end, finished.span.end + 16));
		if (!done) return [];
		return { span: { start: begun.span.start, end: finished.span.end + done[0].length }, begun, finished };
	});
}
