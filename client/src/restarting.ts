import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient/node';
import { crashCounter } from './crashes';
import { l10n } from './l10n';

const mostCrashes = 5;
const within = 60_000;

/**
 * A server that ends is started again at once and quietly: the client tells it all open drafts as they are by then, so nothing is lost. One
 * that goes on ending stays down, which is said aloud and shown beside the language until somebody starts it again.
 */
export function restarting(): ErrorHandler {
	const mayRestart = crashCounter(mostCrashes, within);
	return {
		// A message that could not be read or written says nothing of the next one.
		error: () => ({ action: ErrorAction.Continue, handled: true }),
		closed() {
			if (mayRestart(Date.now())) return { action: CloseAction.Restart, handled: true };
			return {
				action: CloseAction.DoNotRestart,
				message: l10n.t('核稿服务接连退出，已停止检查。请看日志，再从状态栏的语言状态里重新启动。'),
			};
		},
	};
}
