import type { Verdict } from '../report/intervals';
import type { Report } from '../report/report';
import type { ComparingRule } from './comparison';
import { type Context, emptyContext } from './context';
import { rules } from './index';
import type { Rule } from './rule';

/** What one check of a figure came to. */
export interface Check {
	readonly rule: string;
	readonly result: Exclude<Verdict, 'unknown'>;
	/** The computation or the other statement, in Chinese. */
	readonly note: string;
}

/** Every check that could be decided, by the index of each figure it took in. */
export function evidenceOf(report: Report, context: Context = emptyContext): ReadonlyMap<number, readonly Check[]> {
	const evidence = new Map<number, Check[]>();
	for (const rule of rules.filter(isComparing)) {
		for (const { facts, verdict, note } of rule.compare(report, context)) {
			for (const { index } of facts) {
				const checks = evidence.get(index) ?? [];
				checks.push({ rule: rule.id, result: verdict, note });
				evidence.set(index, checks);
			}
		}
	}
	return evidence;
}

function isComparing(rule: Rule): rule is ComparingRule {
	return 'compare' in rule;
}
