import fc from 'fast-check';

/** Stretches of bytes written over: where, how many, with what. */
type Cut = readonly [at: number, length: number, byte: number];
export const cuts = fc.array(fc.tuple(fc.nat(100_000), fc.nat(6), fc.nat(255)), { minLength: 1, maxLength: 6 });

export function damagedBytes(whole: Uint8Array): fc.Arbitrary<Uint8Array> {
	return cuts.map((made) => made.reduce(damaged, whole));
}

export function damaged(bytes: Uint8Array, [at, length, byte]: Cut): Uint8Array {
	const copy = bytes.slice();
	const from = at % bytes.length;
	return copy.fill(byte, from, Math.min(bytes.length, from + length + 1));
}

export function utf8(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
