import { compareText } from '../report/order';
import type { Report } from '../report/report';
import { type Context, emptyContext } from './context';
import { rules } from './index';
import type { Finding, Rule, Tier, TierSetting } from './rule';

export interface RunOptions {
	/** Tiers set by the user, by rule id. */
	readonly tiers?: Readonly<Record<string, TierSetting>>;
	/** What surrounds the draft; nothing by default. */
	readonly context?: Context;
	/** Told of a rule that threw; its findings up to there are kept and the other rules go on. */
	onFailure?(rule: Rule, error: unknown): void;
}

/** All findings on a report, ordered by place, then by rule. Never throws. */
export function runRules(report: Report, options: RunOptions = {}): readonly Finding[] {
	const findings: Finding[] = [];
	for (const rule of rules) {
		const tier = options.tiers?.[rule.id] ?? rule.tier;
		if (tier !== 'off') collect(rule, tier, report, findings, options);
	}
	return findings.sort(byPlace);
}

function collect(rule: Rule, tier: Tier, report: Report, findings: Finding[], options: RunOptions): void {
	let count = 0;
	try {
		for (const problem of rule.check(report, options.context ?? emptyContext)) {
			const finding = { related: [], fixes: [], ...problem, rule: rule.id, tier: lower(problem.tier ?? tier, tier) };
			const isLast = ++count === mostOfARule;
			findings.push(isLast ? { ...finding, message: finding.message + restLeftOut } : finding);
			if (isLast) return;
		}
	} catch (error) {
		options.onFailure?.(rule, error);
	}
}

/** Nobody reads more, and a text of nothing but slips would make more of them than a program can print or an editor show. */
const mostOfARule = 1000;
const restLeftOut = `（这条规则已报 ${mostOfARule} 处，其余的不再列出。）`;

const order: readonly Tier[] = ['error', 'warning', 'information'];

function lower(one: Tier, other: Tier): Tier {
	return order.indexOf(one) > order.indexOf(other) ? one : other;
}

function byPlace(one: Finding, other: Finding): number {
	return one.span.start - other.span.start || one.span.end - other.span.end || compareText(one.rule, other.rule);
}
