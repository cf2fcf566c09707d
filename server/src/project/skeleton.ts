import { type Commitment, commitmentsOf } from '../report/commitments';
import type { Fact } from '../report/facts';
import { chineseNumber } from '../report/numerals';
import { allSections, type Section } from '../report/outline';
import { parts, profileOf } from '../report/profile';
import type { Report } from '../report/report';
import { answerWithGaps, gap } from './gaps';
import { keyIndicators, withGaps } from './keyIndicators';
import { rolledFront, rolledYears } from './rolledFront';

/**
 * The draft of the report that follows `last`, as text: the review of `year` laid out by last year's tasks, each target an answer to fill in,
 * and the headings of last year's plan as prompts for the next. Whatever is still to be written is a placeholder.
 */
export function skeletonFrom(last: Report, year: number): string {
	const plan = planOf(last, year);
	const body = [...openingOf(last), ...numbered([reviewPart(plan), ...planParts(plan)]), '各位代表，【待填：结束语】！'];
	// Indents and blank lines keep short lines from being taken for one that was wrapped.
	return `${[...rolledFront(last, plan.by), ...body.map((line) => `　　${line}`)].join('\n\n')}\n`;
}

/** Last year's plan, and what the new draft needs to know of it. */
interface Plan {
	readonly last: Report;
	/** The year the new draft reviews. */
	readonly year: number;
	/** By how many years all moves on. */
	readonly by: number;
	/** How a target of last year's is called: 上年目标. */
	readonly label: string;
	readonly parts: readonly Section[];
	/** The part that tells the tasks. */
	readonly main: Section | undefined;
	/** The first paragraph that tells tasks. */
	readonly tasksStart: number;
	readonly commitments: readonly Commitment[];
	readonly headings: ReadonlyMap<number, Section>;
}

function planOf(last: Report, year: number): Plan {
	const { calendar, outline } = last;
	const commitments = commitmentsOf(last);
	const isOneYear = ({ title, paragraphs: { start } }: Section) =>
		calendar.settings[start]?.role === 'target' && calendar.settings[start]?.period === String(calendar.planYear) && !fiveYears.test(title);
	const planned = parts(last).filter(isOneYear);
	const countIn = ({ paragraphs: { start, end } }: Section) =>
		commitments.filter(({ paragraphIndex }) => paragraphIndex >= start && paragraphIndex < end).length;
	const main = planned.toSorted((one, other) => countIn(other) - countIn(one))[0];
	return {
		last,
		year,
		by: year - (calendar.reviewYear ?? year - 1),
		label: calendar.planYear === undefined || calendar.planYear === year ? '上年目标' : `${calendar.planYear}年目标`,
		parts: planned,
		main,
		tasksStart: main ? firstTask(main, commitments) : last.paragraphs.length,
		commitments,
		headings: new Map(Array.from(allSections(outline.sections), (section) => [section.paragraphs.start, section])),
	};
}

const fiveYears = /五年|十[一二三四五六]五/;
const general = /要求|原则|思想|形势|考虑|目标$/;

function firstTask({ children, paragraphs }: Section, commitments: readonly Commitment[]): number {
	const child = children.find(({ title }) => !general.test(title));
	if (child) return child.paragraphs.start;
	// Without headings: behind the targets, which stand together.
	const goals = commitments.find(({ paragraphIndex, figures }) => paragraphIndex > paragraphs.start && figures.length > 0);
	return goals ? goals.paragraphIndex + 1 : paragraphs.end;
}

interface DraftPart {
	readonly title: string;
	/** Whether the part it follows had a number. */
	readonly isNumbered: boolean;
	readonly lines: readonly string[];
}

function numbered(all: readonly DraftPart[]): readonly string[] {
	let number = 0;
	return all.flatMap(({ title, isNumbered, lines }) => [isNumbered ? `${chineseNumber(++number)}、${title}` : title, ...lines]);
}

/** 现在，我代表镇人民政府向大会报告工作…… */
function openingOf({ paragraphs, outline }: Report): readonly string[] {
	const text = paragraphs[outline.bodyStart]?.text ?? '';
	return /^(?:现在|下面|我(?:受|代表)|受)/.test(text) && text.length < longestOpening && !/\d/.test(text) ? [text] : [];
}

const longestOpening = 160;

// The review

