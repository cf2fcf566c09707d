import { type Memory, type Report, readReport } from '../report/report';

/** Reads what a report's text has become. Nearly every paragraph is the same as before, and is not read twice. */
export function readAgain({ paragraphs, facts }: Report, text: string): Report {
	const memory: Memory = new Map();
	paragraphs.forEach((paragraph, index) => {
		const known = facts[index];
		if (known) memory.set(paragraph.text, known);
	});
	return readReport(text, memory);
}
