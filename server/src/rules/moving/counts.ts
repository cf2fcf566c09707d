import { listAnnouncedBy } from '../../report/announcedLists';
import { countLike } from '../../report/numerals';
import { sourceSpan } from '../../report/paragraphs';
import type { Report } from '../../report/report';
import type { Edit } from '../rule';

/** Fewer are no list that a count announces. */
const fewest = 2;

/**
 * What makes announced counts (重点做好以下三项工作) that were right be right after a move. `order` has the old index of each paragraph of the
 * text after it.
 */
export function countEdits(before: Report, after: Report, order: readonly number[]): readonly Edit[] {
	return order.flatMap((old, index) => {
		const announced = before.facts[old]?.announcements ?? [];
		return announced.flatMap((announcement, at) => {
			const [now, paragraph] = [after.facts[index]?.announcements[at], before.paragraphs[old]];
			if (!now || !paragraph || listAnnouncedBy(before, old, announcement)?.count !== announcement.count) return [];
			const count = listAnnouncedBy(after, index, now)?.count ?? 0;
			if (count < fewest || count === announcement.count) return [];
			const { start, end } = announcement.numeral;
			return [{ span: sourceSpan(paragraph, announcement.numeral), newText: countLike(paragraph.text.slice(start, end), count) }];
		});
	});
}
