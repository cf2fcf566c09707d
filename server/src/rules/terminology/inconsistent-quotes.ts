import { alwaysQuoted } from '../../data/phrases';
import { sourceSpan } from '../../report/paragraphs';
import type { Report } from '../../report/report';
import { contains, type Span } from '../../report/span';
import { wordFinder } from '../../report/wordFinder';
import type { Problem, Rule } from '../rule';

export const inconsistentQuotes: Rule = {
	id: 'terminology/inconsistent-quotes',
	tier: 'warning',
	summary: '同一提法别处都加引号，这里没有加；或固定加引号的提法漏了引号。',
	why: '“两个确立”“三个代表”这类提法固定加引号；自己的提法也应前后一致，读者才认得出是专名。',
	examples: {
		bad: [
			'推进“放管服”改革，共建“一带一路”，增强“四个意识”。\n深入贯彻⟦三个代表⟧重要思想。',
			'开展“云溪先锋”行动。评选“云溪先锋”十名。表彰“云溪先锋”。\n⟦云溪先锋⟧行动覆盖全镇。',
			'构建“一圈一带两区”格局。“一圈一带两区”成形。提升⟦一圈一带两区⟧效能。',
		],
		good: [
			'推进“放管服”改革，共建“一带一路”，贯彻“三个代表”重要思想。',
			'推进放管服改革，共建一带一路，增强四个意识，贯彻三个代表重要思想。',
			'开展“云溪先锋”行动。评选“云溪先锋”十名。云溪先锋队成立，表彰云溪先锋。',
			'开展“云溪先锋”行动。评选“云溪先锋”十名。表彰“云溪先锋”。深化“云溪先锋引领”行动，印发《云溪先锋评选办法》。',
			'抓好“三件大事”。推进“三件大事”。聚焦“三件大事”。明确稳岗、兴业、护林三件大事。',
			'新增“3A级”景区。“3A级”景区扩容。“3A级”景区提质。游客满意3A级景区。',
		],
	},

	*check(report) {
		const body = report.paragraphs.map((_, index) => index).filter((index) => !report.calendar.settings[index]?.isNote);
		const quoted = quotedTerms(report, body);
		const own = [...quoted.keys()].filter((term) => isOwnTerm(term, quoted));
		const always = bareUses(report, body, alwaysQuoted, findAlwaysQuoted);
		// A copy that lost all its marks quotes nothing.
		const isKept = sum([...quoted.values()]) >= Math.max(3, 3 * sum(always.map(({ bare }) => bare.length)));
		if (isKept) for (const { term, bare } of always) for (const use of bare) yield problem(report, use, `“${term}”固定加引号，这里漏了。`);
		for (const { term, bare } of own.length === 0 ? [] : bareUses(report, body, own, wordFinder(own))) {
			if (bare.length > Math.max(1, (quoted.get(term) ?? 0) / 4)) continue;
			for (const use of bare.filter((each) => !isListed(report, each))) {
				yield problem(report, use, `“${term}”在别处都加引号，这里没有加，请统一。`);
			}
		}
	},
};

interface Use {
	readonly index: number;
	readonly span: Span;
}

function sum(counts: readonly number[]): number {
	return counts.reduce((total, count) => total + count, 0);
}

/** How often each term is quoted. */
function quotedTerms(report: Report, body: readonly number[]): ReadonlyMap<string, number> {
	const times = new Map<string, number>();
	for (const index of body)
		for (const { text, isTitle } of report.facts[index]?.quotes ?? []) if (!isTitle) times.set(text, (times.get(text) ?? 0) + 1);
	return times;
}

/** A term of the report's own that it quotes often enough to mean it. */
function isOwnTerm(term: string, quoted: ReadonlyMap<string, number>): boolean {
	return (quoted.get(term) ?? 0) >= (term.length >= longTerm ? 2 : 3) && !alwaysQuoted.includes(term) && /^[一-龥]{3,10}$/.test(term);
}

const longTerm = 6;

interface TermUses {
	readonly term: string;
	readonly bare: readonly Use[];
}

/** Building it takes longer than using it on a text. */
const findAlwaysQuoted = wordFinder(alwaysQuoted);

/** Where each term stands outside of all quotations and titles. All are looked for at once, since a long report has many. */
function bareUses(
	report: Report,
	body: readonly number[],
	terms: readonly string[],
	find: ReturnType<typeof wordFinder>,
): readonly TermUses[] {
	const uses = terms.map((term) => ({ term, bare: [] as Use[] }));
	for (const index of body) {
		for (const { word, span } of find(report.paragraphs[index]?.text ?? ''))
			if (isBare(report, index, span)) uses[word]?.bare.push({ index, span });
	}
	return uses;
}

function isBare(report: Report, index: number, span: Span): boolean {
	const text = report.paragraphs[index]?.text ?? '';
	return !report.facts[index]?.quotes.some((quote) => contains(quote.span, span)) && isFree(text, span);
}

/** 稳定、发展、生态、强边四件大事: the things themselves stand before the term, which counts them and is no name there. */
function isListed(report: Report, { index, span: { start } }: Use): boolean {
	const text = report.paragraphs[index]?.text ?? '';
	return /[一二两三四五六七八九十\d]/.test(text[start] ?? '') && /、[^，。；：“”、]{1,8}$/.test(text.slice(Math.max(0, start - 12), start));
}

/** With other marks beside it, such as straight ones, a term is quoted in its way. */
function isFree(text: string, { start, end }: Span): boolean {
	return !/["'「『‘＂]/.test(text[start - 1] ?? '') && !/["'」』’＂]/.test(text[end] ?? '');
}

function problem(report: Report, { index, span }: Use, message: string): Problem {
	const paragraph = report.paragraphs[index];
	if (!paragraph) return { span, message };
	const place = sourceSpan(paragraph, span);
	const edits = [
		{ span: { start: place.start, end: place.start }, newText: '“' },
		{ span: { start: place.end, end: place.end }, newText: '”' },
	];
	return { span: place, message, fixes: [{ title: '加上引号', edits }] };
}
