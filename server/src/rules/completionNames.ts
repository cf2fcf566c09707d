import { type Indicator, indicators } from '../data/indicators';
import { idioms, phrases, type SetPhrase, words } from '../data/phrases';
import { type Completion, type CompletionPlace, mostCompletions } from './completion';
import { lastYearInWords, ledgerInWords } from './completionFigures';
import type { Context, LexiconTerm, SeriesReport } from './context';
import { type Wording, wordingOf, wordingsOf } from './lastYearWording';
import { type NameIndex, nameIndex } from './nameIndex';

/** Indicators, terms and set phrases that the text before an offset may be the beginning of, or the initials. */
export function namesAt(typed: string, offset: number, context: Context, place: CompletionPlace): readonly Completion[] {
	const own = context.lastYear && (place.role === 'target' ? targetsOfLastYear : resultsOfLastYear)(context.lastYear);
	const indices = [...(own ? [own] : []), terms(context.lexicon), ofAllReports()];
	const found = [...byInitials(typed, indices), ...byStart(typed, indices)].filter(({ name }) => isInUse(name, place));
	const distinct = found.toSorted(byLikelihood).filter(isFirstOfItsKind);
	return distinct.slice(0, mostCompletions).flatMap((each) => nameCompletion(each, offset, context, place));
}

interface Name {
	readonly label: string;
	readonly kind: 'indicator' | 'term' | 'phrase';
	/** The less, the likelier: last year's own names, the house's terms, the dictionary's names, set phrases, other names of the dictionary. */
	readonly standing: number;
	/** The indicator's dictionary name, or last year's own. */
	readonly key?: string;
	readonly documentation?: string;
	/** The first year whose report it can be expected in. */
	readonly from?: number;
	readonly to?: number;
}

const standings = { lastYear: 0, term: 1, indicator: 2, phrase: 3, alias: 4 } as const;

let commonNames: NameIndex<Name> | undefined;

/** Names that hold for every report; built on first use. */
function ofAllReports(): NameIndex<Name> {
	commonNames ??= nameIndex([...indicators.flatMap(indicatorNames), ...[...phrases, ...words, ...idioms].map(phraseName)], typable);
	return commonNames;
}

function indicatorNames({ name, aliases = [] }: Indicator): readonly Name[] {
	return [
		{ label: name, kind: 'indicator', standing: standings.indicator, key: name },
		...aliases.map((label): Name => ({ label, kind: 'indicator', standing: standings.alias, key: name })),
	];
}

function phraseName({ phrase, from }: SetPhrase): Name {
	return { label: phrase, kind: 'phrase', standing: standings.phrase, ...(from !== undefined && { from }) };
}

/** Marks are not typed. */
function typable({ label }: Name): string {
	return label.replace(/[“”《》、]/g, '');
}

/** Names of one text or list, indexed when first asked for. */
function remembered<Owner extends object>(make: (owner: Owner) => readonly Name[]): (owner: Owner) => NameIndex<Name> {
	const known = new WeakMap<Owner, NameIndex<Name>>();
	return (owner) => {
		const index = known.get(owner) ?? nameIndex(make(owner), typable);
		known.set(owner, index);
		return index;
	};
}

const targetsOfLastYear = remembered((source: SeriesReport) => Array.from(wordingsOf(source, true), namedLastYear));
const resultsOfLastYear = remembered((source: SeriesReport) => Array.from(wordingsOf(source, false), namedLastYear));
const terms = remembered((lexicon: readonly LexiconTerm[]) => lexicon.map(termName));

function namedLastYear([key, { name }]: readonly [string, Wording]): Name {
	return { label: name, kind: 'indicator', standing: standings.lastYear, key };
}

function termName({ preferred, note, from, to }: LexiconTerm): Name {
	const documentation = note === undefined ? undefined : { documentation: note };
	return { label: preferred, kind: 'term', standing: standings.term, ...documentation, ...(from && { from }), ...(to && { to }) };
}

