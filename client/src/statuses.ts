import { type Disposable, EventEmitter } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Status, StatusMethod } from '../../server/src/protocol/status';

const method: StatusMethod = 'hegao/status';
const told = new EventEmitter<Status>();

/** The server has checked a report anew, or its sign-offs have changed. There may be no client yet to hear it from. */
export const onStatus = told.event;

/** A client hears a notification once, so it is handed on to all who want it. */
export function followStatus(client: LanguageClient): Disposable {
	return client.onNotification(method, (status: Status) => told.fire(status));
}
