import type { Figure, SignOffEntry } from '../../../server/src/protocol/figures';
import { l10n } from '../l10n';

/** How a figure stands in the review, a line for each thing said of it. */
export function standingLines({ signOffs, fallen }: Pick<Figure, 'signOffs' | 'fallen'>): readonly string[] {
	return [...signOffs.map(signedLine), ...fallen.map((entry) => l10n.t('{0}，此后{1}', signedLine(entry), entry.change))];
}

function signedLine({ state, by, date, note }: SignOffEntry): string {
	const signed = state === 'checked' ? l10n.t('{0} 于 {1} 已核', by, date) : l10n.t('{0} 于 {1} 退回', by, date);
	return note === '' ? signed : l10n.t('{0}：{1}', signed, note);
}
