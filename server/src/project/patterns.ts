import { RE2JS, RE2JSSyntaxException } from 're2js';
import type { Span } from '../report/span';
import type { Variant } from '../rules/context';

/** Whether a variant is written as a pattern: between slashes. */
export function isPattern(written: string): boolean {
	return written.length > 2 && written.startsWith('/') && written.endsWith('/');
}

/**
 * A pattern as a variant of a preferred form; it finds nothing inside of that form, so that replacing comes to an end.
 * Or else why it can't be one. Users' patterns are run by RE2's way, whose time is linear in the text whatever the pattern.
 */
export function patternVariant(written: string, preferred: string): Variant | string {
	const pattern = written.slice(1, -1);
	if (pattern.length > longestPattern) return `正则过长（超过 ${longestPattern} 字）`;
	const compiled = compile(pattern);
	if (typeof compiled === 'string') return compiled;
	if (compiled.matches('')) return '这个正则连空文字都能匹配，请写得更具体';
	return { written, find: (text) => spansOf(compiled, text).filter((span) => !isWithin(text, preferred, span)) };
}

const longestPattern = 500;

function compile(pattern: string): RE2JS | string {
	try {
		return RE2JS.compile(pattern);
	} catch (error) {
		if (!(error instanceof RE2JSSyntaxException)) return '正则无法使用，请写得简单些';
		return reasonFor(error.message);
	}
}

const reasons: readonly (readonly [RegExp, string])[] = [
	[/Perl syntax/, '正则不支持前后断言，请只写要找的文字'],
	[/escape sequence: `\\[1-9k]/, '正则不支持反向引用'],
	[/escape sequence/, '正则里有不认识的转义（\\）'],
	[/missing closing \)|unexpected \)/, '正则的圆括号不成对'],
	[/missing closing \]/, '正则的方括号不成对'],
	[/repeat count|expression too large|nests too deeply/, '正则的重复次数过大，或嵌套过深'],
	[/repetition/, '正则的 *、+、? 前没有可重复的内容，或者连写了两个'],
	[/character class range/, '正则方括号里的范围写反了，或不认识'],
];

function reasonFor(message: string): string {
	return reasons.find(([sign]) => sign.test(message))?.[1] ?? '正则写得不对，请检查括号和符号';
}

function spansOf(compiled: RE2JS, text: string): readonly Span[] {
	const spans: Span[] = [];
	const matcher = compiled.matcher(text);
	while (matcher.find()) if (matcher.end() > matcher.start()) spans.push({ start: matcher.start(), end: matcher.end() });
	return spans;
}

/** Whether a span lies in an occurrence of a form. */
function isWithin(text: string, form: string, { start, end }: Span): boolean {
	const first = Math.max(0, end - form.length);
	const at = text.slice(first, start + form.length).indexOf(form);
	return at >= 0 && first + at <= start;
}
