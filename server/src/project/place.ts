import { basename } from 'node:path';
import type { Paragraph } from '../report/paragraphs';

/** Whose report a text is, as far as its front and its file name tell. */
export interface Place {
	/** 精武, 海拉尔, 安徽; empty where the text says 省人民政府 or nothing. */
	readonly named: string;
	/** The file name without years, marks and what every report's name holds. */
	readonly file: string;
}

const frontParagraphs = 14;
const spoken = /代表(.{2,16}?)(?:人民)?政府(?:，)?(?:向|作|报告)/;
const titled = /^(?:(?:19|20)\d{2}年?)?([^\d，。]{2,16}?)(?:人民)?政府工作报告/;
const met = /在(?:中共)?(.{2,16}?)第[一二三四五六七八九十]{1,4}届人民代表大会/;
const levels = /(?:(?:壮族|回族|维吾尔|各族|[^，。]{1,3}族)?自治[区州县旗]|特别行政区|省|市|地区|盟|州|区|县|旗|镇|乡|街道)$/;

export function placeOf(path: string, paragraphs: readonly Paragraph[]): Place {
	const front = paragraphs.slice(0, frontParagraphs).map(({ text }) => text);
	const names = [titled, spoken, met].flatMap((pattern) => front.map((text) => bareName(pattern.exec(text)?.[1] ?? '')));
	return { named: names.find((name) => name.length >= 2) ?? '', file: fileKey(path) };
}

/** 国务院 and 全国 are the nation; 海拉尔区 and 海拉尔 one place; 省, 我区 and the like name none. */
function bareName(written: string): string {
	if (/国务院|全国|中华人民共和国/.test(written)) return '全国';
	const name = written.replace(/^(?:我|本)/, '').replace(/人民$/, '');
	const bare = name.replace(levels, '');
	return bare.length >= 2 ? bare : name.length > 2 ? name : '';
}

/** A report's file name without years, marks and what every report's name holds: what is left is its place, if anything. */
export function fileKey(path: string): string {
	return basename(path)
		.normalize('NFKC')
		.replace(/\.(?:report\.)?\w+$/, '')
		.replace(
			/人民政府|政府|工作报告|工作总结|送审稿|征求意见稿|讨论稿|草案|初稿|定稿|终稿|印发稿|稿|[一二]?[〇零○][一二三四五六七八九〇零]{1,2}年|\d+|年/g,
			'',
		)
		.replace(/[\s_\-—()（）【】[\]版v.]/gi, '')
		.toLowerCase();
}

/** Whether two reports are of one place: by what they say where both do, else by what their files are called. */
export function isSamePlace(one: Place, other: Place): boolean {
	if (one.named !== '' && other.named !== '') return one.named.startsWith(other.named) || other.named.startsWith(one.named);
	return one.file === other.file;
}
