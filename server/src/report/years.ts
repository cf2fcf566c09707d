import type { Span } from './span';

/** What a sentence takes a year to be. */
export type YearSense =
	/** 刚刚过去的2024年, 回顾2024年: the year under review. */
	| 'past'
	/** 2025年主要预期目标, 2025年工作总体要求, 做好2025年各项工作: the year planned for. */
	| 'planned'
	/** 2025年，我们将重点抓好: what is to be done in it. */
	| 'intended'
	/** 2025年民生实事: a list of deeds, planned or done. */
	| 'deeds'
	/** 力争到2025年底前: a time still to come. */
	| 'deadline'
	/** 2025年是……之年, 2025年，全镇…… at a paragraph's head: what the passage is about. */
	| 'subject';

/** A year in words that only one year of a report fits. The span is of the paragraph's text. */
export interface YearClaim {
	readonly span: Span;
	readonly year: number;
	/** Of a deadline that names it: 力争2026年6月底前. */
	readonly month?: number;
	readonly sense: YearSense;
}

const arabic = /(?:^|[^\d.])((?:19|20)\d\d|[１２][０９][０-９]{2}|二[〇零○][〇零○一二三四五六七八九]{2})$/;
const place = '(?:全[省市区县镇乡州盟旗]|[我本][省市区县镇乡州盟旗]|自治[区州县旗]|[省市区县镇乡]|街道|政府|的)*';

const past = /(?:刚刚过去的|刚过去的|过去的|回顾|回首|回望|走过|极不平凡的|不平凡的)$/;
const pastBehind = /^(?:，)?(?:刚刚过去|即将过去|已经过去)/;
const goal = new RegExp(
	`^${place}(?:国民经济和)?(?:经济)?(?:社会)?(?:发展)?的?(?:主要)?(?:预期|发展|奋斗|工作)?目标(?:是|为|建议|设定|安排|如下|[：:])`,
);
const expectedGoal = new RegExp(`^${place}(?:国民经济和)?(?:经济)?(?:社会)?(?:发展)?的?主要预期目标(?!.{0,8}(?:完成|实现|如期))`);
const guideline = new RegExp(
	`^${place}(?:政府|经济|各项|重点)?工作?的?(?:总体要求|总体思路|总体安排|总的要求|指导思想|基本思路|主要任务|重点任务)(?:是|为|[：:])`,
);
const doing = /(?:做好|抓好|谋划好|干好|扎实推进|奋力完成|全面完成|确保完成|努力完成|坚决完成)$/;
const work = new RegExp(
	`^${place}(?:政府|经济(?:社会)?(?:发展)?|各项|全年|重点|主要|目标|的|和)*(?:工作任务|目标任务|任务目标|目标|任务|工作)(?!会议|报告|基础|的?基础|要点)`,
);
const toil = new RegExp(`^，?${place}(?:工作|目标)任务(?:仍然|依然|十分|更加|非常|异常)?(?:繁重|艰巨)`);
const intended = new RegExp(`^，?(?:我们|${place})?(?:将|要|拟|计划)?(?:重点|着力|集中力量|全力)?(?:抓好|做好|办好|推进|实施|完成)`);
const will = /^.{0,8}?(?:将|要|拟|计划|重点|着力)/;
const done = /已|基础上|圆满|顺利|超额|如期|完成情况/;
const deeds = new RegExp(
	`^(?:度)?(?:[\\u4e00-\\u9fff]{2,6}?[省市区县镇乡州盟旗])?${place}(?:[\\d一二三四五六七八九十]+(?:件|项|方面|大类|大))*(?:重点)?(?:民生|为民|惠民|民心)(?:办)?(?:实事|工程)`,
);
const deadlineBefore = /(?:力争|确保|争取|努力|计划|预计)(?:到|在|于)?$/;
/** Of a deadline to the month, what is to be done may stand between: 力争云溪大桥2026年6月底前竣工. */
const monthBefore = /(?:力争|确保|争取|努力)[^，。；：、的]{0,10}$/;
const deadlineBehind = /^(?:年)?[底末]?前?(?:基本|全部|全面|实现|建成|完成|达到|投产|投用|开工|竣工|通车|，)/;
/** What is to be done by a month, not which things: 确保2025年6月底前开工的项目全部完工. */
const deadlineInMonth =
	/^(\d{1,2})月(?:\d{1,2}日)?[底末份]?(?:之|以)?前?(?:基本|全部|全面|正式)?(?:实现|建成|完成|达到|投产|投用|开工|竣工|完工|通车|交付)(?![^，。；]{0,6}的)/;
