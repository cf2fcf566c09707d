/** A text as Markdown that shows it and nothing else: whatever a draft holds, it becomes neither markup nor a link. Line breaks become blanks. */
export function markdownText(text: string): string {
	return text.replace(/[\\`*_{}[\]()<>#+\-!|~&:@^=$]|\.(?!\d)/g, '\\$&').replace(/[\r\n]+/g, ' ');
}