function reviewPart(plan: Plan): DraftPart {
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

/** As written, number and all, and marked as still to be worded anew. */
function headingLine({ last }: Plan, section: Section, isBelow: boolean): string {
	const { heading, number, title, paragraphs } = section;
	const text = last.paragraphs[paragraphs.start]?.text ?? '';
	const end = text.indexOf(title, number.length) + title.length;
	const written = heading.end > heading.start ? text.slice(0, end).replace(/^(#+)/, '$1 ') : title;
	const words = isBelow && /^（/.test(number) ? title : written;
	return `${withoutNotes(words)}${leadsText(section) || words !== written ? '。' : ''}【待改】`;
}

/** A short sentence that heads text goes on with it: alone on its line it would be no heading before a placeholder. */
function leadsText({ isRunIn, kind, number }: Section): boolean {
	return isRunIn || (kind === 'lead' && number === '');
}

function withoutNotes(text: string): string {
	return text.replace(/［\d+］|〔\d+〕|\[\d+\]/g, '');
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

// The plan

function planParts(plan: Plan): readonly DraftPart[] {
	return plan.parts.map((part, index) => ({
		title: rolledYears(part.title, plan.by),
		isNumbered: part.number !== '',
		lines: [
			...(index === 0 ? [`${plan.year + 1}年是【待填：年度定位】。政府工作的总体要求是：【待填】。`] : []),
			...promptLines(plan, part),
			...(index === plan.parts.length - 1 ? duePrompts(plan) : []),
		],
	}));
}

/** What the profile asks of a plan and no heading of last year's names: as a rule 政府自身建设. */
function duePrompts({ last, parts: all, headings }: Plan): readonly string[] {
	const titles = [...headings.values()]
		.filter(({ paragraphs }) => all.some((part) => holds(part, paragraphs.start)))
		.map(({ title }) => title);
	const due = profileOf(last)?.parts.filter(({ within, name }) => within === 'plan' && name !== goals) ?? [];
	return due
		.filter((part) => !titles.some((title) => part.headings.some((word) => title.includes(word))))
		.map(({ name }) => `各位代表，全面加强${name}。【待填】`);
}

const goals = '预期目标';

function holds({ paragraphs: { start, end } }: Section, index: number): boolean {
	return start <= index && index < end;
}

function promptLines(plan: Plan, part: Section): readonly string[] {
	const lines: string[] = [];
	for (let index = part.paragraphs.start + 1; index < part.paragraphs.end; index++) {
		const section = plan.headings.get(index);
		const own = index < plan.tasksStart ? goalsIn(plan, index) : '';
		const announced = own === '' ? announcementIn(plan, index) : '';
		if (section) lines.push(...promptOf(plan, section));
		if (own !== '' || announced !== '') lines.push(own || announced);
	}
	return lines;
}

function promptOf(plan: Plan, section: Section): readonly string[] {
	const heading = rolledYears(headingLine(plan, section, false), plan.by);
	if (leadsText(section)) return [heading.replace(/【待改】$/, '【待填】')];
	return section.children.length > 0 ? [heading] : [heading, '【待填】'];
}

function goalsIn({ commitments, last, label, by }: Plan, index: number): string {
	const own = commitments.filter(({ paragraphIndex, figures }) => paragraphIndex === index && figures.length > 0);
	const [first] = own;
	if (!first) return '';
	const opening = /[^。！？；]*[是为：:]$/.exec((last.paragraphs[index]?.text ?? '').slice(0, first.words.start))?.[0] ?? '';
	const indicators = keyIndicators(
		own.flatMap(({ figures }) => figures),
		[],
		last,
	).map((each) => withGaps({ ...each, results: [] }, label));
	const missing = dueGoals(last, `${opening}${indicators.join()}`);
	return `${rolledYears(opening, by)}${[...indicators, ...missing].join('；')}。`;
}

/** The profile's usual goals, where last year set them without figures or not at all. */
function dueGoals(last: Report, said: string): readonly string[] {
	const due = said.includes('目标') ? (profileOf(last)?.goals ?? []) : [];
	return due.filter((names) => !names.some((name) => said.includes(name))).map(([name = '']) => `${name}【待填】`);
}

function announcementIn({ last, by }: Plan, index: number): string {
	const [announcement] = last.facts[index]?.announcements.filter(({ pointsAhead }) => pointsAhead) ?? [];
	const text = last.paragraphs[index]?.text ?? '';
	if (!announcement) return '';
	const { numeral, phrase } = announcement;
	const start = Math.max(text.lastIndexOf('。', numeral.start), text.lastIndexOf('！', numeral.start)) + 1;
	const words = text.slice(start, numeral.start) + gap + text.slice(numeral.end, phrase.end);
	return `${rolledYears(words, by).replace(/[：:]?$/, '：')}`;
}
