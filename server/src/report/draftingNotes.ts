import { matchesOf } from './matches';
import type { Span } from './span';

const bracketed = /[（(〔［[【]([^（()）〔〕［\][【】\n]{2,30})[）)〕］\]】]/g;

/** What a note speaks of. */
const matter = '(?:数据|数字|数值|数|内容|情况|材料|案例|名单|口径|文字|名称|金额|面积|比例|例子)';

/** What is said in brackets to those who write the report, not to those who hear it. A source (公安局提供) is for the hearers. */
const notes: readonly RegExp[] = [
	/(?<![期等招接善优对看])待(?![遇业岗命产])[^，。；]{0,8}(?:核|核准|补|定|填|填报|提供|更新)$/,
	new RegExp(`^(?:具体|相关|此处|该)?${matter}[^，。；]{0,4}由[^，。；]{1,10}(?:补充|核实|核定|核对|填写|填报|更新|确认)$`),
	/待(?![遇业岗命产])[^，。；]{0,8}(?:提供|补充|更新|核实|核定|确认)(?:最新|准确|具体)?(?:数据|数字|情况)$/,
	/(?:建议(?:删除|删去|删|压缩|精简|合并)|可(?:删除|删去|删|压缩))$/,
	/^建议(?:删|改|调整|补充|合并|保留|移|放到|精简|压缩|核)/,
	/(?<![申聘邀提报宴恳敬])请[^，。；]{0,10}(?:核对|核实|核准|确认|补充|修改|填写|完善|审定|斟酌|把关|填报|更新|再核)(?:一下|后定)?$/,
	/^(?:此|这)(?:句|段|处|数|数据|数字|部分)[^。；]{0,8}(?:可删|删除|删去|需改|再改|请|待|核|补充|合并|保留|斟酌|存疑)/,
	/再(?:核|核实|核对|定|议|补|补充|确认|斟酌)(?:一下)?$/,
	/(?:核|核对|核实|查|问|确认|看|改|补)一下$/,
	/^(?:注：)?此处(?:需|应|待|可|加|补|缺|插)/,
	/^(?:后面|以后|稍后|回头)再?补(?:上|充)?$/,
	new RegExp(`^(?:需|需要|请|再|后续|另行)?(?:补充|插入|填入|补写|补上|替换|更新|核实|核对)[^，。；]{0,8}${matter}$`),
	new RegExp(`^缺${matter}$`),
	new RegExp(`^${matter}?(?:存疑|有误|有出入|不准确|对不上|缺|暂缺|未定|未核实|不确定)$`),
	/(?:年底|届时|会前|会后|定稿前|定稿时|后期|最后)(?:再)?(?:更新|补充|替换|核对|核实)(?:数据|数字)?$/,
];

/** Notes without brackets: 此处补充就业数据. */
const bare =
	/此处(?:需要?|应|请|要|待|可|拟|再)?(?:补充|填写|插入|补写|补上|补数据|缺数据|填数据|删除|删去|更新数据|核实|加上|加入)[^，。；！？（）]{0,16}/g;

/** A pure function of the text. */
export function draftingNotesIn(text: string): readonly Span[] {
	const inBrackets = matchesOf(bracketed, text).filter(([, words = '']) => notes.some((note) => note.test(words)));
	return [...inBrackets, ...matchesOf(bare, text)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

export const beginningsOfNotes = '（(〔［[【此';
