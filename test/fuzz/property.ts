import fc from 'fast-check';

/** How often, and from which seed, a property is tried. The same two numbers try the same inputs. */
export interface Tries {
	readonly seed: number;
	readonly numRuns: number;
}

/** Something that holds for whatever is thrown at it. */
export interface Property {
	readonly title: string;
	/** How many inputs are tried while others have one hundred: less for what is slow. */
	readonly share: number;
	/** @throws what fast-check says of the smallest input that fails: the seed, the path, the input */
	holds(tries: Tries): Promise<void>;
}

export function property<Input>(
	title: string,
	arbitrary: fc.Arbitrary<Input>,
	check: (input: Input) => void | Promise<void>,
	share = 100,
): Property {
	const holds = (tries: Tries) =>
		fc.assert(
			fc.asyncProperty(arbitrary, async (input) => {
				await check(input);
			}),
			tries,
		);
	return { title, share, holds };
}

/** `numRuns` of a property's when those that have a share of one hundred are tried `often` times. */
export function runsOf({ share }: Property, often: number): number {
	return Math.max(1, Math.round((share * often) / 100));
}
