import { withSuppressions } from '../project/checking';
import type { Beside } from '../project/surroundings';
import type { Report } from '../report/report';
import type { Finding } from '../rules/rule';
import { runRules } from '../rules/run';

/** All findings on a draft, those marked that somebody silenced. A rule that throws is skipped, which `say` is told of. */
export function findingsOn(path: string, report: Report, beside: Beside, say: (words: string) => void): readonly Finding[] {
	const findings = runRules(report, {
		context: beside.context,
		tiers: beside.tiers,
		onFailure: (rule, error) => say(`规则 ${rule.id} 出错，已跳过（${String(error)}）`),
	});
	return withSuppressions(findings, path, report, beside);
}
