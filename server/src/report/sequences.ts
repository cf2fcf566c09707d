/** Where a row of numbers stops counting up by one. */
export interface SequenceBreak {
	readonly index: number;
	/** The number that ought to stand there. */
	readonly expected: number;
	/** Whether only this one is wrong and the count goes on behind it; otherwise all that follow are shifted. */
	readonly isSlip: boolean;
	/**
	 * Whether counting on from the expected number is surely right. A row that does not begin at 1 has lost its first number or what bore it, and where
	 * a number goes down something else may begin.
	 */
	readonly isCertain: boolean;
}

/** The breaks of a row that should read 1, 2, 3…; beginning anew at 1 is no break. */
export function sequenceBreaks(values: readonly number[]): readonly SequenceBreak[] {
	const breaks: SequenceBreak[] = [];
	const lastFall = values.findLastIndex((value, index) => value < (values[index - 1] ?? value));
	let expected = 1;
	values.forEach((value, index) => {
		const isSlip = values[index + 1] === expected + 1;
		const isRestart = value === 1 && !isSlip;
		if (value !== expected && !isRestart) breaks.push({ index, expected, isSlip, isCertain: isSlip || (index > 0 && lastFall < index) });
		expected = (isSlip ? expected : value) + 1;
	});
	return breaks;
}
