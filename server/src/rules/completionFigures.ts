import { indicatorAtEnd, indicatorNamed } from '../report/indicators';
import { paragraphAt, textOffset } from '../report/paragraphs';
import type { Report } from '../report/report';
import type { Span } from '../report/span';
import { type Citation, citationsFor } from './citations';
import { scopeOf } from './comparison';
import type { Completion, CompletionPlace } from './completion';
import type { Context, LedgerRow } from './context';
import { type Wording, wordingOf, wordingsOf } from './lastYearWording';

/** The 【】 that an offset lies in, closed or not. */
export function openBracket(text: string, line: number, offset: number): Span | undefined {
	const start = text.lastIndexOf('【', offset - 1);
	if (start < line || text.lastIndexOf('】', offset - 1) > start) return undefined;
	const close = /^[^【】\r\n]*】/.exec(text.slice(offset))?.[0].length ?? 0;
	return { start, end: offset + close };
}

/** The official figure to put in its place; last year's only to look at. */
export function figuresFor(report: Report, before: string, bracket: Span, context: Context, place: CompletionPlace): readonly Completion[] {
	const key = indicatorBefore(before, context, place);
	const wording = key === undefined ? undefined : wordingOf(context, key, place.role);
	const filled = citedIn(report, bracket, context).map((citation) => cited(citation, bracket, '【'));
	if (!wording) return filled;
	const open = { label: '待核实', kind: 'figure', span: bracket, newText: '【待核实】', filterText: '【待核实' } as const;
	return [...filled, { ...open, detail: lastYearInWords(wording, place) }];
}

/** The official figure behind 固定资产投资, 固定资产投资达到 or its first digits. */
export function figuresAfter(report: Report, typed: string, offset: number, context: Context): readonly Completion[] {
	const begun = /(?:\d[\d.]*)?$/.exec(typed)?.[0] ?? '';
	const before = /[^，。；：、]*$/.exec(typed.slice(0, typed.length - begun.length))?.[0] ?? '';
	if (!awaitsFigure(before, context)) return [];
	const span = { start: offset - begun.length, end: offset };
	return citedIn(report, span, context).map((citation) => cited(citation, span, ''));
}

function awaitsFigure(clause: string, { ledger }: Context): boolean {
	if (ledger.length === 0 || clause === '') return false;
	return (
		clause.replace(verbs, '') !== clause || indicatorAtEnd(clause) !== undefined || ledger.some((row) => clause.endsWith(row.indicator))
	);
}

function citedIn(report: Report, span: Span, { ledger }: Context): readonly Citation[] {
	const paragraphIndex = paragraphAt(report.paragraphs, span.start);
	const paragraph = report.paragraphs[paragraphIndex ?? -1];
	if (paragraphIndex === undefined || !paragraph) return [];
	const [start, end] = [textOffset(paragraph, span.start), textOffset(paragraph, span.end)];
	return citationsFor(report, ledger, { paragraphIndex, span: { start, end } });
}

function cited({ label, newText, row: { source } }: Citation, span: Span, begun: string): Completion {
	return { label, kind: 'figure', span, newText, filterText: begun + label, detail: `台账${source ? `：${source}` : ''}` };
}

/** The indicator that a sentence speaks of last, whatever verbs stand behind it. */
function indicatorBefore(before: string, context: Context, { role }: CompletionPlace): string | undefined {
	const own = context.lastYear ? [...wordingsOf(context.lastYear, role === 'target').keys()] : [];
	for (const clause of before.split(/[，。；：、]/).toReversed()) {
		const subject = clause.replace(/[\d【].*$/, '').replace(verbs, '');
		const key = indicatorAtEnd(subject)?.indicator.name ?? own.find((name) => subject.endsWith(name));
		if (key !== undefined) return key;
	}
	return undefined;
}

const verbs = /(?:同比|比上年)?(?:达到|达|完成|实现|增长|增加|提高|下降|减少|突破|超过|为|到)*$/;

export function lastYearInWords({ words }: Wording, { role }: CompletionPlace): string {
	return `上年${role === 'target' ? '目标' : ''}：${words}`;
}

export function ledgerInWords(context: Context, key: string | undefined, place: CompletionPlace): readonly string[] {
	return ledgerRows(context, key, place).map(({ figure, source }) => `台账：${figure}${source ? `（${source}）` : ''}`);
}

const growthName = /(?:增速|增长率|增幅)$/;

function ledgerRows({ ledger }: Context, key: string | undefined, { period }: CompletionPlace): readonly LedgerRow[] {
	const nameOf = ({ indicator }: LedgerRow) => {
		const name = indicator.replace(growthName, '');
		return indicatorNamed(name)?.name ?? name;
	};
	return key === undefined
		? []
		: ledger.filter((row) => row.period === period && scopeOf({ scope: row.scope, isOfAbove: false }) === '' && nameOf(row) === key);
}
