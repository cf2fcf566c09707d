import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver';
import { allSections } from '../report/outline';
import { counterparts } from '../rules/counterparts';
import { answerPrepared } from './answer';
import { toCodeLens } from './convert';
import type { Feature } from './feature';

/** Over the headings of parts and sections: the same section last year, how long it was and how long this one is. */
export const codeLens: Feature = {
	capabilities: { codeLensProvider: {} },
	register(session) {
		const { lastYearCommand } = session.options;
		session.connection.onCodeLens(
			answerPrepared(session, [], (document): CodeLens[] => {
				const { lastYear } = session.analysis.besideOf(document).context;
				if (!lastYear || lastYearCommand === undefined) return [];
				const report = session.analysis.reportOf(document);
				const pairs = counterparts(lastYear.report, report);
				return [...allSections(report.outline.sections)].flatMap((section) => {
					const lastYears = section.kind === 'part' || section.kind === 'section' ? pairs.get(section) : undefined;
					return lastYears ? [toCodeLens(document, section, lastYears, lastYearCommand)] : [];
				});
			}),
		);
		session.analysis.onOutdated(() => {
			if (session.client.workspace?.codeLens?.refreshSupport) void session.connection.sendRequest(CodeLensRefreshRequest.type);
		});
	},
};
