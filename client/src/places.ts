import { commands, type Disposable, type TextEditor, Uri, window } from 'vscode';
import type { Place } from '../../server/src/protocol/places';
import { rangeOf } from './ranges';

export const openPlaceCommand = 'hegao.openPlace';

/** A click passes the place it leads to; a menu passes its row, which has a place of its own. */
export function registerOpenPlace(): Disposable {
	return commands.registerCommand(openPlaceCommand, (to: Place | { readonly place: Place }) => openPlace('place' in to ? to.place : to));
}

export function openPlace({ uri, range }: Place): Thenable<TextEditor> {
	return window.showTextDocument(Uri.parse(uri), { selection: rangeOf(range) });
}
