// The server as an editor runs it: a process that is told of edits and asked for diagnostics.
import { readFileSync } from 'node:fs';
import { generatedReport } from './reports.mjs';
import { startedServer } from './startedServer.mjs';
import { median, quantile } from './times.mjs';

const uri = 'file:///bench/report.txt';

/** Milliseconds from an edit to the diagnostics it leads to, and from opening a report to its first ones. */
export async function keystrokes(characters, count, started = startedServer) {
	const server = await started(uri);
	const text = generatedReport(characters, 1);
	const start = performance.now();
	server.open(text);
	await server.diagnostics();
	const opened = performance.now() - start;
	// The first edits warm the engine up.
	await edits(server, text, 60);
	const times = await edits(server, text, count);
	server.stop();
	return { opened, median: median(times), p99: quantile(times, 0.99), edits: times.length };
}

/** Megabytes that the server holds after so many edits of one report. */
export async function memory(characters, counts) {
	const server = await startedServer(uri);
	const text = generatedReport(characters, 1);
	server.open(text);
	await server.diagnostics();
	const megabytes = {};
	let made = 0;
	for (const count of counts) {
		await edits(server, text, count - made);
		made = count;
		megabytes[count] = residentMegabytes(server.pid);
	}
	server.stop();
	return megabytes;
}

/** Resident memory of a process; undefined where the system has no /proc. */
function residentMegabytes(pid) {
	try {
		return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
	} catch {
		return undefined;
	}
}

/** Typing, deleting, pasting and undoing, at start, middle and end of the text in turns; two edits take each other back. */
async function edits(server, text, count) {
	const lines = text.split('\n');
	const places = [7, Math.floor(lines.length / 2), lines.length - 1];
	const pasted = `${generatedReport(1_200, 7).split('\n').at(-1)}\n`;
	const times = [];
	for (let edit = 0; edit < count; edit++) {
		const step = edit % 4;
		const line = places[Math.floor(edit / 4) % places.length];
		const start = { line, character: 0 };
		const change = [
			{ range: { start, end: start }, text: '新' },
			{ range: { start, end: { line, character: 1 } }, text: '' },
			{ range: { start, end: start }, text: pasted },
			{ range: { start, end: { line: line + 1, character: 0 } }, text: '' },
		][step];
		const before = performance.now();
		server.change(change);
		await server.diagnostics();
		times.push(performance.now() - before);
	}
	return times;
}
