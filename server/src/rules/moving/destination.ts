import { allSections, parentsIn, type Section } from '../../report/outline';
import type { Report } from '../../report/report';

/** Where a section is to go. `onto` is what a mouse says: onto a brother to take its place, onto what can hold it to become its last. */
export type Target = Step | Landing;

interface Step {
	readonly to: 'up' | 'down';
}

interface Landing {
	readonly to: 'before' | 'after' | 'into' | 'onto';
	readonly section: Section;
}

/** Why nothing is moved, in Chinese. */
export interface Refusal {
	readonly refusal: string;
}

export interface Destination {
	readonly moved: Section;
	/** What it belonged to and will belong to; undefined at the top. */
	readonly from: Section | undefined;
	readonly parent: Section | undefined;
	/** Its brothers, itself among them, as they stand now. */
	readonly before: readonly Section[];
	/** Its brothers to be, itself among them. */
	readonly after: readonly Section[];
}

export function destinationOf({ outline }: Report, moved: Section, target: Target): Destination | Refusal {
	const parents = parentsIn(outline.sections);
	const from = parents.get(moved);
	const siblings = from?.children ?? outline.sections;
	const home = { moved, from, before: siblings.filter((each) => isBrother(each, moved)) };
	if (!('section' in target)) return stepped(home, target.to === 'up' ? -1 : 1);
	if ([...allSections([moved])].includes(target.section)) return refusal('不能移到它自己那里');
	if (target.to === 'into') return ending(home, target.section);
	if (!isBrother(target.section, moved)) return target.to === 'onto' ? ending(home, target.section) : otherLevel(moved);
	const isAfter = target.to === 'after' || (target.to === 'onto' && target.section.span.start > moved.span.start);
	const parent = parents.get(target.section);
	const others = (parent?.children ?? outline.sections).filter((each) => each !== moved && isBrother(each, moved));
	return placed(home, parent, others, others.indexOf(target.section) + (isAfter ? 1 : 0));
}

type Home = Pick<Destination, 'moved' | 'from' | 'before'>;

/** Numbered the same way at the same level: only such can change places. */
function isBrother(one: Section, other: Section): boolean {
	return one.rank === other.rank && one.numbering?.style === other.numbering?.style && one.isAnnex === other.isAnnex;
}

function stepped(home: Home, by: number): Destination | Refusal {
	const index = home.before.indexOf(home.moved) + by;
	if (index < 0) return refusal('已经在最前面');
	if (index === home.before.length) return refusal('已经在最后面');
	const others = home.before.filter((each) => each !== home.moved);
	return placed(home, home.from, others, index);
}

/** As the last one under a heading that holds such sections, or that is of the same level as the one it comes from. */
function ending(home: Home, parent: Section): Destination | Refusal {
	const brothers = parent.children.filter((each) => each !== home.moved && isBrother(each, home.moved));
	const isEmpty = parent.children.every(({ rank }) => rank > home.moved.rank);
	const canHold = brothers.length > 0 || parent === home.from || (isEmpty && home.from !== undefined && isBrother(parent, home.from));
	return canHold ? placed(home, parent, brothers, brothers.length) : otherLevel(home.moved);
}

function placed(home: Home, parent: Section | undefined, others: readonly Section[], index: number): Destination | Refusal {
	const after = others.toSpliced(index, 0, home.moved);
	if (parent === home.from && after.every((each, at) => each === home.before[at])) return refusal('已经在那里');
	return { ...home, parent, after };
}

const levels: Readonly<Record<Section['kind'], string>> = { part: '部分', section: '节', item: '条', lead: '段' };

function otherLevel({ kind, numbering, number }: Section): Refusal {
	const how = numbering ? `用“${number}”这样序号的` : '没有序号的';
	return refusal(`这是${how}${levels[kind]}，只能移到同级的前后，或者移进有这样的${levels[kind]}的标题下`);
}

function refusal(reason: string): Refusal {
	return { refusal: `${reason}。` };
}
