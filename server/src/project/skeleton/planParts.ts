import type { Section } from '../../report/outline';
import { profileOf } from '../../report/profile';
import type { Report } from '../../report/report';
import { gap } from './gaps';
import { headingLine, leadsText } from './headings';
import { keyIndicators, withGaps } from './keyIndicators';
import type { Plan } from './plan';
import { rolledYears } from './rolledFront';
import type { DraftPart } from './skeleton';

/** Last year's plan parts as prompts for the next year's. */
export function planParts(plan: Plan): readonly DraftPart[] {
	return plan.parts.map((part, index) => ({
		title: rolledYears(part.title, plan.by),
		isNumbered: part.number !== '',
		lines: [
			...(index === 0 ? [`${plan.year + 1}年是【待填：年度定位】。政府工作的总体要求是：【待填】。`] : []),
			...promptsOr(promptLines(plan, part)),
			...(index === plan.parts.length - 1 ? duePrompts(plan) : []),
		],
	}));
}

function promptsOr(lines: readonly string[]): readonly string[] {
	return lines.length > 0 ? lines : ['【待填】'];
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
