import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SignOffState, SignOffs } from '../project/signOffs';
import type { Status, StatusMethod } from '../protocol/status';
import { visibleCharacters } from '../report/characters';
import type { Report } from '../report/report';
import type { Finding, Tier } from '../rules/rule';
import { attempt } from './answer';
import type { Feature } from './feature';
import type { Session } from './session';

const method: StatusMethod = 'hegao/status';

/** What the status bar shows of a report. A notification, so that the client need not guess when the numbers have changed. */
export const status: Feature = {
	capabilities: {},
	register(session) {
		const { analysis, documents, options, reviewing } = session;
		if (!options.status) return;
		// After the findings are on their way: holding figures against sign-offs must not hold them up.
		analysis.onFindings(({ document }) => {
			const { version } = document;
			setImmediate(() => void send(session, document, version));
		});
		reviewing.onChanged((root) => {
			for (const document of documents.all()) if (analysis.besideOf(document).root === root) void send(session, document, document.version);
		});
	},
};

async function send(session: Session, document: TextDocument, version: number): Promise<void> {
	const { analysis, connection, documents, reviewing } = session;
	await reviewing.prepare(document).catch(() => {});
	if (documents.get(document.uri) !== document || document.version !== version) return;
	attempt(session, undefined, () => {
		const told = statusOf(document, analysis.reportOf(document), analysis.findingsOf(document), reviewing.of(document));
		void connection.sendNotification(method, told);
	});
}

function statusOf({ uri, version }: TextDocument, report: Report, findings: readonly Finding[], signOffs: SignOffs): Status {
	const count = (tier: Tier) => findings.filter((finding) => finding.tier === tier).length;
	const standing = (state: SignOffState) => signOffs.figures.filter((figure) => figure.state === state).length;
	return {
		uri,
		version,
		characters: visibleCharacters(report.text),
		figures: report.figures.length,
		findings: { error: count('error'), warning: count('warning'), information: count('information') },
		signed: standing('checked'),
		fallen: standing('fallen'),
		deleted: signOffs.deleted.length,
	};
}
