import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Status, StatusMethod } from '../protocol';
import { visibleCharacters } from '../report/characters';
import type { Report } from '../report/report';
import type { Finding, Tier } from '../rules/rule';
import type { Feature } from './feature';

const method: StatusMethod = 'hegao/status';

/** What the status bar shows of a report. A notification, so that the client need not guess when the numbers have changed. */
export const status: Feature = {
	capabilities: {},
	register({ connection, analysis, options }) {
		if (!options.status) return;
		analysis.onFindings(({ document, findings }) => {
			void connection.sendNotification(method, statusOf(document, analysis.reportOf(document), findings));
		});
	},
};

function statusOf({ uri, version }: TextDocument, report: Report, findings: readonly Finding[]): Status {
	const count = (tier: Tier) => findings.filter((finding) => finding.tier === tier).length;
	return {
		uri,
		version,
		characters: visibleCharacters(report.text),
		figures: report.figures.length,
		findings: { error: count('error'), warning: count('warning'), information: count('information') },
	};
}
