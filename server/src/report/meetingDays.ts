import { type Day, meetingDay } from './dates';
import type { Report } from './report';

/** The day of the meeting that a report was given to; undefined where no line above its body says. */
export function meetingDayOf({ paragraphs, facts, outline }: Report): Day | undefined {
	const front = paragraphs.slice(0, Math.max(outline.bodyStart, 6));
	return meetingDay(front.map(({ text }, index) => ({ text, dates: facts[index]?.times.dates ?? [] })));
}
