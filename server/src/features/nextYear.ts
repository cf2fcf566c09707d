import { skeletonFrom } from '../project/skeleton/skeleton';
import type { DraftMethod, NextDraft } from '../protocol/nextDraft';
import type { OfReport } from '../protocol/places';
import { answer } from './answer';
import type { Feature } from './feature';

const method: DraftMethod = 'hegao/draft';

/** 新建下一年度报告: last year's tasks as answers to fill. */
export const nextYear: Feature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest(
			method,
			answer(session, null, (document, _: OfReport): NextDraft => {
				const report = session.analysis.reportOf(document);
				const year = report.calendar.planYear;
				return year === undefined ? null : { text: skeletonFrom(report, year), year };
			}),
		);
	},
};
