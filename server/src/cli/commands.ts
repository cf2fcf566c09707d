import type { Terminal } from './terminal';

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Each command is loaded when it is called for: what others need (YAML, spreadsheets, comparing) would be half of what `check` loads. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
	check: async () => (await import('./check')).check,
	merge: async () => (await import('./merge')).merge,
	outline: async () => (await import('./outline')).outline,
	figures: async () => (await import('./figures')).figures,
	targets: async () => (await import('./targets')).targets,
	draft: async () => (await import('./draft')).draft,
	baseline: async () => (await import('./baseline')).baseline,
	import: async () => (await import('./import')).importDocument,
	export: async () => (await import('./export')).exportDraft,
	compare: async () => (await import('./compare')).compare,
	rules: async () => (await import('./rules')).rules,
	lsp: async () => (await import('./lsp')).lsp,
};
