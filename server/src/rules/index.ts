import { listCountMismatch } from './figures/list-count-mismatch';
import type { Rule } from './rule';
import { announcedCountMismatch } from './structure/announced-count-mismatch';
import { enumerationSequence } from './structure/enumeration-sequence';
import { numberingLevel } from './structure/numbering-level';
import { numberingMark } from './structure/numbering-mark';
import { numberingSequence } from './structure/numbering-sequence';
import { placeholder } from './wording/placeholder';
import { unpairedMark } from './wording/unpaired-mark';

/** Every rule there is, in the order of their ids. A test holds this list against the folder. */
export const rules: readonly Rule[] = [
	listCountMismatch,
	announcedCountMismatch,
	enumerationSequence,
	numberingLevel,
	numberingMark,
	numberingSequence,
	placeholder,
	unpairedMark,
];
