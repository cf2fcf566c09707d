import type { SignOff, SignOffState } from '../signOffs';

const names: Readonly<Record<SignOffState, string>> = { unchecked: '', checked: '已核', returned: '退回', fallen: '原文已改' };

/** How a figure stands, who said so last and when: 已核 甲 2025-12-01. Empty where nobody did. */
export function signOffInWords({ state, entries: [last], fallen: [change] }: SignOff): string {
	const entry = last ?? change?.entry;
	if (!entry) return '';
	const { by, date, note } = entry;
	return [`${names[state]} ${by} ${date}`, last ? note : change?.change].filter(Boolean).join('\n');
}
