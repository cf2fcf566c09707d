import type { Finding, Related } from '../rules/rule';
import { type CheckedFile, placeOf, rangeOf, summaryOf } from './findings';
import { jsonText } from './steering';

/** The findings as JSON; the shape is a contract (lines and UTF-16 characters from 0). */
export function findingsJson(files: readonly CheckedFile[]): string {
	const shown = files.map((file) => ({ path: file.path, findings: file.findings.map((finding) => shownFinding(file, finding)) }));
	return jsonText({ files: shown, summary: summaryOf(files) });
}

function shownFinding(file: CheckedFile, { rule, tier, message, span, related, fixes, suppressed }: Finding) {
	const { lines } = file;
	return {
		rule,
		tier,
		message,
		range: rangeOf(lines, span),
		related: related.map((other) => shownRelated(file, other)),
		...(suppressed && { suppressed }),
		fixes: fixes.map(({ title, edits }) => ({
			title,
			edits: edits.map((edit) => ({ range: rangeOf(lines, edit.span), newText: edit.newText })),
		})),
	};
}

function shownRelated(file: CheckedFile, related: Related) {
	const { path, lines } = placeOf(file, related);
	return { path, range: rangeOf(lines, related.span), message: related.message };
}
