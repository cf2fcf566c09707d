/** Does what it is given one after the other, whatever became of the one before. */
export function createTurns(): <Value>(work: () => Promise<Value>) => Promise<Value> {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const own = last.then(work, work);
		last = own;
		return own;
	};
}
