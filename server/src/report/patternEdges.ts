import { emptyFlags } from './characters';

/**
 * Characters that matches of a pattern begin or end with. Most places of a text have none of them, and a look into a table takes a fiftieth of the time that
 * starting a pattern takes.
 */

/** Flags of the characters that a match can end with, unless it is empty. Understands what the patterns here are made of; anything else counts as any character. */
function endFlags(pattern: RegExp): Uint8Array {
	return edgeFlags(pattern, 'last');
}

/** Flags of the characters that a match can begin with, unless it is empty. */
export function startFlags(pattern: RegExp): Uint8Array {
	return edgeFlags(pattern, 'first');
}

/** A function of a text that gives what it ends with, as a pattern with $ at its end finds it; empty where it finds nothing. */
export function ending(pattern: RegExp): (text: string) => string {
	const flags = endFlags(pattern);
	return (text) => (flags[text.charCodeAt(text.length - 1)] ? (pattern.exec(text)?.[0] ?? '') : '');
}

/** The same for what a text begins with, and a pattern with ^ at its beginning. */
export function beginning(pattern: RegExp): (text: string) => string {
	const flags = startFlags(pattern);
	return (text) => (flags[text.charCodeAt(0)] ? (pattern.exec(text)?.[0] ?? '') : '');
}

type Side = 'first' | 'last';

function edgeFlags({ source }: RegExp, side: Side): Uint8Array {
	const flags = emptyFlags();
	const { characters } = edgeOf(source, side);
	if (characters === undefined) return flags.fill(1);
	for (const character of characters) flags[character.charCodeAt(0)] = 1;
	return flags;
}

interface Edge {
	/** Undefined for any. */
	readonly characters: string | undefined;
	/** Whether it may match nothing, so that its neighbour's edge counts too. */
	readonly isEmpty: boolean;
}

const nothing: Edge = { characters: '', isEmpty: true };

function edgeOf(source: string, side: Side): Edge {
	return alternativesOf(source)
		.map((alternative) => sequenceEdge(alternative, side))
		.reduce((one, other) => ({ characters: joined(one, other), isEmpty: one.isEmpty || other.isEmpty }));
}

function joined(one: Edge, other: Edge): string | undefined {
	return one.characters === undefined || other.characters === undefined ? undefined : one.characters + other.characters;
}

function sequenceEdge(source: string, side: Side): Edge {
	// Most alternatives are words, of which no pieces need be found.
	if (!/[\\^$.*+?()[\]{}]/.test(source))
		return { characters: side === 'first' ? source.slice(0, 1) : source.slice(-1), isEmpty: source === '' };
	const pieces = Array.from(source.matchAll(piece), ([whole]) => whole);
	let edge = nothing;
	for (const each of side === 'first' ? pieces : pieces.toReversed()) {
		const own = pieceEdge(each, side);
		edge = { characters: joined(edge, own), isEmpty: own.isEmpty };
		if (!own.isEmpty) break;
	}
	return edge;
}

/** A group with groups in it, a class, or a character, each with how often it may stand. */
const group =
	'\\((?:[^()\\\\[]|\\\\.|\\[[^\\]]*\\]|\\((?:[^()\\\\[]|\\\\.|\\[[^\\]]*\\]|\\((?:[^()\\\\[]|\\\\.|\\[[^\\]]*\\])*\\))*\\))*\\)';
const piece = new RegExp(`(?:${group}|\\[(?:\\\\.|[^\\]\\\\])*\\]|\\\\.|[^\\\\])(?:[?*+]|\\{\\d+(?:,\\d*)?\\})?\\??`, 'gsu');

function pieceEdge(written: string, side: Side): Edge {
	const [, body = '', often = ''] = /^(.*?)((?:[?*+]|\{\d+(?:,\d*)?\})?\??)$/s.exec(written) ?? [];
	if (/^[$^]$|^\(\?<?[=!]|^\\b$/.test(body)) return nothing;
	const isEmpty = /^(?:[?*]|\{0)/.test(often);
	if (!body.startsWith('(')) return { characters: charactersOf(body), isEmpty };
	const inner = edgeOf(body.replace(/^\((?:\?:)?/, '').slice(0, -1), side);
	return { characters: inner.characters, isEmpty: inner.isEmpty || isEmpty };
}

/** Of a class, an escape or a plain character; undefined for any. */
function charactersOf(written: string): string | undefined {
	if (written === '\\d') return digits;
	if (written === '.' || /^\[\^|^\\[a-zA-Z]$/.test(written)) return undefined;
	if (written.startsWith('\\')) return written.slice(1);
	if (!written.startsWith('[')) return written;
	const listed = written.slice(1, -1).replace('\\d', digits).replace('\\s', blanks);
	return /\\/.test(listed) ? undefined : listed.replace(/(.)-(.)/gs, (_, from: string, to: string) => range(from, to));
}

const digits = '0123456789';
const blanks = ' \f\n\r\t\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

function range(from: string, to: string): string {
	const length = to.charCodeAt(0) - from.charCodeAt(0) + 1;
	return Array.from({ length: Math.max(0, length) }, (_, offset) => String.fromCharCode(from.charCodeAt(0) + offset)).join('');
}

function alternativesOf(source: string): readonly string[] {
	const alternatives: string[] = [];
	let depth = 0;
	let start = 0;
	for (const { 0: token, index } of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()|]/gs)) {
		if (token === '(') depth++;
		else if (token === ')') depth--;
		else if (token === '|' && depth === 0) {
			alternatives.push(source.slice(start, index));
			start = index + 1;
		}
	}
	return [...alternatives, source.slice(start)];
}
