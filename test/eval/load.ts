import type { Tier } from '../../server/src/rules/rule';
import { sameSeries } from './beside';
import type { Corpus } from './corpus';
import { findingsIn, isLoud } from './faults';

/** What the rules report on published reports, each read beside the one on the year before. */
export interface Load {
	readonly characters: number;
	readonly tiers: Readonly<Record<Tier, number>>;
	/** Findings at error or warning tier, by family. */
	readonly families: Readonly<Record<string, number>>;
	/** Those findings in full, for reading. */
	readonly loud: readonly { readonly file: string; readonly rule: string; readonly tier: Tier; readonly message: string }[];
}

export function loadOf(corpus: Corpus): Load {
	const tiers = { error: 0, warning: 0, information: 0 };
	const families: Record<string, number> = {};
	const loud: Load['loud'][number][] = [];
	for (const file of corpus.files) {
		for (const finding of findingsIn(corpus.textOf(file), { corpus, files: sameSeries(corpus, file) })) {
			const { rule, tier, message } = finding;
			tiers[tier]++;
			if (!isLoud(finding)) continue;
			const [family = ''] = rule.split('/');
			families[family] = (families[family] ?? 0) + 1;
			loud.push({ file, rule, tier, message });
		}
	}
	return { characters: corpus.files.reduce((sum, file) => sum + corpus.textOf(file).length, 0), tiers, families, loud };
}
