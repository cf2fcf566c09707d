import type { Counterpart, CounterpartMethod } from '../protocol/lastYear';
import type { AtPosition } from '../protocol/places';
import { sectionsAround } from '../report/nesting';
import { counterparts } from '../rules/counterparts';
import { answerPrepared } from './answer';
import { toLocationIn } from './convert';
import type { Feature } from './feature';

const method: CounterpartMethod = 'hegao/counterpart';

/** 上年同一节: from a place in the draft to the section of last year's report that says what its section says here; else to the one above it. */
export const counterpart: Feature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest(
			method,
			answerPrepared(session, null, (document, { position }: AtPosition): Counterpart => {
				const report = session.analysis.reportOf(document);
				const { lastYear } = session.analysis.besideOf(document).context;
				if (!lastYear) return null;
				const offset = document.offsetAt(position);
				const pairs = counterparts(lastYear.report, report);
				const found = sectionsAround(report.outline.sections, offset).map((section) => pairs.get(section));
				const section = found.find((each) => each !== undefined);
				return section ? toLocationIn(lastYear, section.heading) : null;
			}),
		);
	},
};
