import { type Fact, sectionPath } from '../report/facts';
import type { Report } from '../report/report';
import { overlaps } from '../report/span';
import { sentenceOf } from './comparison';
import type { Context } from './context';
import { type Check, evidenceOf } from './evidence';
import { signed, valueInWords } from './figuresInWords';
import { type Earlier, historyOf } from './history';
import type { Finding } from './rule';

/** One figure as a check sheet lists it, in words; what is not known is empty. */
export interface CheckRow {
	readonly fact: Fact;
	/** The section that it stands in, or else the part. */
	readonly section: string;
	readonly sentence: string;
	readonly value: string;
	/** The latest result before the figure's own year. */
	readonly lastYear: string;
	readonly lastTarget: string;
	/** The official figure with its source. */
	readonly ledger: string;
	/** What was computed and found, one text each. */
	readonly checks: readonly string[];
}

/** Every figure of a report in its order. `findings` are the report's own, silenced ones among them. */
export function checkRows(report: Report, context: Context, findings: readonly Finding[]): readonly CheckRow[] {
	const evidence = evidenceOf(report, context);
	return report.figures.map((fact) => {
		const { results, target, ledger } = historyOf(fact, context);
		const own = findings.filter(({ span }) => overlaps(span, fact.span));
		return {
			fact,
			section: sectionPath(report.outline.sections, fact.span.start).slice(0, levels).at(-1) ?? '',
			sentence: sentenceOf(fact).trim(),
			value: valueInWords(fact),
			lastYear: inWords(results.findLast(({ year }) => String(year) < fact.period.slice(-4))),
			lastTarget: inWords(target),
			ledger: ledger.map(({ figure, source }) => (source === '' ? figure : `${figure}（${source}）`)).join('；'),
			checks: checksInWords(evidence.get(fact.index) ?? [], own),
		};
	});
}

/** What lies deeper is told by the sentence. */
const levels = 2;

function inWords(earlier: Earlier | undefined): string {
	return earlier ? `${earlier.year}年 ${signed(earlier.fact)}` : '';
}

/** What needs a look comes first. Findings of rules that compare figures are contradictions among the checks already. */
function checksInWords(checks: readonly Check[], findings: readonly Finding[]): readonly string[] {
	const compared = new Set(checks.map(({ rule }) => rule));
	const others = findings.filter(({ rule }) => !compared.has(rule));
	return [
		...checks.filter(({ result }) => result === 'contradiction').map((check) => contradiction(check, findings)),
		...others.map(({ suppressed, message }) => judged('问题', message, suppressed)),
		...checks.filter(({ result }) => result === 'consistent').map(({ note }) => `已验算：${note}`),
	];
}

function contradiction({ rule, note }: Check, findings: readonly Finding[]): string {
	const silenced = findings.find((finding) => finding.rule === rule)?.suppressed;
	return judged('矛盾', note, silenced);
}

function judged(word: string, text: string, suppressed: Finding['suppressed']): string {
	return suppressed ? `已核可：${text}（${suppressed.reason}）` : `${word}：${text}`;
}