interface Found {
	readonly name: Name;
	/** Characters typed of it. */
	readonly length: number;
	readonly filterText: string;
}

/** What is typed in full comes first among its like. */
function byLikelihood(one: Found, other: Found): number {
	const rest = ({ filterText, length }: Found) => (filterText.length > length ? 1 : 0);
	return one.name.standing - other.name.standing || rest(one) - rest(other);
}

/** One name for each indicator. */
function isFirstOfItsKind({ name }: Found, index: number, all: readonly Found[]): boolean {
	const same = (other: Found) => other.name.label === name.label || (name.key !== undefined && other.name.key === name.key);
	return index === all.findIndex(same);
}

function isInUse({ from, to }: Name, { planYear }: CompletionPlace): boolean {
	return planYear === undefined || ((from === undefined || planYear >= from) && (to === undefined || planYear <= to));
}

/** Two letters are the beginning of too many phrases. */
const fewestLettersOfPhrase = 3;

function byInitials(typed: string, indices: readonly NameIndex<Name>[]): readonly Found[] {
	const letters = /(?<![A-Za-z])[A-Za-z]{2,16}$/.exec(typed)?.[0];
	if (letters === undefined) return [];
	return indices
		.flatMap((index) => index.abbreviatedBy(letters.toLowerCase()))
		.filter(({ thing }) => thing.kind === 'indicator' || letters.length >= fewestLettersOfPhrase)
		.map(({ thing, initials }) => ({ name: thing, length: letters.length, filterText: initials }));
}

const longestStart = 12;

/** Names that begin with the most of what stands before the cursor: 全年完成|固定资产. */
function byStart(typed: string, indices: readonly NameIndex<Name>[]): readonly Found[] {
	const tail = /[\u4e00-\u9fffA-Za-z\d.]*$/.exec(typed.slice(-longestStart))?.[0] ?? '';
	for (let length = tail.length; length >= 2; length--) {
		const start = tail.slice(-length);
		if (!/[\u4e00-\u9fff]/.test(start)) return [];
		const names = indices.flatMap((index) => index.startingWith(start));
		if (names.length > 0) return names.map((name) => ({ name, length, filterText: typable(name) }));
	}
	return [];
}

function nameCompletion(
	{ name, length, filterText }: Found,
	offset: number,
	context: Context,
	place: CompletionPlace,
): readonly Completion[] {
	const span = { start: offset - length, end: offset };
	const wording = name.key === undefined ? undefined : wordingOf(context, name.key, place.role);
	const pattern = wording && patternOf(name.label, wording);
	const newText = pattern?.plain ?? name.label;
	if (newText.length === length && newText === filterText) return [];
	const detail = [...ledgerInWords(context, name.key, place), ...(wording ? [lastYearInWords(wording, place)] : [])].join('；');
	return [
		{
			label: name.label,
			kind: name.kind,
			span,
			newText,
			...(pattern && { snippet: pattern.snippet }),
			filterText,
			detail: detail || kindNames[name.kind],
			...(name.documentation !== undefined && { documentation: name.documentation }),
		},
	];
}

const kindNames = { indicator: '指标', term: '词表', phrase: '提法' } as const;

/** What stands for a number still to come: the rules report it until it is filled in. */
const blank = '××';

/** Last year's words with their numbers left out. */
function patternOf(label: string, { words, numbers, name }: Wording): { readonly plain: string; readonly snippet: string } | undefined {
	if (!words.startsWith(name) || numbers.length === 0) return undefined;
	const pieces = numbers.map(({ start }, index) => words.slice(numbers[index - 1]?.end ?? name.length, start));
	const end = words.slice(numbers.at(-1)?.end);
	return {
		plain: label + pieces.map((piece) => piece + blank).join('') + end,
		snippet: literally(label) + pieces.map((piece, index) => `${literally(piece)}\${${index + 1}:${blank}}`).join('') + literally(end),
	};
}

function literally(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}
