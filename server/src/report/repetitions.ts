import { flagsOf } from './characters';
import type { Span } from './span';

/** Words that stand twice in a row. Spans are of the paragraph's text. */
export interface Repetition {
	/** Both copies. */
	readonly span: Span;
	/** What deleting would leave one copy of. */
	readonly second: Span;
}

const longestWord = 12;
const shortestClause = 5;
const longestMeasure = 5;
const longestCry = 16;

/** Words, particles and whole clauses written twice by a slip; reduplication that means something is left alone. A pure function of the text. */
export function repetitionsIn(text: string): readonly Repetition[] {
	const found = [...doubledWords(text), ...doubledParticles(text), ...doubledClauses(text)];
	return found.length < 2 ? found : withoutOverlaps(found.sort((one, other) => one.span.start - other.span.start));
}

function withoutOverlaps(found: readonly Repetition[]): readonly Repetition[] {
	let end = 0;
	return found.filter(({ span }) => {
		if (span.start < end) return false;
		end = span.end;
		return true;
	});
}

function repetition(start: number, length: number): Repetition {
	return { span: { start, end: start + 2 * length }, second: { start: start + length, end: start + 2 * length } };
}

// Words of two characters and more

/** Where each character stood last; offsets of an earlier text are below `base` and never match. */
const lastSeen = new Int32Array(65536).fill(-longestWord - 1);
let base = 0;
const highestBase = 2 ** 30;

function doubledWords(text: string): readonly Repetition[] {
	const found: Repetition[] = [];
	let end = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const length = base + at - (lastSeen[code] ?? 0);
		lastSeen[code] = base + at;
		if (length > longestWord || length < 2 || text.charCodeAt(at - 1) !== text.charCodeAt(at - 1 - length)) continue;
		const start = startOfCopies(text, at, length);
		if (start < end || at - start + 1 < 2 * length || !isSlip(text, start, length)) continue;
		found.push(repetition(start, length));
		end = start + 2 * length;
	}
	base += text.length + longestWord + 1;
	if (base > highestBase) {
		lastSeen.fill(-longestWord - 1);
		base = 0;
	}
	return found;
}

/** Where the stretch begins that ends with a character and repeats itself after so many; no farther back than two copies reach. */
function startOfCopies(text: string, at: number, length: number): number {
	let start = at - length;
	while (start > 0 && start > at - 2 * length + 1 && text.charCodeAt(start - 1) === text.charCodeAt(start - 1 + length)) start--;
	return start;
}

const word = /^[\u4e00-\u9fff\d.%％A-Za-z]+$/;
const numerals = /^[〇零一二三四五六七八九十百千万亿两\d.%％A-Za-z]+$/;

function isSlip(text: string, start: number, length: number): boolean {
	const once = text.slice(start, start + length);
	if (!word.test(once) || numerals.test(once) || /^(.)\1*$/.test(once)) return false;
	// 一项一项, 一个项目一个项目, 逐村逐村, 三个三个.
	// 深化文|化文艺, 工业农|业农村: two words that share an ending.
	// 很多很多, 高等教育|等教育机构.
	if (length <= longestMeasure && /^[一逐每很等]/.test(once)) return false;
	if (length === 2 && /^[几半两三四五六七八九十化业率]/.test(once)) return false;
	const end = start + 2 * length;
	return !isMeant(once, text.slice(end, end + 3)) && !isCry(text, start, end);
}

/** The second copy begins another word: 博士|博士后, 人大代表|代表全镇, 构建|共建共治. */
const otherWords: Readonly<Record<string, RegExp>> = {
	博士: /^后/,
	大学: /^[生城科]/,
	中学: /^生/,
	小学: /^生/,
	农民: /^工/,
	代表: /^/,
	组织: /^/,
	领导: /^(?:小组|班子|干部)/,
	教育: /^[部厅局]/,
	建设: /^(?:用地|兵团|银行)/,
	工作: /^(?:委员会|组|站|室|队)/,
	计划: /^(?:生育|单列)/,
	人民: /^(?:银行|法院|医院|大会|政协)/,
	党员: /^(?:干部|先锋|教育)/,
	中国: /^(?:国际|科学|银行|移动|联通|电信)/,
	企业: /^家/,
	阶级: /^/,
	用信: /^息/,
	建共: /^[治享]/,
};

