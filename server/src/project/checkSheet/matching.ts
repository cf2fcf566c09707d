import { halfWidth, withoutBlanks } from '../../report/characters';
import type { Fact } from '../../report/facts';
import type { Report } from '../../report/report';
import { groupedBy, sentenceOf } from '../../rules/comparison';
import { anchorFrom, type FigureAnchor, figureAnchors } from '../figureAnchors';
import type { Answer, Told } from './answers';
import { figureKey } from './keys';

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

type Find = (answer: Answer) => Fact | string;

function finderIn(report: Report): Find {
	const anchors = figureAnchors(report);
	const byKey = new Map(report.figures.map((fact) => [figureKey(anchors[fact.index] as FigureAnchor), fact]));
	const bySentence = groupedBy(report.figures, (fact) => sentenceKey(sentenceOf(fact), fact.text));
	return (answer) => {
		const fact = byKey.get(answer.key);
		if (fact) return objectionToFigure(fact, answer) || fact;
		const [only, ...others] = bySentence.get(sentenceKey(answer.sentence, answer.figure)) ?? [];
		if (!only) return `文稿里的这句话已经改动或删去，没有采用：${answer.sentence || answer.key}`;
		return others.length === 0 ? only : `文稿里有 ${others.length + 1} 处与“${answer.sentence}”相同，请填写编号`;
	};
}

function sentenceKey(sentence: string, figure: string): string {
	const { frame, text } = anchorFrom({ indicator: '', text: withoutBlanks(figure), context: withoutBlanks(sentence) });
	return `${frame}\0${text}`;
}

/** Some write what is right over the figure itself. */
function objectionToFigure({ text }: Fact, { figure }: Answer): string {
	if (figure === '' || halfWidth(withoutBlanks(figure)) === halfWidth(text)) return '';
	return `“数据”一栏写的是“${figure}”，发出时是“${text}”；要更正请写在“更正为”一栏`;
}

function objectionToSecond(first: Answer, second: Answer): string {
	return first.correction === second.correction ? '' : `与第 ${first.line + 1} 行说的是同一个数据，答复不同；采用了第 ${first.line + 1} 行`;
}
