import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { others } from './checkers.mjs';

/**
 * For each other checker: milliseconds that it and we take for texts of each size, in turns and in a process of their own. What a third one leaves in
 * memory would slow down us, who are collected as it is, but not what is native.
 * @returns {Record<string, { ours: Record<string, number>, its: Record<string, number | undefined> }>}
 */
export function throughput() {
	return Object.fromEntries(Object.keys(others).map((name) => [name, besideUs(name)]));
}

function besideUs(name) {
	const output = execFileSync(process.execPath, [fileURLToPath(new URL('pair.mjs', import.meta.url)), name], { encoding: 'utf8' });
	return JSON.parse(output);
}
