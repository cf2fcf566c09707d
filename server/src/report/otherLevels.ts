import { levelNamed, provinceLevel, townLevel } from './levels';
import { matchesOf } from './matches';
import { type Paragraph, sourceSpan } from './paragraphs';
import type { Report } from './report';
import type { Span } from './span';

/** Where a report speaks as the government of another place than its own. Spans are of the source. */
export interface OtherLevel {
	readonly span: Span;
	/** 镇, 县, 省: of the report's own place. */
	readonly own: string;
}

/** What a report says of itself at another level; nothing where its title and its meeting do not agree on whose it is. */
export function otherLevelsIn(report: Report): readonly OtherLevel[] {
	const own = ownPlace(report);
	if (own === undefined) return [];
	const isSlip = slipsFor(own);
	return report.paragraphs.flatMap((paragraph, index) => {
		if (!mayClaim.test(paragraph.text) || report.calendar.settings[index]?.isNote) return [];
		const found = matchesOf(claim, paragraph.text).filter((match) => isSlip(match, paragraph.text) && !isQuoted(paragraph, match.index));
		return found.map(({ 0: words, index: start }) => ({ own, span: sourceSpan(paragraph, { start, end: start + words.length }) }));
	});
}

// Whose report it is

const place = '自治区|[省市州盟区县旗镇乡]';
const inTitle = new RegExp(`(${place})(?:人民)?政府工作报告`);
const atMeeting = new RegExp(`(${place})(?:第[^，。]{1,6})届[^，。]{0,4}人民代表大会`);

function ownPlace({ paragraphs, outline }: Report): string | undefined {
	const front = paragraphs.slice(0, Math.max(outline.bodyStart, 4)).map(({ text }) => text);
	const [named, ...others] = [inTitle, atMeeting].flatMap((pattern) => {
		const found = front.map((text) => pattern.exec(text)?.[1]).find((name) => name !== undefined);
		return found === undefined ? [] : [found];
	});
	return others.every((other) => other === named) ? named : undefined;
}

// Speaking of oneself

const mayClaim = /我(?:谨|代表|[省市州县盟区旗镇乡])|全省|政协/;
const claim = new RegExp(
	[
		`我谨?代表(?:[^，。；、]{1,8}委、)?[^，。；、]{0,12}?(${place})(?:人民)?政府`,
		`请(?:各位)?(全国|${place})政协(?:各位)?委员`,
		'(?<![自忘])我(省(?![吾察思])|市(?![场民政])|州|县(?![域城乡])|盟(?![友国约])|区(?![域块间别])|旗(?![帜舰])|镇|乡(?![村愁土亲镇音情]))',
		'(?<=^|[，。；：！、让使为对在从到和与的])(全省)',
	].join('|'),
	'g',
);

/** Whether what the text says at a place can't be said in a report of one's own place. */
function slipsFor(own: string): (match: RegExpExecArray, text: string) => boolean {
	return ({ 0: words, 1: government, 2: delegates, 3: self, index }, text) => {
		if (government) return !isSame(government, own);
		if (delegates) return areOthers(delegates, own);
		if (self) return isOther(self, own, text.slice(index + words.length, index + words.length + 8));
		return own === '自治区';
	};
}

function isSame(name: string, own: string): boolean {
	return name === own || (own === '自治区' && name === '区');
}

/** A town has no such delegates of its own: those of its county come. */
function areOthers(delegates: string, own: string): boolean {
	return levelNamed(own) === townLevel ? /全国|省|自治区/.test(delegates) : !isSame(delegates, own);
}

/** What only one's own place is said to have or to have done. */
const ofOwn = /^(?:(?:各族|广大|干部)*群众|各项事业|上下|(?:全年|累计|共)(?:完成|实现|新增|改造|引进|投入))/;

/** 我省 may be the province that a town lies in; a province has no 我镇. 区 may be an autonomous region to all below. */
function isOther(name: string, own: string, behind: string): boolean {
	if (isSame(name, own)) return false;
	const isBelow = levelNamed(name) >= levelNamed(own) && !(name === '区' && levelNamed(own) > provinceLevel);
	return isBelow || ofOwn.test(behind);
}

function isQuoted({ text }: Paragraph, at: number): boolean {
	const before = text.slice(Math.max(0, at - 60), at);
	return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》');
}
