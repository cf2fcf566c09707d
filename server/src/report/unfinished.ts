import { allSections } from './outline';
import type { Paragraph } from './paragraphs';
import type { Report } from './report';

/** Paragraphs of running text, by their indices, that break off where those around them are brought to an end. */
export function unfinishedParagraphs(report: Report): readonly number[] {
	const headings = headingLines(report);
	const texts = [...report.paragraphs.keys()].filter((index) => !headings.has(index) && isRunningText(report, index));
	const broken = texts.filter((index) => breaksOff.test(report.paragraphs[index]?.text ?? ''));
	if (broken.length === 0 || broken.length * others > texts.length || isWrapped(report, texts)) return [];
	const isEnded = (index: number) => headings.has(index) || ended.test(report.paragraphs[index]?.text ?? '。');
	return broken.filter((index) => isEnded(index - 1) && isEnded(index + 1));
}

/** Where more than one paragraph in four breaks off, lines are broken for another reason. */
const others = 4;

const breaksOff = /[\u4e00-\u9fff\dA-Za-z%％，、,](?<![。！？!?；;：:…][\d①-⑳]{1,2})$/;
const ended = /[。！？!?；;：:…][”’）》」』\]］)"'\d①-⑳]{0,3}$/;

/** Headings alone on their lines, with everything before the report's body. */
function headingLines({ outline }: Report): ReadonlySet<number> {
	const lines = new Set(Array.from({ length: outline.bodyStart }, (_, index) => index));
	for (const { isRunIn, paragraphs } of allSections(outline.sections)) if (!isRunIn) lines.add(paragraphs.start);
	return lines;
}

const shortestText = 30;
/** What surrounds a report on a page: 来源：, 责任编辑：, a table's unit and its notes. */
const around = /^(?:来源|编辑|责任编辑|责编|审核|主办|承办|版权|网站|地址|联系|附|注|单位|扫|打印|\||首页)/;

function isRunningText({ paragraphs, calendar, text: source }: Report, index: number): boolean {
	const { text, span } = paragraphs[index] ?? nothing;
	if (text.length < shortestText || calendar.settings[index]?.isNote || around.test(text)) return false;
	return /[。；]|[，、].*[，、]./.test(text) && !/[|\t]/.test(source.slice(span.start, span.end));
}

const nothing = { text: '', span: { start: 0, end: 0 } };

/** Lines of a page put together again may be put together wrongly, at a page's end most of all. */
function isWrapped({ paragraphs, text }: Report, texts: readonly number[]): boolean {
	const wrapped = texts.filter((index) => hasLines(text, paragraphs[index]));
	return wrapped.length * 5 > texts.length;
}

function hasLines(source: string, paragraph: Paragraph | undefined): boolean {
	return paragraph !== undefined && source.slice(paragraph.span.start, paragraph.span.end).includes('\n');
}
