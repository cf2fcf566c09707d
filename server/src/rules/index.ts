import type { Rule } from './rule';

/** Every rule there is, in the order of their ids. A test holds this list against the folder. */
export const rules: readonly Rule[] = [];
