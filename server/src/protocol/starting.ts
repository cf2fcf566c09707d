/** What a client may say when it starts; everything is optional, so that any editor's plain client works. */
export interface InitializationOptions {
	/** Whether the client takes `hegao/status`. */
	readonly status?: boolean;
	/** The client's command that accepts a finding; it is given the arguments of `Accept` less reason and name. Without it no such action is offered. */
	readonly acceptCommand?: string;
	/** The client's command that shows the counterpart of a section; it is given an `AtPosition`. Without it headings have no code lens. */
	readonly lastYearCommand?: string;
	/** The URI that opens a rule's page, `{rule}` standing for its id. Without it findings have no link. */
	readonly rulePages?: string;
	/** The setting `hegao.rules`, for clients that cannot be asked for it. */
	readonly rules?: unknown;
}
