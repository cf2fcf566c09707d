import {
	array,
	check,
	type GenericSchema,
	type InferOutput,
	lazy,
	minLength,
	type ObjectEntries,
	optional,
	pipe,
	regex,
	type StrictObjectIssue,
	strictObject,
	string,
	transform,
	trim,
} from 'valibot';
import { suggestion } from './nearest';

// What the files beside a draft are declared with, each with its message.

/** A map with just these keys. `noun` says in Chinese what a key names. */
export function fields<const Entries extends ObjectEntries>(entries: Entries, noun = '名称') {
	const keys = Object.keys(entries);
	return strictObject(entries, (issue) => messageFor(issue, keys, noun));
}

function messageFor({ expected, input, path }: StrictObjectIssue, keys: readonly string[], noun: string): string {
	if (expected === 'never') return unknownKey(String(input), keys, noun);
	if (path && input === undefined) return `缺少“${String(path.at(-1)?.key)}”`;
	return '这里应写成“名称: 内容”，每项一行';
}

function unknownKey(key: string, keys: readonly string[], noun: string): string {
	const near = suggestion(key, keys);
	if (near) return `没有“${key}”这个${noun}${near}`;
	return keys.length > 12 ? `没有“${key}”这个${noun}` : `没有“${key}”这个${noun}，可以用的有：${keys.join('、')}`;
}

/** A text with something in it, without blanks at its ends. */
export const text = pipe(string('这里应是一段文字'), trim(), minLength(1, '这里还没有写内容'));

/** Entries found wrong were taken out of the list before. */
export function listOf<const Schema extends GenericSchema>(item: Schema, message: string) {
	return pipe(
		array(optional(item), message),
		transform((items) => items.filter((each): each is InferOutput<Schema> => each !== undefined)),
	);
}

/** One alone, or a list of them; which of the two a text means to be is known by its form, so that messages speak of that. */
export function oneOrMore<const Schema extends GenericSchema<unknown, string>>(item: Schema) {
	const list = listOf(item, '这里应是一项或列表');
	const alone = pipe(
		item,
		transform((one): readonly string[] => [one]),
	);
	return lazy((input): GenericSchema<unknown, readonly string[]> => (Array.isArray(input) ? list : alone));
}

const firstYear = 1949;
const lastYear = 2199;

export const year = pipe(
	string('这里应是四位数的年份，如 2025'),
	regex(/^\d{4}$/, '这里应是四位数的年份，如 2025'),
	transform(Number),
	check((value) => value >= firstYear && value <= lastYear, `年份应在 ${firstYear} 与 ${lastYear} 之间`),
);

export const date = pipe(
	string('这里应是日期，如 2025-01-31'),
	regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, '这里应是日期，如 2025-01-31'),
);

/** A whole number from 1. */
export const ordinal = pipe(string('这里应是一个数，从 1 起'), regex(/^[1-9]\d{0,5}$/, '这里应是一个数，从 1 起'), transform(Number));
