import { Disposable } from 'vscode';
import type { Client } from '../running';
import { registerFigures } from '../views/figures';
import { createFigureList } from './figureList';
import { showMarks } from './marks';
import { showProgress } from './progress';
import { registerSignCommands } from './signCommands';

/** 签核: the figures of the active report in a view, in the text and in the status bar, and the keys to go through them. */
export function registerSigning(client: Client): Disposable {
	const list = createFigureList(client);
	return Disposable.from(list, showMarks(list), showProgress(), registerFigures(client, list), registerSignCommands(client, list));
}
