/** Counts occurrences and the files they are found in. */
export function createTally() {
	const entries = new Map();
	return {
		add(key, file, example = '') {
			const entry = entries.get(key) ?? { key, count: 0, files: new Set(), example };
			entry.count++;
			entry.files.add(file);
			entries.set(key, entry);
		},
		total: () => [...entries.values()].reduce((sum, { count }) => sum + count, 0),
		/** The entries in most files first. */
		sorted: () => [...entries.values()].sort((a, b) => b.files.size - a.files.size || b.count - a.count || (a.key < b.key ? -1 : 1)),
	};
}
