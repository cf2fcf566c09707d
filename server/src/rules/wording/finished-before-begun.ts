import type { WrittenDate } from '../../report/dates';
import type { Works } from '../../report/works';
import { everywhere } from '../places';
import type { Rule } from '../rule';

export const finishedBeforeBegun: Rule = {
	id: 'wording/finished-before-begun',
	tier: 'warning',
	summary: '同一项工程完工早于开工：“2026年8月开工，2026年5月完工”。',
	why: '工期前后挪动时，两个日期常只改一个。',
	examples: {
		bad: [
			'云溪大桥⟦2026年8月开工，2026年5月完工⟧。',
			'文化广场⟦8月底前正式开工建设，5月建成⟧投用；水厂⟦2026年9月20日动工、力争9月1日前竣工⟧。',
		],
		good: [
			'云溪大桥2026年5月开工，2026年8月完工。云溪水厂2025年8月开工，2026年5月竣工。',
			'一号桥8月开工，二号桥5月完工；学校8月开工，次年5月建成；医院8月开工，2027年5月投用。',
			'道路8月开工，5月完成征地。学校去年8月开工，5月建成；医院去年8月开工，今年5月建成。',
		],
	},

	*check(report) {
		for (const { value, spanOf } of everywhere(report, ({ times }) => times.works)) {
			const { begun, finished } = value;
			if (!isEarlier(value)) continue;
			yield {
				span: spanOf(value.span),
				message: `开工是${dayOf(begun)}，完工是${dayOf(finished)}，完工早于开工，请核对日期。`,
			};
		}
	},
};

/** A date without a year is of the year before it in the sentence; behind 去年 it may be of this one. */
function isEarlier({ begun, finished }: Works): boolean {
	if (begun.yearsAgo !== undefined && yearOf(finished) === undefined) return false;
	const isOfSameYear = yearOf(finished) === undefined || yearOf(begun) === yearOf(finished);
	if (!isOfSameYear) return bothYears(begun, finished) && Number(yearOf(finished)) < Number(yearOf(begun));
	if (finished.month !== begun.month) return finished.month < begun.month;
	return begun.day !== undefined && finished.day !== undefined && finished.day < begun.day;
}

function yearOf({ year, yearsAgo }: WrittenDate): number | undefined {
	return year ?? (yearsAgo === undefined ? undefined : -yearsAgo);
}

/** Whether both say their years in the same way: 2025年 and 今年 can't be held against each other. */
function bothYears(begun: WrittenDate, finished: WrittenDate): boolean {
	return (
		(begun.year === undefined) === (finished.year === undefined) && (begun.yearsAgo === undefined) === (finished.yearsAgo === undefined)
	);
}

function dayOf({ year, month, day }: WrittenDate): string {
	return `${year === undefined ? '' : `${year}年`}${month}月${day === undefined ? '' : `${day}日`}`;
}
