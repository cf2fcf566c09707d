import type { Fact } from './facts';
import { allSections } from './outline';
import { sourceSpan } from './paragraphs';
import { beginsWithPeople, longestPeople } from './people';
import type { Report } from './report';
import { contains, type Span } from './span';

/** What a report says will be done in the year it plans for: a clause with figures, or the words between two such. */
export interface Commitment {
	/** In the source. */
	readonly span: Span;
	/** As written, without line breaks, blanks or closing mark. */
	readonly text: string;
	/** The same words in their paragraph's text. */
	readonly words: Span;
	readonly paragraphIndex: number;
	/** Its figures for the year planned; empty for a task without any. */
	readonly figures: readonly Fact[];
	/** What these start from, as 40元 in 由40元提高到80元. */
	readonly bases: readonly Fact[];
	/** The nearest heading it stands under, without number; empty where there is none. */
	readonly heading: string;
}

/** All commitments of the plan part, in the order of their places. */
export function commitmentsOf(report: Report): readonly Commitment[] {
	const headings = headingsOf(report);
	const figures = byParagraph(report);
	return report.paragraphs.flatMap((_, index) =>
		isPlanned(report, index) ? committed(report, index, figures[index] ?? [], headings[index]) : [],
	);
}

function byParagraph({ paragraphs, figures }: Report): readonly (readonly Fact[])[] {
	const all = paragraphs.map((): Fact[] => []);
	for (const fact of figures) all[fact.paragraphIndex]?.push(fact);
	return all;
}

/** Whether a paragraph speaks of the one year planned: not of five years, nor the last words. */
function isPlanned({ calendar, outline, paragraphs }: Report, index: number): boolean {
	const setting = calendar.settings[index];
	if (!setting || index < outline.bodyStart || setting.role !== 'target' || setting.isNote) return false;
	return (
		setting.period === String(calendar.planYear) && !/^(?:各位代表|同志们)[，！!,：:].*(?:让我们|征程)/.test(paragraphs[index]?.text ?? '')
	);
}

interface Heading {
	readonly title: string;
	/** Where text goes on behind it in its own paragraph; 0 in all others. */
	readonly end: number;
	/** Below a part: where tasks are told one by one. */
	readonly isOfTasks: boolean;
}

const general = /要求|原则|思想|形势|考虑|目标$/;

/** Whether a heading is of tasks, not of what guides them. */
export function headsTasks(title: string): boolean {
	return !general.test(title);
}

function headingsOf({ outline, paragraphs }: Report): readonly (Heading | undefined)[] {
	const headings: (Heading | undefined)[] = paragraphs.map(() => undefined);
	for (const { kind, title, number, paragraphs: own } of allSections(outline.sections)) {
		const isOfTasks = kind !== 'part' && headsTasks(title);
		const end = (paragraphs[own.start]?.text ?? '').indexOf(title, number.length) + title.length;
		for (let index = own.start; index < own.end; index++) headings[index] = { title, end: index === own.start ? end : 0, isOfTasks };
	}
	return headings;
}

function committed(report: Report, index: number, facts: readonly Fact[], heading: Heading | undefined): readonly Commitment[] {
	const paragraph = report.paragraphs[index];
	if (!paragraph) return [];
	const announced = report.facts[index]?.announcements.map(({ phrase }) => phrase) ?? [];
	const isAnnounced = ({ quantity }: Fact) => announced.some((phrase) => contains(phrase, quantity.number));
	const common = { paragraphIndex: index, heading: heading?.title ?? '' };
	return clausesOf(paragraph.text, heading?.end ?? 0, facts).flatMap((words) => {
		const text = paragraph.text.slice(words.start, words.end);
		const inside = facts.filter(({ quantity }) => contains(words, quantity.span));
		const figures = inside.filter((fact) => isDue(fact, text, report) && !isAnnounced(fact) && !isAgeOfPeople(fact, paragraph.text));
		const isCommitment = inside.length > 0 ? figures.length > 0 : heading?.isOfTasks === true && isTask(text);
		const bases = inside.filter(({ index: base }) => figures.some(({ start }) => start === base));
		return isCommitment ? [{ ...common, span: sourceSpan(paragraph, words), text, words, figures, bases }] : [];
	});
}

const laterOrEver = /20\d\d年?[-—－~至]20\d\d|[三五]年(?:行动|内|累计|规划)?|每年/;

/** Whether a figure is for the year planned; what a plan recounts or sets for later is not. */
function isDue({ role, period, measure, quantity, text: figure }: Fact, text: string, { calendar }: Report): boolean {
	if (role !== 'target' || period !== String(calendar.planYear) || quantity.unit === '' || measure === 'rank') return false;
	return written.test(figure) && !laterOrEver.test(text);
}

/** 3岁以下 of 3岁以下婴幼儿 says whom, not how many. */
function isAgeOfPeople({ quantity: { unit, span } }: Fact, paragraph: string): boolean {
	return unit === '岁' && beginsWithPeople(paragraph.slice(span.end, span.end + longestPeople));
}

/** 亿元以上项目 and 千亿级产业 are kinds of things, no targets. */
const written = /[\d０-９一二两三四五六七八九十]/;

const deed =
	/建成|建设|新建|改建|扩建|改造|启动|开工|竣工|投产|投用|使用|实施|完成|编制|修编|引进|落地|打造|举办|办好|培育|创建|推出|出台|制定|开展|整治|治理|开通|通车|成立|设立|覆盖|盘活|修复|搬迁|清零|达到|实现/;
const shortestTask = 8;

function isTask(text: string): boolean {
	return (
		text.length >= shortestTask &&
		deed.test(text) &&
		!/^(?:坚持|始终|当前|必须|我们|深入学习|围绕|以|在|面对|按照|今年是|20\d\d年是)/.test(text)
	);
}

// Clauses

/** A text cut at pauses: clauses with figures each on its own, runs of others within a sentence together. */
function clausesOf(text: string, from: number, facts: readonly Fact[]): readonly Span[] {
	const clauses: Clause[] = [];
	for (const piece of pieces(text, from)) {
		const first = facts.find(({ quantity }) => contains(piece, quantity.span));
		const last = clauses.at(-1);
		const belongs = last && !piece.opensSentence && (first ? lacksSubject(first) && last.hasFigures : !last.hasFigures);
		if (last && belongs) last.end = piece.end;
		else clauses.push({ start: piece.start, end: piece.end, hasFigures: first !== undefined });
	}
	return clauses;
}

/** 突破1亿元, said of what the clause before speaks of. */
function lacksSubject({ isCarried, indicator }: Fact): boolean {
	return isCarried || indicator === '';
}

interface Clause {
	readonly start: number;
	end: number;
	readonly hasFigures: boolean;
}

interface Piece extends Span {
	readonly opensSentence: boolean;
}

/** Stretches between marks that stand outside of quotes and brackets. */
function pieces(text: string, from: number): readonly Piece[] {
	const found: Piece[] = [];
	let start = from;
	let opensSentence = true;
	let depth = 0;
	for (let at = from; at <= text.length; at++) {
		const character = text[at] ?? '。';
		if ('“（《'.includes(character)) depth++;
		else if ('”）》'.includes(character)) depth = Math.max(0, depth - 1);
		if (at < text.length && (depth > 0 || !'。！？；，：;,'.includes(character))) continue;
		if (at > start) found.push({ start, end: at, opensSentence });
		if (at > start) opensSentence = '。！？；;：'.includes(character);
		start = at + 1;
	}
	return found;
}
