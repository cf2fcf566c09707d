import { chineseNumber } from '../../report/numerals';
import type { Report } from '../../report/report';
import { gap } from './gaps';

/** Years in a text moved on by some years. */
export function rolledYears(text: string, by: number): string {
	return text.replace(/(?:19|20)\d{2}(?=年|[-—－~至]\d{4}年)/g, (year) => String(Number(year) + by));
}

/** Title, meeting, signature and salutation of the next report: year and session rolled on, dates and names left open. Lines of an accompanying letter are left out. */
export function rolledFront(report: Report, by: number): readonly string[] {
	const { outline, paragraphs } = report;
	const front = paragraphs.slice(0, outline.bodyStart).map(({ text }) => text.replace(/^#+/, ''));
	const meeting = front.findLastIndex((text) => /^[—―–－（-]*.{0,16}\d{4}年.*(?:会议|大会)/.test(text));
	const greeting = front.findLastIndex((text) => /^(?:各位|主任|同志们).{0,24}[：:]$/.test(text));
	const [, held = '', rest = ''] = /^(.*?(?:会议|代表大会(?!.*会议))上?)(.*)$/.exec(front[meeting] ?? '') ?? [];
	const signature = [rest, ...front.slice(meeting + 1, greeting < 0 ? undefined : greeting)].find(
		(text) => meeting >= 0 && isSignature(text),
	);
	return [
		rolledYears(outline.title, by),
		...(meeting < 0 ? [] : [rolledMeeting(report, meeting, held)]),
		...(signature === undefined ? [] : [withoutName(signature)]),
		...(greeting < 0 ? [] : [front[greeting] ?? '']),
	].filter((line) => line !== '');
}

function rolledMeeting({ facts, paragraphs }: Report, index: number, line: string): string {
	const [session] = facts[index]?.sessions ?? [];
	const offset = paragraphs[index]?.text.indexOf(line) ?? 0;
	if (!session) return withoutDates(line);
	const { start, end } = session.sessionNumeral;
	return withoutDates(
		line.slice(0, start - offset) + nextNumeral(line.slice(start - offset, end - offset), session.session) + line.slice(end - offset),
	);
}

function nextNumeral(written: string, session: number): string {
	return /\d/.test(written) ? String(session + 1) : chineseNumber(session + 1);
}

function withoutDates(line: string): string {
	return line.replace(/\d{4}年\d{1,2}月\d{1,2}日/g, `${gap}年${gap}月${gap}日`);
}

const office = /^.*?(?:镇长|乡长|县长|区长|市长|省长|州长|旗长|盟长|主席|主任|总理|院长|检察长)/;

function isSignature(text: string): boolean {
	return text.length <= 30 && office.test(text);
}

function withoutName(text: string): string {
	return `${office.exec(text)?.[0] ?? ''}　${gap}`;
}
