import type { Gaps, GapsMethod } from '../protocol/gaps';
import type { OfReport } from '../protocol/places';
import { gapsOf } from '../report/gaps';
import { attempt } from './answer';
import { toRange } from './convert';
import type { Feature } from './feature';

const method: GapsMethod = 'hegao/gaps';

/** 待填之处: what an author steps through with the keyboard. */
export const gaps: Feature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest(
			method,
			({ uri }: OfReport): Gaps =>
				attempt(session, [], () => {
					const document = session.documents.get(uri);
					if (!document) return [];
					const all = gapsOf(session.analysis.reportOf(document));
					return all.map(({ span, clause, path }) => ({ range: toRange(document, span), clause, path }));
				}),
		);
	},
};
