import { splitOutside } from './clauses';
import { indicatorAtEnd } from './indicators';
import type { Mention } from './mentions';
import { cleaned, named } from './namePhrases';

/** Gives the figures after 分别 each its own subject of the list before it, and its own start in 从3万元和2万元分别提高到4万元和3万元. */
export function distributed(text: string, mentions: readonly Mention[]): readonly Mention[] {
	if (!mentions.some(({ words }) => words.includes('分别'))) return mentions;
	const result = [...mentions];
	mentions.forEach((first, index) => {
		const at = first.words.indexOf('分别');
		if (at < 0) return;
		const group = groupFrom(text, mentions, index);
		const items = itemsFor(first.words.slice(0, at), group.length);
		if (items.length >= 2 && group.length % items.length === 0) share(result, group, items, first);
		else if (items.length >= 2 || group.length > 1) leaveShared(result, group, first);
		startEach(text, result, group, first);
		const next = (group.at(-1) ?? index) + 1;
		if (items.length === group.length && goesOn(text, mentions, next)) {
			const second = groupFrom(text, mentions, next);
			if (second.length === items.length) share(result, second, items, mentions[next] as Mention);
		}
	});
	return result;
}

function share(result: Mention[], group: readonly number[], items: readonly string[], first: Mention): void {
	group.forEach((member, position) => {
		const mention = result[member] as Mention;
		const subject = named(items[position % items.length] ?? '');
		result[member] = { ...mention, ...measured(mention, first), ...subject, isCarried: false, isShared: false };
	});
}

/** Where list and figures don't match, no figure is anyone's own. */
function leaveShared(result: Mention[], group: readonly number[], first: Mention): void {
	for (const member of group) {
		const mention = result[member] as Mention;
		result[member] = { ...mention, ...measured(mention, first), isShared: true };
	}
}

/** 甲、乙分别达到6.9万元、3.4万元，增长4.2%、5.5%: a second list of figures in the same order. */
function goesOn(text: string, mentions: readonly Mention[], next: number): boolean {
	const [before, here] = [mentions[next - 1], mentions[next]];
	if (!before || !here || here.sentence.start !== before.sentence.start) return false;
	return /^[，、](?:同比|比上年|分别|各)?(?:增长|下降|提高|增加|减少)(?:了)?$/.test(
		text.slice(before.quantity.span.end, here.quantity.span.start),
	);
}

/** 从A和B分别提高到C和D: A became C and B became D, in the direction that is said of the first. */
function startEach(text: string, result: Mention[], group: readonly number[], first: Mention): void {
	const starts = startsOf(text, result, group, first);
	const opening = result[starts[0] ?? -1];
	if (!opening) return;
	const items = itemsFor(opening.words.slice(0, opening.words.search(/[从由]/)), group.length);
	if (items.length === group.length) {
		share(result, starts, items, opening);
		share(result, group, items, first);
	}
	group.forEach((member, position) => {
		const mention = result[member] as Mention;
		result[member] = { ...mention, from: starts[position], direction: first.direction };
	});
}

/** The figures of 从A和B right before a group of as many that says what they became; none where there are no such. */
function startsOf(text: string, mentions: readonly Mention[], group: readonly number[], first: Mention): readonly number[] {
	const starts = group.map((member) => member - group.length);
	const opening = mentions[starts[0] ?? -1];
	if (group.length < 2 || opening?.sentence.start !== first.sentence.start) return [];
	if (!/分别[^，。；]*[到至为]$/.test(first.words) || !/[从由][^，。；]*$/.test(opening.words)) return [];
	const between = starts.slice(1).map((start) => text.slice(mentions[start - 1]?.quantity.span.end, mentions[start]?.quantity.span.start));
	return between.every((gap) => /^[、和与]$/.test(gap)) ? starts : [];
}

/** What the first figure's verb says holds for all in its unit that bring no verb of their own: 分别增长4%、5%和下降2%. */
function measured(mention: Mention, first: Mention): Pick<Mention, 'measure' | 'direction' | 'against'> {
	const isOwn = mention.direction !== undefined || mention.quantity.unit !== first.quantity.unit;
	return isOwn ? mention : { measure: first.measure, direction: first.direction, against: first.against };
}

/** A list before 分别 that has not as many items as there are figures behind it. */
export interface UnequalLists {
	/** Items at least and at most, since 和 may join two or belong to a name. */
	readonly fewest: number;
	readonly most: number;
	/** Indices of the figures. */
	readonly group: readonly number[];
}

/** Told only where list and figures are plain lists that can't be of each other, or of several rounds; of the mentions of one paragraph. */
export function unequalLists(text: string, mentions: readonly Mention[], index: number): UnequalLists | undefined {
	const { words, quantity } = mentions[index] as Mention;
	const group = groupFrom(text, mentions, index);
	const last = mentions[group.at(-1) ?? index] as Mention;
	const list = words.slice(0, words.indexOf('分别'));
	const pieces = splitOutside(list);
	const fewest = pieces.length;
	const most = pieces.reduce((sum, piece) => sum + 1 + (piece.match(/[和与及]/g)?.length ?? 0), 0);
	const isPlain =
		group.length >= 2 && fewest >= 2 && !/\d|等/.test(list) && !/[，；]/.test(text.slice(quantity.span.end, last.quantity.span.start));
	const isUnequal = group.length < fewest || (group.length > most && group.length % fewest > 0);
	return isPlain && isUnequal ? { fewest, most, group } : undefined;
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
		if (isOfAnotherKind(mentions[index] as Mention, here, gap)) break;
		group.push(next);
	}
	return group;
}

/** What so many figures are shared out among: 城乡居民 are two where the figures are. */
function itemsFor(words: string, count: number): readonly string[] {
	const items = listItems(words);
	const [only = ''] = items;
	const both = items.length === 1 && count % 2 === 0 ? /^城乡居民(.+)$/.exec(only)?.[1] : undefined;
	return both ? [`城镇居民${both}`, `农村居民${both}`] : items;
}

/** Behind a comma other things are counted: 分别增至37座、14座，6部作品获奖; 3分、5分和1毛钱 are all of a kind. */
function isOfAnotherKind(first: Mention, { quantity, measure }: Mention, gap: string): boolean {
	if (quantity.unit === first.quantity.unit) return false;
	return quantity.isCount ? gap.includes('，') : measure !== first.measure && !/^[和与及]/.test(gap);
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
