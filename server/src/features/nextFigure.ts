import type { SignOffs } from '../project/signOffs';
import type { NextFigure, NextFigureMethod, NextFigureRange } from '../protocol/figures';
import type { Fact } from '../report/facts';
import { answerReviewed } from './answer';
import { toRange } from './convert';
import type { Feature } from './feature';

const method: NextFigureMethod = 'hegao/nextFigure';

/** The next figure that nobody has looked at, or that has changed since; round the end of the report if need be. */
export const nextFigure: Feature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest(
			method,
			answerReviewed(session, null, (document, { position, direction }: NextFigure): NextFigureRange => {
				const open = openFigures(session.analysis.reportOf(document).figures, session.reviewing.of(document));
				const next = nextOf(open, document.offsetAt(position), direction);
				return next ? toRange(document, next.span) : null;
			}),
		);
	},
};

function openFigures(figures: readonly Fact[], { figures: stands }: SignOffs): readonly Fact[] {
	return figures.filter(({ index }) => stands[index]?.state === 'unchecked' || stands[index]?.state === 'fallen');
}

/** The one that the cursor touches is not the next. */
function nextOf(figures: readonly Fact[], offset: number, direction: NextFigure['direction']): Fact | undefined {
	if (direction === 'next') return figures.find(({ span }) => span.start > offset) ?? figures[0];
	return figures.findLast(({ span }) => span.end < offset) ?? figures.at(-1);
}
