import type { Lines } from '../report/lines';
import type { Span } from '../report/span';
import type { Finding, Related, Rule, Tier } from '../rules/rule';
import { type CheckedFile, placeOf, rangeOf } from './findings';
import { jsonText } from './steering';

const levels: Readonly<Record<Tier, string>> = { error: 'error', warning: 'warning', information: 'note' };

/** The findings as SARIF 2.1.0, for code scanning services. */
export function findingsSarif(files: readonly CheckedFile[], rules: readonly Rule[], version: string): string {
	const log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				columnKind: 'utf16CodeUnits',
				tool: {
					driver: {
						name: 'Hegao',
						version,
						rules: rules.map(({ id, summary, why }) => ({ id, shortDescription: { text: summary }, fullDescription: { text: why } })),
					},
				},
				results: files.flatMap((file) => file.findings.map((finding) => result(file, finding))),
			},
		],
	};
	return jsonText(log);
}

function result(file: CheckedFile, { rule, tier, message, span, related, suppressed }: Finding) {
	const { path, lines } = file;
	return {
		ruleId: rule,
		level: levels[tier],
		message: { text: message },
		locations: [{ physicalLocation: location(path, lines, span) }],
		...(suppressed && { suppressions: [{ kind: suppressed.by === '' ? 'inSource' : 'external', justification: suppressed.reason }] }),
		relatedLocations: related.map((place, id) => ({
			id,
			physicalLocation: relatedLocation(file, place),
			message: { text: place.message },
		})),
	};
}

function relatedLocation(file: CheckedFile, related: Related) {
	const { path, lines } = placeOf(file, related);
	return location(path, lines, related.span);
}

/** SARIF counts lines and columns from 1. */
function location(path: string, lines: Lines, span: Span) {
	const { start, end } = rangeOf(lines, span);
	return {
		artifactLocation: { uri: uriOf(path) },
		region: { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 },
	};
}

/** A relative path stays relative; `#`, `?` and lone surrogates must not end up in it as they are. */
function uriOf(path: string): string {
	const segments = path
		.replace(/\p{Cs}/gu, '�')
		.replaceAll('\\', '/')
		.split('/');
	const encoded = segments.map((segment, index) =>
		index === 0 && /^[A-Za-z]:$/.test(segment) ? `/${segment}` : encodeURIComponent(segment),
	);
	const joined = encoded.join('/');
	return joined.startsWith('/') ? `file://${joined}` : joined;
}
