import type { Fact } from '../../report/facts';
import { chineseNumber } from '../../report/numerals';
import type { Section } from '../../report/outline';
import { parts } from '../../report/profile';
import type { Report } from '../../report/report';
import { answerWithGaps } from './gaps';
import { headingLine, leadsText } from './headings';
import { keyIndicators, withGaps } from './keyIndicators';
import { fiveYears, type Plan } from './plan';
import { rolledYears } from './rolledFront';
import type { DraftPart } from './skeleton';

/** The review of the plan's year: key indicators, then last year's tasks, each with the answers it asks for. */
export function reviewPart(plan: Plan): DraftPart {
	const { last, year, by } = plan;
	const old = parts(last).find(({ paragraphs }) => last.calendar.settings[paragraphs.start]?.role !== 'target');
	const title = old && !fiveYears.test(old.title) ? rolledYears(old.title, by) : `${year}年工作回顾`;
	return {
		title,
		isNumbered: old === undefined || old.number !== '',
		lines: [
			`${year}年是【待填：年度定位】。一年来，【待填：总体评价】。`,
			indicatorParagraph(plan, old),
			...tasksOf(plan),
			'各位代表，【待填：总结与致谢】。',
			'在肯定成绩的同时，我们也清醒地看到，发展还存在不少困难和问题：【待填】。',
		].filter((line) => line !== ''),
	};
}

/** Targets that stand before the tasks, and what else last year's overview gave. */
function indicatorParagraph({ last, commitments, tasksStart, label }: Plan, old: Section | undefined): string {
	const targets = commitments.filter(({ paragraphIndex }) => paragraphIndex < tasksStart).flatMap(({ figures }) => figures);
	const all = keyIndicators(targets, old ? overviewOf(last, old) : [], last);
	return all.length === 0 ? '' : `主要指标完成情况：${all.map((indicator) => withGaps(indicator, label)).join('；')}。`;
}

/** The figures told before the first numbered section of a review. */
function overviewOf({ figures }: Report, { paragraphs, children }: Section): readonly Fact[] {
	const first = children.find(({ number }) => number !== '') ?? children[0];
	const end = first?.paragraphs.start ?? paragraphs.end;
	return figures.filter(({ paragraphIndex }) => paragraphIndex > paragraphs.start && paragraphIndex < end);
}

function tasksOf(plan: Plan): readonly string[] {
	const { parts: all, main } = plan;
	if (!main) return [];
	const later = all.slice(all.indexOf(main) + 1);
	const sections = main.children.filter(({ kind, number }) => kind === 'section' && number.startsWith('（'));
	return [
		...taskLines(plan, plan.tasksStart, main.paragraphs.end),
		...later.flatMap((part, index) => [
			sections.length > 0 ? `（${chineseNumber(sections.length + index + 1)}）${part.title}【待改】` : `${part.title}。【待改】`,
			...taskLines(plan, part.paragraphs.start + 1, part.paragraphs.end, sections.length > 0),
		]),
	];
}

/** Headings with a mark, each with the answers to the commitments under it. */
function taskLines(plan: Plan, from: number, to: number, isBelow = false): readonly string[] {
	const lines: string[] = [];
	for (let index = from; index < to; index++) {
		const section = plan.headings.get(index);
		const answers = answersIn(plan, index);
		const heading = section ? headingLine(plan, section, isBelow) : '';
		if ((section && leadsText(section)) || answers === '' || heading === '')
			lines.push(heading + (answers || (section && isLeaf(section) ? '【待填】' : '')));
		else lines.push(heading, answers);
	}
	return lines.filter((line) => line !== '');
}

function isLeaf({ children, paragraphs, isRunIn }: Section): boolean {
	return children.length === 0 && (isRunIn || paragraphs.end === paragraphs.start + 1);
}

/** A colon led to what now is an answer of its own; half-width marks are not carried on. */
const fullWidth: Readonly<Record<string, string>> = { '：': '，', ',': '，', ';': '；', '?': '？' };

function answersIn({ commitments, label, last }: Plan, index: number): string {
	const own = commitments.filter(({ paragraphIndex }) => paragraphIndex === index);
	const text = last.paragraphs[index]?.text ?? '';
	return own
		.map((commitment, at) => {
			const next = own[at + 1];
			const mark = next && next.words.start === commitment.words.end + 1 ? (text[commitment.words.end] ?? '。') : '。';
			return answerWithGaps(commitment, label) + (fullWidth[mark] ?? mark);
		})
		.join('');
}
