/**
 * A text in a notification, where VS Code makes a link, even one that runs a command, of `[words](address)`. What comes from files (their names
 * too) may hold such; a blank between the brackets keeps it a text.
 */
export function plainMessage(text: string): string {
	return text.replaceAll('](', '] (');
}
