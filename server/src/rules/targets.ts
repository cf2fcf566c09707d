import { compare } from '../report/decimal';
import type { Fact } from '../report/facts';

/** Whether a result reaches what was meant. 以内 sets a limit above, everything else one below; where falling is good it is the other way round. */
export function isMet({ quantity: result, entry, measure }: Fact, { quantity: target }: Fact): boolean {
	const isLimit = target.low === undefined || target.approximation === 'atMost' || (entry?.lowerIsBetter && measure === 'level');
	if (isLimit) return compare(result.low ?? result.value, target.high ?? target.value) <= 0;
	return compare(result.high ?? result.value, target.low ?? target.value) >= 0;
}
