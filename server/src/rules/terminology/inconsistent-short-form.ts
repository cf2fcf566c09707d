import { sourceSpan } from '../../report/paragraphs';
import type { Quote } from '../../report/quotes';
import type { Report } from '../../report/report';
import { isShortFor, type ShortForm } from '../../report/shortForms';
import { paragraphsWith } from '../places';
import type { Problem, Rule } from '../rule';

export const inconsistentShortForm: Rule = {
	id: 'terminology/inconsistent-short-form',
	tier: 'warning',
	summary: '文件定了简称（以下简称《…》），后文却用另一个简称。',
	why: '简称一经约定就只用这一个，换了说法读者会以为是另一份文件。',
	examples: {
		bad: [
			'编制了《云溪镇国土空间总体规划（草案）》（以下简称《总体规划》），请予审议。⟦《规划草案》⟧分为六章。',
			'编制了“十五五”规划纲要（草案）（以下简称《规划》），提交大会审查。\n⟦《纲要》⟧提出四项任务。⟦《纲要》⟧还明确了指标。',
		],
		good: [
			'编制了《云溪镇国土空间总体规划（草案）》（以下简称《总体规划》），请予审议。《总体规划》分为六章。',
			'编制了《云溪镇产业发展规划》（以下简称《规划》）、《云溪镇防汛应急预案》（以下简称《预案》）。《规划》分五章，《预案》分三章。',
			'印发《云溪镇防汛应急预案》（以下简称《预案》），落实《云溪条例》和《防洪法》。',
			'《方案》公开征求意见。印发《云溪镇改革方案》（以下简称《改革方案》）。',
		],
	},

	*check(report) {
		for (const { index, quote, meant } of otherShortForms(report)) yield problem(report, index, quote, meant);
	},
};

/** A short form with the index of the paragraph where it is agreed upon. */
interface Agreed {
	readonly index: number;
	readonly form: ShortForm;
}

/** A title that is short for a document in another way than was agreed. */
interface OtherShortForm {
	/** The paragraph's index. */
	readonly index: number;
	readonly quote: Quote;
	readonly meant: Agreed;
}

export function agreedShortForms(report: Report): readonly Agreed[] {
	return paragraphsWith(report, (facts) => facts.shortForms).flatMap(([index, forms]) => forms.map((form) => ({ index, form })));
}

export function* otherShortForms(report: Report): Iterable<OtherShortForm> {
	const agreed = agreedShortForms(report);
	if (agreed.length === 0) return;
	const forms = agreed.map(({ form }) => form);
	for (const [index, quotes] of paragraphsWith(report, (facts) => facts.quotes)) {
		for (const quote of quotes) {
			const meant = agreed.find(({ index: at, form }) => isOtherName(report, quote, { at, form, index }, forms));
			if (meant) yield { index, quote, meant };
		}
	}
}

interface Place {
	readonly at: number;
	readonly form: ShortForm;
	readonly index: number;
}

/** Whether a title is a short form of the same document, other than the agreed one, and behind the agreement. */
function isOtherName({ facts }: Report, { text, span, isTitle }: Quote, { at, form, index }: Place, forms: readonly ShortForm[]): boolean {
	if (!isTitle || text.length < 2 || text.length > 8 || index < at || (index === at && span.start < form.span.end)) return false;
	if (forms.some(({ name }) => name === text) || !isShortFor(text, form.full) || form.full.endsWith(text)) return false;
	const earlier = facts.slice(0, at).some(({ quotes }) => quotes.some((quote) => quote.isTitle && quote.text === text));
	const isOwnTitle = facts.some(({ quotes }) =>
		quotes.some((quote) => quote.isTitle && quote.text !== form.full && quote.text.length > 8 && isShortFor(text, quote.text)),
	);
	return !earlier && !isOwnTitle;
}

function problem(report: Report, index: number, { span }: Quote, { index: at, form }: Agreed): Problem {
	const paragraph = report.paragraphs[index];
	const agreement = report.paragraphs[at];
	if (!paragraph || !agreement) return { span, message: form.name };
	return {
		span: sourceSpan(paragraph, { start: span.start - 1, end: span.end + 1 }),
		message: `这份文件前面约定简称《${form.name}》，这里用了另一个简称，请统一。`,
		related: [{ span: sourceSpan(agreement, form.span), message: '约定的简称' }],
		fixes: [{ title: `改为《${form.name}》`, edits: [{ span: sourceSpan(paragraph, span), newText: form.name }] }],
	};
}
