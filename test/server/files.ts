import { strict as assert } from 'node:assert';
import { basename, dirname } from 'node:path';
import type { Files } from '../../server/src/project/files';

/** The folder of the drafts of tests. */
export const folder = '/drafts';

/** One folder of texts, as they are at the time they are read, with what was accepted in its own folder. */
export function filesOf(texts: Record<string, string>): Files {
	const isIn = (path: string) => dirname(path) === folder || path === `${folder}/.hegao/accepted.yml`;
	return {
		async read(path) {
			const text = isIn(path) ? texts[basename(path)] : undefined;
			if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
			return new TextEncoder().encode(text);
		},
		list: async (path) => (path === folder ? Object.keys(texts).map((name) => ({ name, kind: 'file' as const })) : []),
		kindOf: async () => 'file',
		async write(path, text) {
			assert.equal(path, `${folder}/.hegao/accepted.yml`);
			texts[basename(path)] = text;
		},
		copy: async () => assert.fail('nothing is copied'),
	};
}
