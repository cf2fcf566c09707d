import type { LanguageClient } from 'vscode-languageclient/node';

/** The client, made when it is first asked for. */
export type Client = () => Promise<LanguageClient>;

/** The client, started if nothing has started it yet. */
export async function running(client: Client): Promise<LanguageClient> {
	const loaded = await client();
	if (!loaded.isRunning()) await loaded.start();
	return loaded;
}
