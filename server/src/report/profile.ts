import { type Profile, type ProfilePart, profiles } from '../data/profiles';
import { allSections, type Section } from './outline';
import type { Report } from './report';

/** The kind of report a text is, as its first lines tell; undefined when they don't. */
export function profileOf({ paragraphs, outline }: Report): Profile | undefined {
	if (outline.title === '' && outline.bodyStart === 0) return undefined;
	const front = paragraphs.slice(0, outline.bodyStart + 1).map(({ text }) => text.slice(0, longestLine));
	const fitting = profiles.filter(({ titles }) => front.some((line) => titles.some((title) => line.includes(title))));
	const place = placeOf(front.join('\n'));
	return fitting.find(({ places }) => places === undefined || (place !== undefined && places.includes(place)));
}

const longestLine = 80;

/** 镇 of 在云溪镇第二十届人民代表大会, or of 云溪镇政府工作报告. */
function placeOf(front: string): string | undefined {
	const beforeMeeting = /(自治区|[省市州盟县区旗镇乡])(?:第.{1,5}届)?人民代表大会/.exec(front)?.[1];
	return beforeMeeting ?? /(自治区|街道|[省市州盟县区旗镇乡])(?:人民)?政府工作报告/.exec(front)?.[1];
}

/** Whether a report is there from end to end: an excerpt or a sketch may lack what it will. */
export function isWhole({ paragraphs, outline }: Report): boolean {
	const tail = paragraphs.slice(Math.max(outline.bodyStart, paragraphs.length - closingParagraphs));
	return parts({ outline }).length > 0 && tail.some(({ text }) => closing.test(text));
}

/** Annexes and notes may follow the last words. */
const closingParagraphs = 60;
const closing = /^(?:各位代表|同志们)[！，!,]|让我们.{0,60}[！!]|^(?:谢谢|以上报告)/;

/** The parts of the highest level that carry no annex. */
export function parts({ outline }: Pick<Report, 'outline'>): readonly Section[] {
	return outline.sections.filter(({ kind, isAnnex }) => kind === 'part' && !isAnnex);
}

/** The one part of a profile that a heading names; undefined where it names several or none. */
export function partNamed(profile: Profile, title: string): ProfilePart | undefined {
	const named = profile.parts.filter(({ within, headings }) => within === undefined && headings.some((word) => title.includes(word)));
	return named.length === 1 ? named[0] : undefined;
}

/** The paragraphs that speak of what a profile asks for: under a heading of its own, else by their first words, else by words that give it away. */
export function paragraphsOn(report: Report, { headings, text = [], signs = [], within }: ProfilePart): readonly number[] {
	const sections = [...allSections(report.outline.sections)].filter(({ title, isAnnex }) => !isAnnex && includesAny(title, headings));
	const headed = sections.map(({ paragraphs }) => paragraphs.start).filter((index) => isWithin(report, index, within));
	if (headed.length > 0) return headed;
	const told = bodyWhere(report, within, (words) => text.every((group) => includesAny(words.slice(0, longestOpening), group)));
	if (told.length > 0) return told;
	return bodyWhere(report, within, (words) => signs.filter((word) => words.includes(word)).length >= fewestSigns);
}

const longestOpening = 110;
const fewestSigns = 5;

function includesAny(text: string, words: readonly string[]): boolean {
	return words.some((word) => text.includes(word));
}

function bodyWhere(report: Report, within: ProfilePart['within'], holds: (text: string) => boolean): readonly number[] {
	const found: number[] = [];
	for (let index = report.outline.bodyStart; index < report.paragraphs.length; index++) {
		if (isWithin(report, index, within) && holds(report.paragraphs[index]?.text ?? '')) found.push(index);
	}
	return found;
}

function isWithin({ calendar }: Report, index: number, within: ProfilePart['within']): boolean {
	const role = calendar.settings[index]?.role;
	return within === undefined || (within === 'plan') === (role === 'target');
}
