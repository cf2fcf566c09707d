import type { Paragraph } from './paragraphs';

/** Levels of government, the highest first; 全区 of an autonomous region's report is its own. */
const levels: readonly RegExp[] = [/国/, /省|自治区/, /市|州|盟/, /区|县|旗/, /镇|乡|街道/];
const titled = /([省市州盟区县旗镇乡]|自治区|街道)(?:人民)?政府(?:，)?(?:工作)?(?:向|作|报告|工作总结)/;
const frontParagraphs = 14;

/** The level of the place a report is of, 0 for the nation; undefined where its front does not say. */
export function levelOf(paragraphs: readonly Paragraph[]): number | undefined {
	const front = paragraphs.slice(0, frontParagraphs).map(({ text }) => text);
	if (front.some((text) => text.includes('国务院'))) return 0;
	const named = front.map((text) => titled.exec(text)?.[1]).find((name) => name !== undefined);
	return named === undefined ? undefined : levelNamed(named);
}

/** The level of what is called 省, 县 or 镇; -1 for no place. */
export function levelNamed(name: string): number {
	return levels.findIndex((pattern) => pattern.test(name));
}

export const provinceLevel = levelNamed('省');
export const townLevel = levelNamed('镇');

/** Whether 全省, 全国 speak of a place above the report's own. */
export function isAbove(scope: string, level: number | undefined): boolean {
	const name = /^[全我本]((?:国|省|市|区|县|镇|乡|州|盟|旗)|自治区)$/.exec(scope)?.[1];
	if (name === undefined || level === undefined) return false;
	const own = levelNamed(name);
	return own >= 0 && own < level;
}
