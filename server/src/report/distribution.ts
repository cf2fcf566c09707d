import { splitOutside } from './clauses';
import { indicatorAtEnd } from './indicators';
import type { Mention } from './mentions';
import { cleaned, named } from './namePhrases';

/** Gives the figures after 分别 each its own subject of the list before it. */
export function distributed(text: string, mentions: readonly Mention[]): readonly Mention[] {
	if (!mentions.some(({ words }) => words.includes('分别'))) return mentions;
	const result = [...mentions];
	for (let index = 0; index < mentions.length; index++) {
		const first = mentions[index] as Mention;
		const at = first.words.indexOf('分别');
		if (at < 0) continue;
		const group = groupFrom(text, mentions, index);
		const items = listItems(first.words.slice(0, at));
		if (items.length < 2) {
			if (group.length > 1)
				for (const member of group)
					result[member] = { ...(result[member] as Mention), ...measured(result[member] as Mention, first), isShared: true };
			continue;
		}
		if (items.length === group.length || (group.length > items.length && group.length % items.length === 0)) {
			group.forEach((member, position) => {
				const mention = result[member] as Mention;
				result[member] = {
					...mention,
					...named(items[position % items.length] ?? ''),
					measure: mention.measure,
					isCarried: false,
					isShared: false,
				};
			});
		} else {
			for (const member of group)
				result[member] = { ...(result[member] as Mention), ...measured(result[member] as Mention, first), isShared: true };
		}
	}
	return result;
}

/** What the first figure's verb says holds for all in its unit that bring no verb of their own: 分别增长4%、5%和下降2%. */
function measured(mention: Mention, first: Mention): Pick<Mention, 'measure' | 'direction' | 'against'> {
	const isOwn = mention.direction !== undefined || mention.quantity.unit !== first.quantity.unit;
	return isOwn ? mention : { measure: first.measure, direction: first.direction, against: first.against };
}

/** The figures that follow each other with no new subject between. */
function groupFrom(text: string, mentions: readonly Mention[], index: number): readonly number[] {
	const group = [index];
	for (let next = index + 1; next < mentions.length; next++) {
		const [before, here] = [mentions[next - 1] as Mention, mentions[next] as Mention];
		const gap = text.slice(before.quantity.span.end, here.quantity.span.start);
		if (
			!/^(?:[、，,和与及\s]|以及)*(?:分别)?(?:增长|下降|提高|降低|减少|增加|达到?|为|提升)?$/.test(gap) ||
			before.sentence.start !== here.sentence.start
		)
			break;
		if (
			here.quantity.unit !== (mentions[index] as Mention).quantity.unit &&
			here.measure !== (mentions[index] as Mention).measure &&
			!here.quantity.isCount
		)
			break;
		group.push(next);
	}
	return group;
}

/** The subjects listed before 分别, each completed by the words they share: 城镇和农村居民人均可支配收入 names two. */
function listItems(words: string): readonly string[] {
	const start = words.search(/[^，、；：,:（(\s]/);
	const pieces = splitOutside(words.slice(Math.max(0, start))).flatMap(splitJoined);
	const first = cleaned(pieces[0] ?? '').phrase;
	const items = [first, ...pieces.slice(1).map((piece) => piece.replace(/^(?:和|与|及)/, ''))].map((item) =>
		item.replace(/(?:均|又|也|同比|比上年|年均|预计|将)+$/, ''),
	);
	const last = items.at(-1) ?? '';
	return items.map((item) => completed(item, last));
}

/** 和 and 与 join two subjects when both sides name something; inside of a name they stay. */
function splitJoined(piece: string): readonly string[] {
	const at = piece.search(/和(?![谐美平睦])|(?<!参)与|(?<!普)及/);
	if (at < 2) return [piece];
	return [piece.slice(0, at), ...splitJoined(piece.slice(at + 1))];
}

const sharedHead = /(?:居民)?人均(?:可支配|纯)?收入|居民收入|(?:产业)?(?:工业)?增加值|毛?入学率|毛入园率|总产值|投资|支出|收入/;

/** 城镇 → 城镇居民人均可支配收入, by the head of the list's last item. */
function completed(item: string, last: string): string {
	if (item === last || indicatorAtEnd(item)) return ordinalIndustry(item);
	const at = last.search(sharedHead);
	return at > 0 ? ordinalIndustry(item + last.slice(at)) : item;
}

/** 一、二、三产业增加值 → 第一产业增加值 … */
function ordinalIndustry(item: string): string {
	return item.replace(/^第?([一二三])(?:次|产)?(?:产业)?增加值$/, '第$1产业增加值');
}
