import type { ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './session';

/** One feature of the Language Server Protocol: what is announced, and what answers. */
export interface Feature {
	readonly capabilities: Readonly<ServerCapabilities>;
	register(session: Session): void;
}
