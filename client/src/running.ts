import type { LanguageClient } from 'vscode-languageclient/node';

/** The client, started if nothing has started it yet. */
export async function running(client: () => Promise<LanguageClient>): Promise<LanguageClient> {
	const loaded = await client();
	if (!loaded.isRunning()) await loaded.start();
	return loaded;
}
