import type { Section } from '../../report/outline';
import { withoutNoteSigns } from './gaps';
import type { Plan } from './plan';

/** As written, number and all, and marked as still to be worded anew. */
export function headingLine({ last }: Plan, section: Section, isBelow: boolean): string {
	const { heading, number, title, paragraphs } = section;
	const text = last.paragraphs[paragraphs.start]?.text ?? '';
	const end = text.indexOf(title, number.length) + title.length;
	const written = heading.end > heading.start ? text.slice(0, end).replace(/^(#+)/, '$1 ') : title;
	const words = isBelow && /^（/.test(number) ? title : written;
	return `${withoutNoteSigns(words)}${leadsText(section) || words !== written ? '。' : ''}【待改】`;
}

/** A short sentence that heads text goes on with it: alone on its line it would be no heading before a placeholder. */
export function leadsText({ isRunIn, kind, number }: Section): boolean {
	return isRunIn || (kind === 'lead' && number === '');
}
