import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './terminal';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and paths of a command line, with errors in Chinese. @throws UsageError */
export function parseArguments<T extends Options>(args: readonly string[], options: T) {
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
	} catch (error) {
		throw new UsageError(explain(error));
	}
}

function explain(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	const option = /'(-[^'\s]*)/.exec(message)?.[1] ?? '';
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有选项 ${option}`;
	if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项 ${option} 的写法不对：要带值的选项写成 ${option} 值`;
	return message;
}

/** One of the allowed words. @throws UsageError naming them */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
	const found = allowed.find((word) => word === value);
	if (found === undefined) throw new UsageError(`${option} 只能是 ${allowed.join('、')}，不能是“${value}”`);
	return found;
}

/** The one path a command takes. @throws UsageError */
export function onePath(paths: readonly string[], command: string): string {
	const [path, ...others] = paths;
	if (path === undefined || others.length > 0) throw new UsageError(`${command} 需要一个文件：hegao ${command} 文件`);
	return path;
}

/** Undefined where the option is left out. @throws UsageError */
export function wholeNumberOf(option: string, text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	if (!/^\d+$/.test(text)) throw new UsageError(`${option} 要一个不小于 0 的整数，不能是“${text}”`);
	return Number(text);
}
