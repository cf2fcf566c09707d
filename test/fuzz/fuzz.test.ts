import { properties } from './properties';
import { runsOf } from './property';

// Always the same inputs, so that the tests of one commit give one result; `npm run fuzz` goes on from here with others.
const seed = 20260101;
/** Seconds in all. */
const often = 10;

suite('fuzz', () => {
	for (const property of properties) test(property.title, () => property.holds({ seed, numRuns: runsOf(property, often) }));
});
