import { readReport } from '../../server/src/report/report';
import { runRules } from '../../server/src/rules/run';

/** The whole analysis of a text of which nothing is remembered; how much it found. */
export function analyse(text: string): number {
	return runRules(readReport(text)).length;
}
