import { strict as assert } from 'node:assert';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { answer } from '../../server/src/features/answer';

const document = TextDocument.create('file:///a.txt', 'report', 1, '正文');
const params = { textDocument: { uri: document.uri } };

suite('answer', () => {
	test('gives the document to the handler', async () => {
		const { host } = hostWith(document);
		const handle = answer(host, '', (found) => found.getText());
		assert.equal(await handle(params, CancellationToken.None), '正文');
	});

	test('falls back without computing when the request is cancelled in time', async () => {
		const { host } = hostWith(document);
		const source = new CancellationTokenSource();
		const answered = answer(host, 'nothing', () => assert.fail('computed'))(params, source.token);
		source.cancel();
		assert.equal(await answered, 'nothing');
	});

	test('falls back when the document is closed, even while the request waits', async () => {
		const documents = new Map([[document.uri, document]]);
		const { host } = hostWith(document, documents);
		const answered = answer(host, 'nothing', () => assert.fail('computed'))(params, CancellationToken.None);
		documents.clear();
		assert.equal(await answered, 'nothing');
	});

	test('logs what the handler throws and falls back', async () => {
		const { host, errors } = hostWith(document);
		const handle = answer(host, 'nothing', () => {
			throw new Error('出错了');
		});
		assert.equal(await handle(params, CancellationToken.None), 'nothing');
		assert.match(errors.join(), /出错了/);
	});
});

function hostWith(known: TextDocument, documents: ReadonlyMap<string, TextDocument> = new Map([[known.uri, known]])) {
	const errors: string[] = [];
	const host = { documents, connection: { console: { error: (message: string) => void errors.push(message) } } };
	return { host, errors };
}
