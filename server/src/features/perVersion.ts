import type { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * Computes once for each version of a document. An open document stays the same object through all its edits, so its version is the key;
 * what is remembered goes with the document when it is closed. `stampOf` gives what else the value depends on, compared by identity.
 */
export function perVersion<Value>(
	compute: (document: TextDocument) => Value,
	stampOf: (document: TextDocument) => unknown = () => undefined,
): (document: TextDocument) => Value {
	const known = new WeakMap<TextDocument, { readonly version: number; readonly stamp: unknown; readonly value: Value }>();
	return (document) => {
		const stamp = stampOf(document);
		const entry = known.get(document);
		if (entry?.version === document.version && entry.stamp === stamp) return entry.value;
		const value = compute(document);
		known.set(document, { version: document.version, stamp, value });
		return value;
	};
}

/** Makes a thing once for each open document; it goes with the document when that is closed. */
export function perDocument<Value>(make: () => Value): (document: TextDocument) => Value {
	const known = new WeakMap<TextDocument, { readonly value: Value }>();
	return (document) => {
		const entry = known.get(document) ?? { value: make() };
		known.set(document, entry);
		return entry.value;
	};
}