const subjectBehind =
	/^(?:是[^。]{4,60}(?:一年|之年|年份)|，(?:是|我国|国内|国际|世界|外部|当前|全[省市区县镇乡州盟旗]|[我本][省市区县镇乡州盟旗]|我们|面对|在|区政府|镇政府|[^，。]{0,6}政府))/;
const opening = /^(?:各位代表[，！!：:])?$/;

/** A pure function of the text. */
export function yearClaimsIn(text: string): readonly YearClaim[] {
	const claims: YearClaim[] = [];
	for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
		const written = isYearDigit(text.charCodeAt(at - 1)) ? arabic.exec(text.slice(Math.max(0, at - 5), at))?.[1] : undefined;
		if (written === undefined) continue;
		const start = at - written.length;
		const sense = isRange(text, start, at) ? undefined : senseOf(text, start, at + 1);
		if (sense) claims.push({ span: { start, end: at + 1 }, year: yearOf(written), sense, ...monthOf(sense, text, at + 1) });
	}
	return claims;
}

function monthOf(sense: YearSense, text: string, end: number): Pick<YearClaim, 'month'> {
	const month = sense === 'deadline' ? deadlineInMonth.exec(text.slice(end, end + 24))?.[1] : undefined;
	return month === undefined ? {} : { month: Number(month) };
}

const nextYear = /^，(?:我们|全[省市区县镇乡州盟旗]|[我本][省市区县镇乡州盟旗]|[省市区县镇乡]政府)(?:将|要)/;

/** 明年，我们将 at a paragraph's head, 明年主要预期目标是: the year that is planned for. What is put off to next year reads otherwise. A pure function of the text. */
export function nextYearsIn(text: string): readonly Span[] {
	const spans: Span[] = [];
	for (let at = text.indexOf('明年'); at >= 0; at = text.indexOf('明年', at + 1)) {
		const after = text.slice(at + 2, at + 74);
		const opens = opening.test(text.slice(0, at).slice(0, 8)) && at <= 6 && nextYear.test(after);
		if (opens || goal.test(after) || guideline.test(after)) spans.push({ start: at, end: at + 2 });
	}
	return spans;
}

function isYearDigit(code: number): boolean {
	return (
		(code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19) || '〇零○一二三四五六七八九'.includes(String.fromCharCode(code || 32))
	);
}

function isRange(text: string, start: number, at: number): boolean {
	return /[-—–－～~至到和、]/.test(text.charAt(start - 1)) && /[\d年]/.test(text.charAt(start - 2))
		? true
		: /^(?:[-—–－～~至到]|以来)/.test(text.slice(at + 1, at + 3));
}

function yearOf(written: string): number {
	return Number(
		Array.from(written, (digit) => {
			const chinese = '〇一二三四五六七八九'.indexOf(digit);
			const code = digit.charCodeAt(0);
			if (chinese >= 0) return chinese;
			return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : /[零○]/.test(digit) ? 0 : digit;
		}).join(''),
	);
}

function senseOf(text: string, start: number, end: number): YearSense | undefined {
	const before = text.slice(Math.max(0, start - 10), start);
	const after = text.slice(end, end + 72);
	const clause = after.slice(0, after.search(/[，。；]/) >>> 0);
	if (past.test(before) || pastBehind.test(after)) return 'past';
	if ((expectedGoal.test(after) || goal.test(after) || guideline.test(after) || toil.test(after)) && !done.test(clause)) return 'planned';
	if (doing.test(before) && work.test(after) && !done.test(clause) && !/已经?.{0,4}$/.test(before)) return 'planned';
	if (deeds.test(after) && !/(?:续建|收尾|结转|评价|满意)/.test(clause)) return 'deeds';
	if (intended.test(after) && will.test(after) && !done.test(clause)) return 'intended';
	if (deadlineBefore.test(before) && (deadlineBehind.test(after) || deadlineInMonth.test(after))) return 'deadline';
	if (deadlineInMonth.test(after) && monthBefore.test(text.slice(Math.max(0, start - 12), start))) return 'deadline';
	return opening.test(text.slice(0, start).slice(0, 8)) && start <= 6 && subjectBehind.test(after) ? 'subject' : undefined;
}
