// The only place where our types become the protocol's and back. Both count UTF-16 units; ours are offsets, the protocol's lines and characters.
import {
	type CodeAction,
	CodeActionKind,
	type CodeLens,
	type CompletionItem,
	CompletionItemKind,
	type Diagnostic,
	type DiagnosticRelatedInformation,
	DiagnosticSeverity,
	type DocumentSymbol,
	type FoldingRange,
	InsertTextFormat,
	type Location,
	type Range,
	SymbolKind,
	TextDocumentEdit,
	type TextEdit,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isOfKind } from '../project/fileKinds';
import { uriOf } from '../project/uris';
import type { Accept } from '../protocol/accepting';
import type { SectionMoved } from '../protocol/movingSections';
import type { AtPosition } from '../protocol/places';
import type { Section, SectionKind } from '../report/outline';
import type { Span } from '../report/span';
import type { Completion } from '../rules/completion';
import type { Place, Source } from '../rules/context';
import type { Move } from '../rules/moving/move';
import type { Edit, Finding, Related, Tier } from '../rules/rule';

const severities: Readonly<Record<Tier, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
};

/** A kind and an icon each, so that levels can be told apart and filtered; lead sentences are strings (`outline.showStrings`), being text first. */
export const symbolKinds: Readonly<Record<SectionKind, SymbolKind>> = {
	part: SymbolKind.Module,
	section: SymbolKind.Struct,
	item: SymbolKind.Field,
	lead: SymbolKind.String,
};