/** Verbs that are doubled to make light of them; a slip goes on with an object. */
const lightVerbs = /^(?:研究|讨论|商量|考虑|学习|休息|了解|打听|比较|交流|锻炼|体验|表扬|合计|琢磨|盘算|活动|放松)$/;

function isMeant(once: string, after: string): boolean {
	if (otherWords[once]?.test(after)) return true;
	return lightVerbs.test(once) && /^(?:[，。；、！？”）]|再|一下|看|$)/.test(after);
}

/** “云溪加油加油” is somebody's cry. */
function isCry(text: string, start: number, end: number): boolean {
	const before = text.slice(Math.max(0, start - longestCry), start);
	return /[”’》！!]/.test(text.charAt(end)) && before.lastIndexOf('“') > before.lastIndexOf('”');
}

// Particles

/** What makes a doubled particle two words: before it, behind it. */
const particles: Readonly<Record<string, readonly [before: RegExp, after: RegExp]>> = {
	的: [/[目标中打有靶]/, /^[确士]/],
	了: [/[为除完末]/, /^[解结断却然事如]/],
	和: [/[共谐柔中总缓温平祥饱融人议亲讲]/, /^[美平谐田睦顺县解气为风合乐面服谈龙硕布林静]/],
	与: [/[参赠给授付]/, /^[会时其否众共此日世]/],
	是: [/[求自国于但总还就便凡老可]/, /^[否非日]/],
	及: [/[以]/, /^[时格早至物]/],
	在: [/[实存潜内外所现正自好]/, /^[建校外岗线职册内手押营编场家位库售读华乡地园役途产即此于]/],
	把: [/[火]/, /^[握关手脉控住守]/],
	们: [/[哥]/, /^[儿]/],
};

const isParticle = flagsOf(Object.keys(particles).join(''));

function doubledParticles(text: string): readonly Repetition[] {
	const found: Repetition[] = [];
	for (let at = 0; at < text.length - 1; at++) {
		const code = text.charCodeAt(at);
		if (code !== text.charCodeAt(at + 1) || !isParticle[code]) continue;
		const [before, after] = particles[text.charAt(at)] ?? [];
		if (!before?.test(text.charAt(at - 1)) && !after?.test(text.charAt(at + 2))) found.push(repetition(at, 1));
		at++;
	}
	return found;
}

// Clauses and members of lists

function doubledClauses(text: string): readonly Repetition[] {
	const found: Repetition[] = [];
	let previous = 0;
	let start = 0;
	for (let at = 0; at <= text.length; at++) {
		if (at < text.length && !isDivider(text.charCodeAt(at))) continue;
		const length = at - start;
		// Two clauses in a hundred end with the character that the one before ends with: only these are cut out and compared.
		if (length >= shortestClause && start >= 2 && text.charCodeAt(start - 2) === text.charCodeAt(at - 1)) {
			if (isSaidTwice(text.slice(previous, start - 1), text.slice(start, at))) found.push(repeatedClause(start, length));
		}
		previous = start;
		start = at + 1;
	}
	return found;
}

/** Wholly, or from the middle of the clause before on. */
function isSaidTwice(previous: string, clause: string): boolean {
	return clause === previous || (clause.length > shortestClause && previous.endsWith(clause));
}

function repeatedClause(start: number, length: number): Repetition {
	return { span: { start: start - length - 1, end: start + length }, second: { start: start - 1, end: start + length } };
}

/** ， 、 ； 。 */
function isDivider(code: number): boolean {
	return code === 0xff0c || code === 0x3001 || code === 0xff1b || code === 0x3002;
}
