import { halfWidth, withoutBlanks } from '../../report/characters';
import type { Fact } from '../../report/facts';
import { groupedBy } from '../../report/groups';
import type { Report } from '../../report/report';
import { sentenceOf } from '../../rules/comparison';
import { figureAnchors, frameOf } from '../figureAnchors';
import type { Answer, Told } from './answers';
import { figureKeys, keyFrom } from './keys';

export interface Matched {
	readonly answer: Answer;
	readonly fact: Fact;
}

/** The figure each answer is about: by its number, else by its sentence. What says something else now than when it was sent out has none. */
export function matched(
	report: Report,
	answers: readonly Answer[],
): { readonly matches: readonly Matched[]; readonly told: readonly Told[] } {
	const find = finderIn(report);
	const matches = new Map<Fact, Matched>();
	const told: Told[] = [];
	for (const answer of answers) {
		const found = find(answer);
		const first = typeof found === 'string' ? undefined : matches.get(found);
		const objection = typeof found === 'string' ? found : first && objectionToSecond(first.answer, answer);
		if (objection) told.push({ line: answer.line, message: objection });
		if (typeof found !== 'string' && !first) matches.set(found, { answer, fact: found });
	}
	return { matches: [...matches.values()], told };
}

/** The figure, or why there is none. */
type Find = (answer: Answer) => Fact | string;

function finderIn(report: Report): Find {
	const keys = figureKeys(report);
	const anchors = figureAnchors(report);
	const byKey = groupedBy(report.figures, ({ index }) => keys[index]?.base);
	const bySentence = groupedBy(report.figures, (fact) => meaningOf(sentenceOf(fact), fact.text));
	return (answer) => {
		const { base, ordinal } = keyFrom(answer.key);
		const alike = byKey.get(base) ?? bySentence.get(meaningOf(answer.sentence, answer.figure)) ?? [];
		if (alike.length === 1 && ordinal === undefined) return checked(alike[0] as Fact, answer);
		const isSame = (fact: Fact) => answer.sentence === '' || plain(sentenceOf(fact)) === plain(answer.sentence);
		const isOrdinal = ({ index }: Fact) => ordinal === undefined || anchors[index]?.occurrence === ordinal;
		const [only, ...others] = alike.filter((fact) => isSame(fact) && isOrdinal(fact));
		if (!only) return `文稿里的这句话已经改动或删去，没有采用：${answer.sentence || answer.key}`;
		return others.length === 0 ? checked(only, answer) : `文稿里有 ${others.length + 1} 处“${only.text}”说法相同，分不清是哪一处，没有采用`;
	};
}

function meaningOf(sentence: string, figure: string): string {
	return `${frameOf(sentence)}\0${plain(figure)}`;
}

function plain(text: string): string {
	return halfWidth(withoutBlanks(text));
}

/** Some write what is right over the figure itself. */
function checked(fact: Fact, { figure }: Answer): Fact | string {
	if (figure === '' || plain(figure) === plain(fact.text)) return fact;
	return `“数据”一栏写的是“${figure}”，发出时是“${fact.text}”；要更正请写在“更正为”一栏`;
}

function objectionToSecond(first: Answer, second: Answer): string {
	return first.correction === second.correction ? '' : `与第 ${first.line + 1} 行说的是同一个数据，答复不同；采用了第 ${first.line + 1} 行`;
}
