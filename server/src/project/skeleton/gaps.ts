import type { Commitment } from '../../report/commitments';
import type { Fact } from '../../report/facts';

/** What is left for the drafter to fill in; `wording/placeholder` finds it. */
export const gap = '【  】';

/** A figure's unit behind a gap: 约5万平米 → 【  】万平米. */
export function gapFor({ text }: Pick<Fact, 'text'>): string {
	const number = /\d|[０-９]/.test(text) ? /^.*[\d０-９]/ : /^.*[〇零一二两三四五六七八九十百千几]/;
	const unit = text
		.replace(/(?:以上|以内|以下|左右|上下)$/, '')
		.replace(number, '')
		.replace(/^([十百千万亿]*)[余多]/, '$1');
	return gap + unit;
}

/** A commitment as the answer to it: 盘活闲置载体【  】万平方米（上年目标：5万平方米）. `label` says whose target it was. */
export function answerWithGaps(commitment: Commitment, label: string): string {
	return commitment.figures.length > 0 ? answered(commitment, label) : taskWithMark(commitment.text, label);
}

function answered({ text, words, figures, bases }: Commitment, label: string): string {
	let answer = '';
	let at = 0;
	let note = '';
	for (const fact of [...bases, ...figures].toSorted((one, other) => one.index - other.index)) {
		const start = fact.quantity.span.start - words.start;
		const between = text.slice(at, start);
		const negated = between.endsWith('不');
		answer += withNote(withoutIntent(negated ? between.slice(0, -1) : between), note) + gapFor(fact);
		note = `（${bases.includes(fact) ? '上年' : label}：${negated ? '不' : ''}${fact.text}）`;
		at = start + fact.text.length;
	}
	return answer + withNote(withoutIntent(text.slice(at)), note, true);
}

/** A note stands at the end of what its figure counts. */
function withNote(words: string, note: string, isLast = false): string {
	const pause = words.search(/[、，]/);
	if (isLast && pause < 0) return words + note;
	return pause < 0 ? note + words : words.slice(0, pause) + note + words.slice(pause);
}

function taskWithMark(text: string, label: string): string {
	const limit = /(?:到|在)?(?:\d{1,2}月(?:底|末)?前|上半年|年底前|年内)/.exec(text)?.[0];
	const words = withoutIntent(limit === undefined ? text : text.replace(limit, ''));
	return `${words}【待核】${limit === undefined ? '' : `（${label.replace('目标', '时限')}：${limit}）`}`;
}

/** What is done is no longer striven for. */
function withoutIntent(text: string): string {
	return withoutNoteSigns(text)
		.replace(/（[^）]*附件[^）]*）/g, '')
		.replace(/^[一二三四五六七八九十]+(?:是|要)/, '')
		.replace(/(?:20\d\d年|今年|明年|全年|年内)?(?:我们)?(?:力争|争取(?!到)|确保|计划(?=建|新|实|投|引|完)|今年要|明年要|继续要)/g, '')
		.replace(/^(?:今年|明年|全年|年内|要(?!素|件|害|求)|将(?!军)|拟|并(?![购网轨])|其中)/, '')
		.replace(/今年|明年/g, '');
}

/** Signs of notes that the new draft doesn't have. */
export function withoutNoteSigns(text: string): string {
	return text.replace(/［\d+］|〔\d+〕|\[\d+\]/g, '');
}