export function toRange(document: TextDocument, span: Span): Range {
	return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function toLocation(document: TextDocument, span: Span): Location {
	return { uri: document.uri, range: toRange(document, span) };
}

export function toSpan(document: TextDocument, range: Range): Span {
	return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** `rulePages` as in the initialization options. */
export function toDiagnostic(document: TextDocument, finding: Finding, rulePages: string | undefined): Diagnostic {
	return {
		range: toRange(document, finding.span),
		severity: severities[finding.tier],
		code: finding.rule,
		codeDescription: rulePages === undefined ? undefined : { href: rulePages.replaceAll('{rule}', finding.rule) },
		source: '核稿',
		message: finding.message,
		relatedInformation: finding.related.map((related) => toRelatedInformation(document, related)),
	};
}

/** Why a document is not checked. */
export function toRefusal(message: string): Diagnostic {
	const start = { line: 0, character: 0 };
	return { range: { start, end: { line: 0, character: 1 } }, severity: DiagnosticSeverity.Warning, source: '核稿', message };
}

/** Of a document read from its file, which has none; editors count from 0 or 1. */
export const unopenedVersion = -1;

const documentsBeside = new WeakMap<Source, TextDocument>();

/** A text beside the draft as a document, for its lines. */
function documentOf(source: Source): TextDocument {
	const document = documentsBeside.get(source) ?? TextDocument.create(uriOf(source.path), 'report', 0, source.text);
	documentsBeside.set(source, document);
	return document;
}

/** A place in a text beside the draft. */
export function toLocationIn(source: Source, span: Span): Location {
	return toLocation(documentOf(source), span);
}

/** A line of a file beside the draft; of a sheet the file, since editors know no lines of it. */
export function toLocationAt({ path, line }: Place): Location {
	const position = { line: isOfKind(path, 'sheet') ? 0 : line, character: 0 };
	return { uri: uriOf(path), range: { start: position, end: position } };
}

function toRelatedInformation(draft: TextDocument, { span, source, message }: Related): DiagnosticRelatedInformation {
	const document = source ? documentOf(source) : draft;
	return { location: { uri: document.uri, range: toRange(document, span) }, message };
}

export function toDocumentSymbol(document: TextDocument, section: Section): DocumentSymbol {
	return {
		// Editors refuse a symbol without a name.
		name: `${section.number}${section.title}` || '（无标题）',
		detail: `${grouped(section.characters)}字 · ${grouped(section.figures)}个数据`,
		kind: symbolKinds[section.kind],
		range: toRange(document, section.span),
		selectionRange: toRange(document, section.heading),
		children: section.children.map((child) => toDocumentSymbol(document, child)),
	};
}

/** 去年：（二）产业发展 812字、14个数据；今年 905字、16个数据. Without a command a lens can't be shown. */
export function toCodeLens(document: TextDocument, section: Section, lastYears: Section, command: string): CodeLens {
	const position = document.positionAt(section.heading.start);
	const title = `去年：${lastYears.number}${lastYears.title} ${sizeOf(lastYears)}；今年 ${sizeOf(section)}`;
	const place: AtPosition = { uri: document.uri, position };
	return { range: { start: position, end: position }, command: { title, command, arguments: [place] } };
}

function sizeOf({ characters, figures }: Section): string {
	return `${grouped(characters)}字、${grouped(figures)}个数据`;
}

function grouped(count: number): string {
	return count.toLocaleString('en-US');
}

/** Folds a section under the last line of its heading; nothing when there is no line to hide. Blank lines at its end stay in sight. */
export function toFoldingRanges(document: TextDocument, section: Section): readonly FoldingRange[] {
	const text = document.getText().slice(section.span.start, section.span.end).trimEnd();
	const startLine = document.positionAt(section.heading.end).line;
	const endLine = document.positionAt(section.span.start + text.length).line;
	return endLine > startLine ? [{ startLine, endLine }] : [];
}

/** Edits that, where the client understands it, hold for this version only: made on a later one they would hit the wrong words. */
export function toWorkspaceEdit(document: TextDocument, edits: readonly Edit[], versioned: boolean): WorkspaceEdit {
	const textEdits = edits.map((edit) => toTextEdit(document, edit));
	if (!versioned) return { changes: { [document.uri]: textEdits } };
	return { documentChanges: [TextDocumentEdit.create({ uri: document.uri, version: document.version }, textEdits)] };
}

/** @param after the text as it will be, which the heading's place is of */
export function toSectionMoved(document: TextDocument, { span }: Section, move: Move, after: string): SectionMoved {
	const { edits, heading, numbers, counts, references } = move;
	const { uri, version, languageId } = document;
	const documentChanges = [{ textDocument: { uri, version }, edits: edits.map((edit) => toTextEdit(document, edit)) }];
	const place = toRange(TextDocument.create(uri, languageId, version, after), heading);
	return { edit: { documentChanges }, numbers, counts, references, from: toRange(document, span), heading: place };
}

interface Change {
	readonly document: TextDocument;
	readonly edits: readonly Edit[];
}

interface EditAbilities {
	readonly versioned: boolean;
	/** Whether the client can ask before it makes a part of the edits. */
	readonly annotated: boolean;
}

const otherReports = 'otherReports';

/**
 * Edits of a draft, the first, and of other reports of its series. Those are records of other years, so they are asked for where the client can.
 */
export function toSeriesEdit(changes: readonly Change[], { versioned, annotated }: EditAbilities): WorkspaceEdit {
	const [draft, ...others] = changes.filter(({ edits }, index) => index === 0 || edits.length > 0);
	if (!draft) return {};
	if (!versioned)
		return { changes: Object.fromEntries([draft, ...others].map(({ document, edits }) => [document.uri, textEdits(document, edits)])) };
	const asks = annotated && others.length > 0;
	return {
		documentChanges: [documentEdit(draft), ...others.map((other) => documentEdit(other, asks ? otherReports : undefined))],
		...(asks && { changeAnnotations: { [otherReports]: { label: '同一系列的其他报告', needsConfirmation: true } } }),
	};
}

function documentEdit({ document, edits }: Change, annotationId?: string): TextDocumentEdit {
	const plain = textEdits(document, edits);
	const version = document.version === unopenedVersion ? null : document.version;
	return TextDocumentEdit.create({ uri: document.uri, version }, annotationId ? plain.map((edit) => ({ ...edit, annotationId })) : plain);
}

function textEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
	return edits.map((edit) => toTextEdit(document, edit));
}

export function toTextEdit(document: TextDocument, { span, newText }: Edit): TextEdit {
	return { range: toRange(document, span), newText };
}

export interface Action {
	readonly title: string;
	readonly kind: string;
	readonly edits: readonly Edit[];
	readonly mends: readonly Finding[];
	readonly preferred: boolean;
}

/** 核可此处…: the client asks for the reason and sends it. */
export function toAcceptAction(document: TextDocument, finding: Finding, command: string, rulePages: string | undefined): CodeAction {
	const target: Omit<Accept, 'reason' | 'by'> = { uri: document.uri, rule: finding.rule, range: toRange(document, finding.span) };
	const title = `核可此处…（${finding.rule}）`;
	return {
		title,
		kind: CodeActionKind.QuickFix,
		diagnostics: [toDiagnostic(document, finding, rulePages)],
		command: { title, command, arguments: [target] },
	};
}

export interface ActionOptions {
	/** Whether the client understands edits that hold for one version only. */
	readonly versioned: boolean;
	readonly rulePages: string | undefined;
}

export function toCodeAction(document: TextDocument, action: Action, { versioned, rulePages }: ActionOptions): CodeAction {
	return {
		title: action.title,
		kind: action.kind,
		diagnostics: action.mends.map((finding) => toDiagnostic(document, finding, rulePages)),
		isPreferred: action.preferred,
		edit: toWorkspaceEdit(document, action.edits, versioned),
	};
}

const completionKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
	number: CompletionItemKind.Enum,
	indicator: CompletionItemKind.Field,
	term: CompletionItemKind.Constant,
	phrase: CompletionItemKind.Text,
	figure: CompletionItemKind.Value,
};

/** @param rank its place in the list, from 0, which editors would otherwise sort by label */
export function toCompletionItem(document: TextDocument, item: Completion, rank: number, takesSnippets: boolean): CompletionItem {
	const isSnippet = takesSnippets && item.snippet !== undefined;
	return {
		label: item.label,
		kind: completionKinds[item.kind],
		detail: item.detail,
		documentation: item.documentation,
		filterText: item.filterText,
		sortText: String(rank).padStart(2, '0'),
		insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
		textEdit: toTextEdit(document, { span: item.span, newText: isSnippet ? (item.snippet ?? '') : item.newText }),
	};
}
