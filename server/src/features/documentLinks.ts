import type { DocumentLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { answer } from './answer';
import { toRange } from './convert';
import type { Feature } from './feature';

/** Web addresses, and Markdown's links to other drafts. Numbers like 12345 lead nowhere. */
export const documentLinks: Feature = {
	capabilities: { documentLinkProvider: {} },
	register(session) {
		session.connection.onDocumentLinks(
			answer(session, [], (document): DocumentLink[] => [...webAddresses(document), ...linksToDrafts(document)]),
		);
	},
};

/** Chinese text goes on right behind an address, and closing marks are the sentence's. */
const address = /https?:\/\/[\w~:/?#@!$&*+=%.,;-]*[\w/#&=~-]/g;

function webAddresses(document: TextDocument): DocumentLink[] {
	return Array.from(document.getText().matchAll(address), ({ 0: target, index }) => ({
		range: toRange(document, { start: index, end: index + target.length }),
		target,
	}));
}

const markdownLink = /\]\(\s*<?([^()<>\s:]{1,200}\.(?:md|txt))(?:#[^()<>\s]*)?>?\s*\)/g;

function linksToDrafts(document: TextDocument): DocumentLink[] {
	return Array.from(document.getText().matchAll(markdownLink), ({ 0: whole, 1: path = '', index }) => {
		const start = index + whole.indexOf(path);
		return { range: toRange(document, { start, end: start + path.length }), target: resolved(path, document.uri) };
	}).filter(({ target }) => target !== undefined);
}

/** A draft that was never saved has no place that others could lie beside; and none lies on another machine (`//host/a.md`), which a click would ask. */
function resolved(path: string, base: string): string | undefined {
	if (!URL.canParse(path, base)) return undefined;
	const target = new URL(path, base);
	return target.host === new URL(base).host ? target.href : undefined;
}
