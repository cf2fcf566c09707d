import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ProjectFile } from '../project/projects';
import { uriOf } from '../project/uris';
import { toRange } from './convert';
import type { Feature } from './feature';

/** Mistakes in report.yml, lexicon, ledger, accepted findings and sign-offs, each at its place, once a draft beside them was checked. */
export const projectProblems: Feature = {
	capabilities: {},
	register({ connection, analysis, reviewing }) {
		const tell = (file: ProjectFile) => void connection.sendDiagnostics({ uri: uriOf(file.path), diagnostics: diagnosticsOf(file) });
		analysis.onBeside(({ files }) => files.forEach(tell));
		reviewing.onRead(tell);
	},
};

function diagnosticsOf({ path, text, problems }: ProjectFile): Diagnostic[] {
	const document = TextDocument.create(uriOf(path), 'yaml', 0, text);
	return problems.map(({ span, message }) => ({
		range: toRange(document, span),
		severity: DiagnosticSeverity.Warning,
		source: '核稿',
		message,
	}));
}
