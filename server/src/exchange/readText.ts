/** A document's text, a paragraph or table row a line, and what of the document is not in it. */
export interface ReadText {
	readonly text: string;
	/** In Chinese, for the user; empty when everything was read. */
	readonly leftOut: string;
}
