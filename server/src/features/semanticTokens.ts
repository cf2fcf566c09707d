import { type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Role } from '../report/calendar';
import { figuresIn } from '../report/figurePlaces';
import { sourceSpan } from '../report/paragraphs';
import type { Report } from '../report/report';
import { overlaps, type Span } from '../report/span';
import { answer } from './answer';
import { toRange, toSpan } from './convert';
import type { Feature } from './feature';

/** Types and modifiers are the extension's own; package.json says what a theme colours them as. */
const tokenTypes = ['figure', 'placeholder'] as const;
const tokenModifiers: readonly Role[] = ['actual', 'estimate', 'target'];

/** Figures by their role, and blanks still to be filled. Headings and marks are the grammar's. */
export const semanticTokens: Feature = {
	capabilities: {
		semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }, full: true, range: true },
	},
	register(session) {
		const { semanticTokens: tokens } = session.connection.languages;
		const built = (document: TextDocument, span: Span) => encoded(document, tokensIn(session.analysis.reportOf(document), span));
		tokens.on(answer(session, none, (document) => built(document, { start: 0, end: document.getText().length })));
		tokens.onRange(answer(session, none, (document, { range }) => built(document, toSpan(document, range))));
	},
};

const none: SemanticTokens = { data: [] };

interface Token {
	readonly span: Span;
	readonly type: (typeof tokenTypes)[number];
	readonly role?: Role;
}

/** In the order of their places, without overlaps. */
function tokensIn(report: Report, span: Span): readonly Token[] {
	const placeholders = placeholdersIn(report, span);
	const figures = figuresIn(report, span).filter((fact) => !placeholders.some((each) => overlaps(each.span, fact.span)));
	const tokens = [...placeholders, ...figures.map((fact): Token => ({ span: fact.span, type: 'figure', role: fact.role }))];
	return tokens.sort((one, other) => one.span.start - other.span.start);
}

function placeholdersIn({ facts, paragraphs }: Report, within: Span): readonly Token[] {
	return paragraphs
		.flatMap((paragraph, index) => (facts[index]?.placeholders ?? []).map((span) => sourceSpan(paragraph, span)))
		.filter((span) => overlaps(span, within))
		.map((span): Token => ({ span, type: 'placeholder' }));
}

function encoded(document: TextDocument, tokens: readonly Token[]): SemanticTokens {
	const builder = new SemanticTokensBuilder();
	for (const { span, type, role } of tokens) {
		const modifiers = role === undefined ? 0 : 1 << tokenModifiers.indexOf(role);
		for (const { line, character, length } of lineByLine(document, span))
			builder.push(line, character, length, tokenTypes.indexOf(type), modifiers);
	}
	return builder.build();
}

/** A figure torn apart by a line's end is two tokens. */
function lineByLine(document: TextDocument, span: Span) {
	const { start, end } = toRange(document, span);
	const lines = Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
	return lines
		.map((line) => {
			const from = line === start.line ? start.character : 0;
			const to = line === end.line ? end.character : document.getText(lineRange(line)).trimEnd().length;
			return { line, character: from, length: to - from };
		})
		.filter(({ length }) => length > 0);
}

function lineRange(line: number) {
	return { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
}
