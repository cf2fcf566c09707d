import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Tiers } from '../project/settings';
import type { TierSetting } from '../rules/rule';
import { errorText } from './errorText';
import type { Feature } from './feature';
import type { Session } from './session';

/**
 * The settings `hegao.rules` and `hegao.checkWorkspace`. A client that can be asked is asked, at the start and after each change; others send it when they start and with
 * each change. Until the first answer rules have their own tiers: a client that never answers still gets findings.
 */
export const settings: Feature = {
	capabilities: {},
	register(session) {
		const asks = session.client.workspace?.configuration === true;
		if (!asks) take(session, session.options.rules, undefined);
		session.onInitialized(() => {
			if (asks) return follow(session);
		});
		session.connection.onDidChangeConfiguration(({ settings }) =>
			asks ? ask(session) : take(session, settings?.hegao?.rules, settings?.hegao?.checkWorkspace),
		);
	},
};

async function follow(session: Session): Promise<void> {
	if (session.client.workspace?.didChangeConfiguration?.dynamicRegistration) {
		void session.connection.client.register(DidChangeConfigurationNotification.type, { section: 'hegao' });
	}
	await ask(session);
}

async function ask(session: Session): Promise<void> {
	try {
		const [rules, checkWorkspace] = await session.connection.workspace.getConfiguration([
			{ section: 'hegao.rules' },
			{ section: 'hegao.checkWorkspace' },
		]);
		take(session, rules, checkWorkspace);
	} catch (error) {
		session.workspace.setWanted(true);
		session.connection.console.warn(`读取设置 hegao.rules 未成，沿用原有设置：${errorText(error)}`);
	}
}

function take({ analysis, workspace }: Session, rules: unknown, checkWorkspace: unknown): void {
	analysis.setTiers(tiersFrom(rules));
	workspace.setWanted(checkWorkspace !== false);
}

/** What of a setting can be used; settings are written by hand, so anything may stand there. */
function tiersFrom(value: unknown): Tiers {
	if (typeof value !== 'object' || value === null) return {};
	return Object.fromEntries(Object.entries(value).filter(isTierEntry));
}

function isTierEntry(entry: [string, unknown]): entry is [string, TierSetting] {
	return entry[1] === 'error' || entry[1] === 'warning' || entry[1] === 'information' || entry[1] === 'off';
}
