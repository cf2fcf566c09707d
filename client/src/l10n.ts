import { env } from 'vscode';
import english from '../../l10n/bundle.l10n.en.json';

/**
 * The client's texts, which stand in the code in Chinese. The editor's own `l10n` takes sources for English: with its English display language it
 * asks for no bundle, so that English menus had Chinese messages, and with any other it warns in its log of each text that no bundle has.
 */
export const l10n = {
	t(text: string, ...values: readonly (string | number)[]): string {
		const known = env.language.startsWith('en') ? translations[text] : undefined;
		return (known ?? text).replace(/\{(\d)\}/g, (blank, index) => String(values[index] ?? blank));
	},
};

const translations: Readonly<Record<string, string>> = english;
