import { ambiguousRangeUnit } from './figures/ambiguous-range-unit';
import { averageMismatch } from './figures/average-mismatch';
import { claimContradicted } from './figures/claim-contradicted';
import { conflictingValue } from './figures/conflicting-value';
import { differenceAgainstLastYear } from './figures/difference-against-last-year';
import { differenceMismatch } from './figures/difference-mismatch';
import { distributionMismatch } from './figures/distribution-mismatch';
import { garbledNumber } from './figures/garbled-number';
import { growthAgainstLastYear } from './figures/growth-against-last-year';
import { growthMismatch } from './figures/growth-mismatch';
import { growthOutsideParts } from './figures/growth-outside-parts';
import { householdsExceedPeople } from './figures/households-exceed-people';
import { impossibleRate } from './figures/impossible-rate';
import { incomeRatioMismatch } from './figures/income-ratio-mismatch';
import { ledgerMismatch } from './figures/ledger-mismatch';
import { limitContradicted } from './figures/limit-contradicted';
import { listCountMismatch } from './figures/list-count-mismatch';
import { magnitudeSlip } from './figures/magnitude-slip';
import { missingNumber } from './figures/missing-number';
import { missingUnit } from './figures/missing-unit';
import { multipleMismatch } from './figures/multiple-mismatch';
import { partExceedsTotal } from './figures/part-exceeds-total';
import { partsTotalMismatch } from './figures/parts-total-mismatch';
import { percentagePoint } from './figures/percentage-point';
import { restatedBase } from './figures/restated-base';
import { reversedRange } from './figures/reversed-range';
import { shareMismatch } from './figures/share-mismatch';
import { sharesNot100 } from './figures/shares-not-100';
import { targetBelowResult } from './figures/target-below-result';
import { targetClaim } from './figures/target-claim';
import { totalGrowthMismatch } from './figures/total-growth-mismatch';
import { unansweredTarget } from './figures/unanswered-target';
import { wrongUnit } from './figures/wrong-unit';
import type { Rule } from './rule';
import { announcedCountMismatch } from './structure/announced-count-mismatch';
import { danglingReference } from './structure/dangling-reference';
import { emptySection } from './structure/empty-section';
import { enumerationSequence } from './structure/enumeration-sequence';
import { headingMark } from './structure/heading-mark';
import { headingYearMismatch } from './structure/heading-year-mismatch';
import { missingSection } from './structure/missing-section';
import { numberingLevel } from './structure/numbering-level';
import { numberingMark } from './structure/numbering-mark';
import { numberingSequence } from './structure/numbering-sequence';
import { repeatedHeading } from './structure/repeated-heading';
import { sectionOrder } from './structure/section-order';
import { unparallelHeading } from './structure/unparallel-heading';
import { anniversary } from './terminology/anniversary';
import { eventNumber } from './terminology/event-number';
import { inconsistentName } from './terminology/inconsistent-name';
import { inconsistentQuotes } from './terminology/inconsistent-quotes';
import { inconsistentShortForm } from './terminology/inconsistent-short-form';
import { planStage } from './terminology/plan-stage';
import { plenumDate } from './terminology/plenum-date';
import { preferredTerm } from './terminology/preferred-term';
import { renamedIndicator } from './terminology/renamed-indicator';
import { sessionNumber } from './terminology/session-number';
import { setPhraseTypo } from './terminology/set-phrase-typo';
import { contradictoryApproximation } from './wording/contradictory-approximation';
import { cutoffWord } from './wording/cutoff-word';
import { decreaseByMultiple } from './wording/decrease-by-multiple';
import { digitSpacing } from './wording/digit-spacing';
import { durationMismatch } from './wording/duration-mismatch';
import { finishedBeforeBegun } from './wording/finished-before-begun';
import { fullwidthDigit } from './wording/fullwidth-digit';
import { halfwidthMark } from './wording/halfwidth-mark';
import { invalidDate } from './wording/invalid-date';
import { mixedNumerals } from './wording/mixed-numerals';
import { monthsOutsidePeriod } from './wording/months-outside-period';
import { otherLevel } from './wording/other-level';
import { placeholder } from './wording/placeholder';
import { rangeMark } from './wording/range-mark';
import { repeatedMark } from './wording/repeated-mark';
import { repeatedSentence } from './wording/repeated-sentence';
import { repeatedWord } from './wording/repeated-word';
import { staleYear } from './wording/stale-year';
import { unfinishedParagraph } from './wording/unfinished-paragraph';
import { unitName } from './wording/unit-name';
import { unpairedMark } from './wording/unpaired-mark';
import { zeroCharacter } from './wording/zero-character';

/** Every rule there is, in the order of their ids. A test holds this list against the folder. */
export const rules: readonly Rule[] = [
	ambiguousRangeUnit,
	averageMismatch,
	claimContradicted,
	conflictingValue,
	differenceAgainstLastYear,
	differenceMismatch,
	distributionMismatch,
	garbledNumber,
	growthAgainstLastYear,
	growthMismatch,
	growthOutsideParts,
	householdsExceedPeople,
	impossibleRate,
	incomeRatioMismatch,
	ledgerMismatch,
	limitContradicted,
	listCountMismatch,
	magnitudeSlip,
	missingNumber,
	missingUnit,
	multipleMismatch,
	partExceedsTotal,
	partsTotalMismatch,
	percentagePoint,
	restatedBase,
	reversedRange,
	shareMismatch,
	sharesNot100,
	targetBelowResult,
	targetClaim,
	totalGrowthMismatch,
	unansweredTarget,
	wrongUnit,
	announcedCountMismatch,
	danglingReference,
	emptySection,
	enumerationSequence,
	headingMark,
	headingYearMismatch,
	missingSection,
	numberingLevel,
	numberingMark,
	numberingSequence,
	repeatedHeading,
	sectionOrder,
	unparallelHeading,
	anniversary,
	eventNumber,
	inconsistentName,
	inconsistentQuotes,
	inconsistentShortForm,
	planStage,
	plenumDate,
	preferredTerm,
	renamedIndicator,
	sessionNumber,
	setPhraseTypo,
	contradictoryApproximation,
	cutoffWord,
	decreaseByMultiple,
	digitSpacing,
	durationMismatch,
	finishedBeforeBegun,
	fullwidthDigit,
	halfwidthMark,
	invalidDate,
	mixedNumerals,
	monthsOutsidePeriod,
	otherLevel,
	placeholder,
	rangeMark,
	repeatedMark,
	repeatedSentence,
	repeatedWord,
	staleYear,
	unfinishedParagraph,
	unitName,
	unpairedMark,
	zeroCharacter,
];
