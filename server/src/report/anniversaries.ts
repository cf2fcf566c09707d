import { type Anniversary, anniversaries } from '../data/calendar';
import { addTo } from './groups';
import { matchesOf } from './matches';
import { wholeNumber } from './numerals';
import type { Span } from './span';
import { plansIn, type SpokenYear, spokenYearsIn } from './spokenYears';

/** So many years since something: 新中国成立75周年. Spans and offsets are of the paragraph's text. */
export interface AnniversaryClaim {
	readonly span: Span;
	/** The same thing may have happened in several places, in different years. */
	readonly candidates: readonly Anniversary[];
	readonly name: string;
	readonly count: number;
	/** The year its sentence speaks of, where it does. */
	readonly year: SpokenYear | undefined;
	/** First years of the five-year plans its sentence speaks of. */
	readonly plans: readonly number[];
	/** 迎接…: said of an anniversary still to come. */
	readonly isComing: boolean;
}

const byName = new Map<string, Anniversary[]>();
for (const anniversary of anniversaries)
	for (const name of anniversary.names) {
		addTo(byName, name, anniversary);
	}
const longestFirst = [...byName.keys()].sort((one, other) => other.length - one.length);
const counted = /(\d{1,3}|[０-９]{1,3}|[一二三四五六七八九十百]{1,5})周年(?!以来|后)/g;
/** What may stand between the thing and its years. */
const between = /(?:以来|发表|开启|实行|实施)?[”》]?(?:（[^）]*）)?(?:的)?$/;
const coming = /迎接|迎来|喜迎|献礼|筹备|即将|庆祝活动筹备/;

/** A pure function of the text. */
export function anniversariesIn(text: string): readonly AnniversaryClaim[] {
	return text.includes('周年')
		? matchesOf(counted, text)
				.map((match) => claimOf(text, match.index, match[0], match[1] ?? ''))
				.filter(isClaim)
		: [];
}

function isClaim(claim: AnniversaryClaim | undefined): claim is AnniversaryClaim {
	return claim !== undefined;
}

function claimOf(text: string, at: number, written: string, number: string): AnniversaryClaim | undefined {
	const before = text.slice(0, at).replace(between, '');
	const name = longestFirst.find((each) => before.endsWith(each));
	const count = wholeNumber(number);
	if (name === undefined || count === undefined || isPartOfOther(before.slice(0, -name.length), name)) return undefined;
	const start = sentenceStart(text, at);
	const sentence = text.slice(start, at + 40).split(/[。！]/)[0] ?? '';
	// The year in brackets behind the thing itself, as in 直辖（1997年）30周年, is the one it is counted from.
	const year = spokenYearsIn(text.slice(start, before.length)).at(-1);
	return {
		span: { start: before.length - name.length, end: at + written.length },
		candidates: byName.get(name) ?? [],
		name,
		count,
		year: year && { ...year, at: year.at + start, end: year.end + start },
		plans: plansIn(sentence).map(({ firstYear }) => firstYear),
		isComing: coming.test(sentence),
	};
}

/** 云溪党成立 is some other party's; short names are trusted at the head of a phrase only. */
function isPartOfOther(before: string, name: string): boolean {
	return (
		name.length <= 4 &&
		/[一-龥]$/.test(before) &&
		!/(?:庆祝|纪念|迎接|迎来|喜迎|是|在|为|和|、|及|与|暨|国|队|人民|战争|中国|祖国|地|我|[年月日])$/.test(before)
	);
}

function sentenceStart(text: string, at: number): number {
	return Math.max(text.lastIndexOf('。', at), text.lastIndexOf('！', at), text.lastIndexOf('；', at)) + 1;
}
