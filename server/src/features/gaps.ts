import type { Gaps, GapsMethod } from '../protocol/gaps';
import type { OfReport } from '../protocol/places';
import { gapsOf } from '../report/gaps';
import { answer } from './answer';
import { toRange } from './convert';
import type { Feature } from './feature';

const method: GapsMethod = 'hegao/gaps';

/** 待填之处: what an author steps through with the keyboard. */
export const gaps: Feature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest(
			method,
			answer(session, [], (document, _: OfReport): Gaps => {
				const all = gapsOf(session.analysis.reportOf(document));
				return all.map(({ span, clause, path }) => ({ range: toRange(document, span), clause, path }));
			}),
		);
	},
};
