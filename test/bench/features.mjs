// Every request that an editor makes about a report, each answered for a version of the text that was never asked about.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generatedReport } from './reports.mjs';
import { startedServer } from './startedServer.mjs';
import { median, quantile } from './times.mjs';

/** Milliseconds for each request: the median and nine of ten. Last year's report, sign-offs and a lexicon lie beside. */
export async function featureTimes(characters, rounds) {
	const folder = mkdtempSync(join(tmpdir(), 'hegao-bench-'));
	try {
		return await timesIn(folder, characters, rounds);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function timesIn(folder, characters, rounds) {
	const text = withPlans(generatedReport(characters, 1));
	const uri = pathToFileURL(join(folder, '云溪镇政府工作报告2026.txt')).href;
	furnish(folder, text);
	const server = await startedServer(uri);
	server.open(text);
	await server.diagnostics();
	const requests = requestsAt(uri, text, folder);
	const times = Object.fromEntries(Object.keys(requests).map((name) => [name, []]));
	// The first rounds warm the engine up.
	for (let round = -5; round < rounds; round++) {
		for (const [name, [method, params]] of Object.entries(requests)) {
			const taken = await timeOf(server, text, round, method, params);
			if (round >= 0) times[name].push(taken);
		}
	}
	server.stop();
	return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, { median: median(all), p90: quantile(all, 0.9) }]));
}

/** A report that turns to the year to come in its last part, so that there are commitments. */
function withPlans(text) {
	const parts = [...text.matchAll(/、2025年(?:工作回顾|重点工作完成情况|各项事业成就)$/gm)];
	const { index, 0: heading } = parts.at(-1);
	return `${text.slice(0, index)}、2026年工作安排${text.slice(index + heading.length)}`;
}

function furnish(folder, text) {
	writeFileSync(join(folder, '云溪镇政府工作报告2026.txt'), text);
	writeFileSync(join(folder, '云溪镇政府工作报告2025.txt'), text.replaceAll('2025', '2024').replaceAll('2026', '2025'));
	writeFileSync(join(folder, 'report.yml'), 'lexicon: 词表.csv\n');
	writeFileSync(join(folder, '词表.csv'), '规范写法,其他写法,说明\n规上工业,规模以上工业,简称\n');
	mkdirSync(join(folder, '.hegao'));
}

/** The edit and its findings come first and are not counted: they are what keystrokes are measured by. */
async function timeOf(server, text, round, method, params) {
	const line = text.split('\n').length - 1 - ((round + 5) % 7);
	const start = { line, character: 0 };
	server.change(round % 2 === 0 ? { range: { start, end: start }, text: '新' } : { text });
	await server.diagnostics();
	const before = performance.now();
	await server.request(method, method === 'hegao/moveSection' ? { ...params, version: server.version() } : params);
	return performance.now() - before;
}

function requestsAt(uri, text, folder) {
	const lines = text.split('\n');
	const line = lines.findIndex((each, index) => index > lines.length / 2 && /增长[\d.]+%/.test(each));
	const position = { line, character: lines[line].search(/增长[\d.]+%/) + 2 };
	const heading = lines.findIndex((each, index) => index > lines.length / 2 && each.startsWith('（'));
	const textDocument = { uri };
	const here = { textDocument, position };
	const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
	const options = { tabSize: 4, insertSpaces: false };
	const of = (what, params) => [what.includes('/') ? what : `textDocument/${what}`, params];
	return {
		hover: of('hover', here),
		definition: of('definition', here),
		references: of('references', { ...here, context: { includeDeclaration: true } }),
		'document highlight': of('documentHighlight', here),
		completion: of('completion', here),
		outline: of('documentSymbol', { textDocument }),
		folding: of('foldingRange', { textDocument }),
		'selection ranges': of('selectionRange', { textDocument, positions: [position] }),
		'semantic tokens': of('semanticTokens/full', { textDocument }),
		'inlay hints': of('inlayHint', { textDocument, range }),
		links: of('documentLink', { textDocument }),
		'code lens': of('codeLens', { textDocument }),
		'code actions': of('codeAction', { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } }),
		'code actions, whole text': of('codeAction', { textDocument, range, context: { diagnostics: [] } }),
		formatting: of('formatting', { textDocument, options }),
		'range formatting': of('rangeFormatting', { textDocument, range, options }),
		'on-type formatting': of('onTypeFormatting', { ...here, ch: '\n', options }),
		'prepare rename': of('prepareRename', here),
		rename: of('rename', { ...here, newName: '新名' }),
		'workspace symbols': of('workspace/symbol', { query: '产业' }),
		sections: of('hegao/sections', { uri }),
		figures: of('hegao/figures', { uri, by: '甲' }),
		'next figure': of('hegao/nextFigure', { uri, position, direction: 'next' }),
		'sign-off': of('hegao/signOff', { uri, by: '甲', state: 'toggle', at: { start: position, end: position } }),
		targets: of('hegao/targets', { uri }),
		terms: of('hegao/terms', { uri }),
		gaps: of('hegao/gaps', { uri }),
		threads: of('hegao/threads', { uri, by: '甲' }),
		'last year’s section': of('hegao/counterpart', { uri, position }),
		'move a section': of('hegao/moveSection', { uri, section: { line: heading, character: 0 }, target: { to: 'up' } }),
		'next year’s draft': of('hegao/draft', { uri }),
		'check sheet': of('hegao/exportSheet', { uri, to: pathToFileURL(join(folder, '核校表.md')).href }),
	};
}
