import type { CodeAction } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { sectionAt } from '../report/nesting';
import type { Report } from '../report/report';
import { overlaps, type Span } from '../report/span';
import { moveSection } from '../rules/moving/move';
import { type ActionOptions, toCodeAction } from './convert';

export const moveKind = 'refactor.move';

const steps = [
	{ title: '上移本节', to: 'up' },
	{ title: '下移本节', to: 'down' },
] as const;

/** 上移、下移 on a heading, for editors that know no more than the protocol. */
export function moveActions(document: TextDocument, report: Report, range: Span, options: ActionOptions): readonly CodeAction[] {
	const section = sectionAt(report, range.start);
	if (!section || !overlaps({ start: range.start, end: range.end + 1 }, { start: section.span.start, end: section.heading.end + 1 }))
		return [];
	return steps.flatMap(({ title, to }) => {
		const move = moveSection(report, section, { to });
		if ('refusal' in move) return [];
		return [toCodeAction(document, { title, kind: moveKind, edits: move.edits, mends: [], preferred: false }, options)];
	});
}
