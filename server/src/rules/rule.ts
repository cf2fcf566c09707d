import type { Report } from '../report/report';
import type { Span } from '../report/span';
import type { Context, Source } from './context';

/** 必错 · 疑似 · 提示: how sure a finding is. */
export type Tier = 'error' | 'warning' | 'information';

export const tierNames: Readonly<Record<Tier, string>> = { error: '必错', warning: '疑似', information: '提示' };

/** What a user may set a rule to: another tier, or silence. */
export type TierSetting = Tier | 'off';

export type Family = 'figures' | 'structure' | 'terminology' | 'wording';

/** One rule: what it is, why it is one, how it shows, and the check itself. Settings, docs and tests are made from this one object. */
export interface Rule {
	/** The family and the defect's name; permanent, and the path of the rule's file. */
	readonly id: `${Family}/${string}`;
	readonly tier: Tier;
	/** One sentence in Chinese: what is reported. */
	readonly summary: string;
	/** Why a reader should care, in Chinese. */
	readonly why: string;
	/** The standard and clause the rule is taken from; left out unless sure. */
	readonly source?: string;
	/** Texts that are run as tests: in `bad`, ⟦ ⟧ stand round what must be reported and nothing else is. */
	readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
	check(report: Report, context: Context): Iterable<Problem>;
}

/** A text, or a text with what stands beside it. */
export type Example = string | ExampleBeside;

export interface ExampleBeside {
	readonly text: string;
	/** The text of last year's report. */
	readonly lastYear?: string;
	readonly lexicon?: Context['lexicon'];
	readonly ledger?: Context['ledger'];
}

/** What a rule finds. Spans are of the source text. */
export interface Problem {
	readonly span: Span;
	/** Lower than the rule's own tier, where this one place is less sure. */
	readonly tier?: Tier;
	/** In Chinese, without line numbers: what stands here, what contradicts it, what to do. */
	readonly message: string;
	readonly related?: readonly Related[];
	/** Only where the fix is certain. */
	readonly fixes?: readonly Fix[];
}

/** Another place that a finding speaks of. */
export interface Related {
	/** In the draft, or in `source`. */
	readonly span: Span;
	/** The text beside the draft that the place is in; left out for the draft itself. */
	readonly source?: Source;
	readonly message: string;
}

/** One change that mends a finding; its edits do not overlap and are made together. */
export interface Fix {
	readonly title: string;
	readonly edits: readonly Edit[];
}

export interface Edit {
	readonly span: Span;
	readonly newText: string;
}

/** A problem with the rule that found it, as every surface shows it. */
export interface Finding extends Required<Problem> {
	readonly rule: string;
	readonly tier: Tier;
}
