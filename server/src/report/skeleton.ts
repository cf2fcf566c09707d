import { isPlan, topParts } from './calendar';
import { type Commitment, commitmentsOf } from './commitments';
import type { Fact } from './facts';
import { answerWithGaps, gap, plainWords, reminder } from './gaps';
import { chineseNumber, wholeNumber } from './numerals';
import type { Section } from './outline';
import type { Report } from './report';

/** Next year's draft from last year's report: its tasks become answers to fill, nothing of last year stands as if it were this year's. */
export function skeletonOf(last: Report, year: number): string {
	const shift = year - (last.calendar.reviewYear ?? year - 1);
	const parts = topParts(last.outline).filter(({ kind, isAnnex }) => kind === 'part' && !isAnnex);
	const plans = parts.filter(({ title }, index) => isPlan(title) || parts.slice(0, index).some((earlier) => isPlan(earlier.title)));
	const reviews = parts.filter((part) => !plans.includes(part));
	const blocks = [
		...frontOf(last, shift),
		...(reviews[0] ? reviewPart(last, reviews[0], plans, shift) : []),
		...plans.flatMap((part) => planPart(last, part, shift)),
		'各位代表！【待写：结束语】',
	];
	return `${blocks.join('\n\n')}\n`;
}

// Title block

/** Title, meeting, name and salutation, rolled on by so many years. */
function frontOf({ paragraphs, outline }: Report, shift: number): readonly string[] {
	const front = paragraphs.slice(0, outline.bodyStart).map(({ text }) => text);
	const meeting = front.findIndex((text) => /届.*会议/.test(text) && /^[—―–－-]|年.*月.*日/.test(text));
	const title = outline.title === '' ? '政府工作报告' : outline.title;
	const behind = meeting < 0 ? [] : front.slice(meeting + 1);
	const opening = paragraphs.slice(outline.bodyStart).find(({ text }) => /^现在，我代表/.test(text));
	return [
		rolled(title, shift),
		...(meeting < 0 ? [] : [rolledMeeting(front[meeting] ?? '')]),
		...behind.map((text) => (/[：:]$/.test(text) ? text : signature(text))),
		...(opening ? [opening.text] : []),
	];
}

/** Every year moved on. */
function rolled(text: string, shift: number): string {
	return text
		.replace(/(?:19|20)\d{2}/g, (year) => String(Number(year) + shift))
		.replace(/二[〇零○][〇零○一二三四五六七八九]{2}(?=年)/g, (year) => yearInChinese(year, shift));
}

function yearInChinese(year: string, shift: number): string {
	const digits = '〇一二三四五六七八九';
	const value = Number(Array.from(year.replace(/[零○]/g, '〇'), (digit) => digits.indexOf(digit)).join('')) + shift;
	return Array.from(String(value), (digit) => digits[Number(digit)]).join('');
}

/** The next session of the same congress, its day still open. */
function rolledMeeting(text: string): string {
	return text
		.replace(/(会议上).*$/, '$1')
		.replace(
			/(?:19|20)?[\d〇零一二三四五六七八九]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日/,
			`${gap}年${gap}月${gap}日`,
		)
		.replace(/第([一二三四五六七八九十]+)次会议/, (_, number: string) => `第${chineseNumber((wholeNumber(number) ?? 0) + 1)}次会议`);
}

/** Who gives the report may be another: 镇长　【  】. */
function signature(text: string): string {
	const office = /^(.*(?:长|主任|主席|总理))/.exec(text)?.[1];
	return office ? `${office}　${gap}` : gap;
}

// The review

function reviewPart(last: Report, review: Section, plans: readonly Section[], shift: number): readonly string[] {
	const tasks = plans.flatMap(({ children }) => children);
	const commitments = commitmentsOf(last);
	const before = commitments.filter(({ section }) => section === undefined || plans.includes(section));
	return [
		rolled(review.number + review.title, shift),
		'【待写：一年来的形势和总的评价】',
		...indicatorLine(last, before),
		...tasks.flatMap((task, index) => taskBlock(last, task, index)),
		'我们清醒认识到，发展中还存在一些困难和问题：【待写】',
	];
}

/** The goals of the plan as a paragraph to fill, with last year's result in sight. */
function indicatorLine(last: Report, commitments: readonly Commitment[]): readonly string[] {
	const figures = commitments.flatMap((commitment) => commitment.figures);
	const items = figures.filter(({ indicator }) => indicator !== '').map((fact) => indicatorItem(last, fact));
	return items.length === 0 ? [] : [`主要指标：${[...new Set(items)].join('；')}。`];
}

function indicatorItem({ figures, calendar }: Report, target: Fact): string {
	const year = String(calendar.reviewYear);
	const result = figures.find(
		({ key, role, period, measure, isNote }) =>
			key === target.key && role !== 'target' && period === year && measure === target.measure && !isNote,
	);
	const change = target.measure === 'growth' ? (target.direction === 'down' ? '下降' : '增长') : '';
	const filled = answerWithGaps(
		`${target.indicator}${change}${target.text}`,
		target.quantity.span.start - target.indicator.length - change.length,
		[target],
	);
	return `${filled}${result ? reminder('上年完成', change + result.text) : ''}`;
}

function taskBlock(last: Report, task: Section, index: number): readonly string[] {
	const own = commitmentsOf(last).filter(({ section }) => section === task);
	const leads = task.children.flatMap((lead) => leadBlock(last, lead));
	const heading = `（${chineseNumber(index + 1)}）【待写】${reminder('上年部署', task.title)}`;
	return [heading, ...answers(own), ...leads];
}

function leadBlock(last: Report, lead: Section): readonly string[] {
	const inside = commitmentsOf(last).filter(
		({ paragraphIndex }) => lead.paragraphs.start <= paragraphIndex && paragraphIndex < lead.paragraphs.end,
	);
	return [`【待写：段首句】${reminder('上年部署', lead.title)}`, ...answers(inside)];
}

/** Targets as sentences to fill, then one prompt with all that was promised without figures. */
function answers(commitments: readonly Commitment[]): readonly string[] {
	const filled = commitments
		.filter(({ figures }) => figures.length > 0)
		.map(({ text, place, figures }) => answerWithGaps(text, place.start, figures));
	const others = commitments.filter(({ figures }) => figures.length === 0).map(({ text }) => plainWords(text).replace(/[。！]$/, ''));
	return [
		...(filled.length > 0 ? [filled.join('')] : []),
		...(others.length > 0 ? [`【待写】${reminder('上年部署', others.join('；'))}`] : []),
	];
}

// The plan

function planPart(last: Report, part: Section, shift: number): readonly string[] {
	const goals = commitmentsOf(last).filter(({ section, figures }) => section === part && figures.length > 0);
	return [
		rolled(part.number + part.title, shift),
		...(goals.length > 0
			? ['【待写：总体要求】', ...goals.map(({ text, place, figures }) => answerWithGaps(text, place.start, figures))]
			: []),
		...part.children.filter(({ kind }) => kind === 'section').map(({ number, title }) => `${number}【待写】${reminder('上年部署', title)}`),
		...(part.children.length === 0 ? ['【待写】'] : []),
	];
}
