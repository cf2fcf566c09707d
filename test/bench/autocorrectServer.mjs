// AutoCorrect's own language server, which its npm package starts, behind the same few words as ours. It takes whole texts and sends diagnostics unasked.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { talkTo } from './startedServer.mjs';

const require = createRequire(import.meta.url);
const { TextDocument } = require('vscode-languageserver-textdocument');

export async function startedAutocorrect(uri) {
	const program = require.resolve('autocorrect-node/cli.js');
	const process = spawn(globalThis.process.execPath, [program, 'server'], { stdio: ['pipe', 'pipe', 'ignore'] });
	let document = TextDocument.create(uri, 'plaintext', 1, '');
	let found;
	// It takes the old ones away first, with an empty list, before it looks for new ones; a generated report always has some.
	const client = talkTo(process, ({ method, params }) => {
		if (method === 'textDocument/publishDiagnostics' && params.diagnostics.length > 0) found?.();
	});
	await client.request('initialize', { processId: globalThis.process.pid, rootUri: null, capabilities: {} });
	client.notify('initialized', {});
	return {
		open(text) {
			document = TextDocument.create(uri, 'plaintext', 1, text);
			client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text } });
		},
		change(change) {
			document = TextDocument.update(document, [change], document.version + 1);
			client.notify('textDocument/didChange', {
				textDocument: { uri, version: document.version },
				contentChanges: [{ text: document.getText() }],
			});
		},
		diagnostics: () =>
			new Promise((resolve) => {
				found = resolve;
			}),
		stop: () => process.kill(),
	};
}
