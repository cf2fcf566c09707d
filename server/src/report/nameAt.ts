import type { NamedThing } from './names';
import { allSections } from './outline';
import { paragraphAt, sourceSpan, textOffset } from './paragraphs';
import type { Report } from './report';
import { type Span, touches } from './span';

/** A name at a place of a report. */
export interface NameHere {
	readonly name: string;
	/** Where it is written at that place, of the source. */
	readonly span: Span;
}

/** Shorter ones are parts of other words as often as not. */
const shortestName = 2;
const shortestTitle = 4;

/** A quoted term, an agreed short form, a section's title, or a thing that is named more than once; undefined for any other words. */
export function nameAt(report: Report, offset: number): NameHere | undefined {
	const index = paragraphAt(report.paragraphs, offset);
	const paragraph = report.paragraphs[index ?? -1];
	if (index === undefined || !paragraph) return undefined;
	const at = textOffset(paragraph, offset);
	const span = quotedAt(report, index, at) ?? thingAt(report, index, at) ?? titleAt(report, index, at);
	return span && { name: paragraph.text.slice(span.start, span.end), span: sourceSpan(paragraph, span) };
}

/** Every place where these very words stand, of the source. Text is compared without the line breaks and blanks in it. */
export function placesOfName({ paragraphs }: Report, name: string): readonly Span[] {
	return paragraphs.flatMap((paragraph) =>
		placesIn(paragraph.text, name).map((start) => sourceSpan(paragraph, { start, end: start + name.length })),
	);
}

function placesIn(text: string, name: string): readonly number[] {
	const places: number[] = [];
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) places.push(at);
	return places;
}

function quotedAt({ facts }: Report, index: number, at: number): Span | undefined {
	const quotes = [...(facts[index]?.quotes ?? []), ...(facts[index]?.shortForms ?? [])].filter(({ span }) => touches(span, at));
	const [innermost] = quotes.sort((one, other) => length(one.span) - length(other.span));
	return innermost && length(innermost.span) >= shortestName ? innermost.span : undefined;
}

/** Where a name begins no text says; the longest beginning that it has in common with another mention is its own. */
function thingAt({ facts }: Report, index: number, at: number): Span | undefined {
	const here = facts[index]?.namedThings.find(({ span }) => touches(span, at));
	if (!here) return undefined;
	const others = facts.flatMap(({ namedThings }) => namedThings).filter((thing) => thing !== here && thing.ending === here.ending);
	const shared = Math.max(0, ...others.map((other) => commonEnd(here, other)));
	const start = here.span.end - here.ending.length - shared;
	return shared >= shortestName && start <= at ? { start, end: here.span.end } : undefined;
}

function commonEnd({ stem: one }: NamedThing, { stem: other }: NamedThing): number {
	let same = 0;
	while (same < one.length && same < other.length && one.at(-1 - same) === other.at(-1 - same)) same++;
	return same;
}

function titleAt({ outline, paragraphs }: Report, index: number, at: number): Span | undefined {
	const section = [...allSections(outline.sections)].find((each) => each.paragraphs.start === index);
	const start = section ? (paragraphs[index]?.text.indexOf(section.title) ?? -1) : -1;
	if (!section || start < 0 || section.title.length < shortestTitle) return undefined;
	const span = { start, end: start + section.title.length };
	return touches(span, at) ? span : undefined;
}

function length({ start, end }: Span): number {
	return end - start;
}
