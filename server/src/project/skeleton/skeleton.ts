import { chineseNumber } from '../../report/numerals';
import type { Report } from '../../report/report';
import { planOf } from './plan';
import { planParts } from './planParts';
import { reviewPart } from './reviewPart';
import { rolledFront } from './rolledFront';

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

/** A part of the new draft; each line is a paragraph. */
export interface DraftPart {
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
