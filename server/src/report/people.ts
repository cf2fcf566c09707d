/** What such a phrase ends with; 大学生 and 婴幼儿 are 学生 and 幼儿 with what says which. */
const heads =
	'人口|群众|居民|[农牧渔村市公移选军网股]民|[女新]生|学生|生源|毕业生|考生|职工|员工|劳动力|师生|儿童|幼儿|老人|老年人|残疾人|游客|旅客|干部|党员|青年|青少年|妇女|孩子|群体|家长|患者|参保人|人才';

/** What says which people, a few characters of it: 失能, 离校未就业高校, 3岁以下. No word that takes them for its object or leads on. */
const whichPeople = '(?:\\d+岁(?:以上|以下))?(?:(?![个为人户由被使])[一-龥]){0,7}?';

const pattern = new RegExp(`^(?:多|余)?(?:名)?(${whichPeople}(?:${heads})+)`);
/** Words that only people bear, where whoever bears them is too far off or ends otherwise: 新就业形态劳动者. */
const borneByPeople = /^(?:多|余)?(?:名)?(?:农村|城镇|城乡|人民|贫困|困难|新就业|适龄|受灾|低保|残疾|广大|常住|户籍|返乡|退役|未就业)/;

/** Enough for any phrase that `peopleNamed` reads. */
export const longestPeople = 16;

/** The people a text begins with, as a number like 63万 counts them without 人 or 名: 失能老人, 3岁以下婴幼儿; empty where there are none. */
export function peopleNamed(text: string): string {
	return pattern.exec(text)?.[1] ?? '';
}

/** Whether a text begins with people, or with words that only people bear. */
export function beginsWithPeople(text: string): boolean {
	return pattern.test(text) || borneByPeople.test(text);
}
