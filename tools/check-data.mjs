// Checks the data files a person edits: every name is said once, every unit and indicator referred to exists, conversions hold together.
//
//   node tools/check-data.mjs
//
// Prints each fault and ends with exit code 1 if there was any.
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const faults = [];
const units = load('units');
const indicators = load('indicators');
const partitions = load('partitions');

const unitOf = names(units, 'units.yml');
const indicatorOf = names(indicators, 'indicators.yml');

fields(units, 'units.yml', {
	name: 'string',
	kind: 'string',
	of: 'string',
	ratio: 'object',
	continuous: 'boolean',
	classifier: 'boolean',
	chinese: 'boolean',
	ordinal: 'boolean',
	ambiguous: 'boolean',
	aliases: 'object',
	ambiguousNames: 'object',
	note: 'string',
});
for (const { name, kind, of, ratio, continuous, ambiguousNames = [], aliases = [] } of units) {
	if (!kind) faults.push(`units.yml: ${name} has no kind`);
	if (typeof continuous !== 'boolean') faults.push(`units.yml: ${name} does not say whether it is continuous`);
	if ((of === undefined) !== (ratio === undefined)) faults.push(`units.yml: ${name} needs both “of” and “ratio”, or neither`);
	if (of !== undefined) {
		const base = units.find((unit) => unit.name === of);
		if (!base) faults.push(`units.yml: ${name} converts to ${of}, which is not a name here`);
		else if (base.of) faults.push(`units.yml: ${name} converts to ${of}, which is no base unit`);
		else if (base.kind !== kind) faults.push(`units.yml: ${name} converts to ${of}, which is of another kind`);
		if (!(ratio?.length === 2 && ratio.every((part) => Number.isSafeInteger(part) && part > 0)))
			faults.push(`units.yml: the ratio of ${name} is not two whole numbers`);
	}
	for (const ambiguous of ambiguousNames)
		if (ambiguous !== name && !aliases.includes(ambiguous)) faults.push(`units.yml: ${ambiguous} is not an alias of ${name}`);
}

fields(indicators, 'indicators.yml', {
	name: 'string',
	aliases: 'object',
	unit: 'string',
	group: 'string',
	constant: 'boolean',
	real: 'string',
	rate: 'boolean',
	bounded: 'number',
	revised: 'boolean',
	exact: 'object',
	perCapita: 'boolean',
	lowerIsBetter: 'boolean',
	stock: 'boolean',
	broader: 'string',
	note: 'string',
});
for (const { name, aliases = [], unit, rate, bounded, broader, exact = [] } of indicators) {
	for (const word of exact) if (word !== name && !aliases.includes(word)) faults.push(`indicators.yml: ${word} is not an alias of ${name}`);
	if (unit && !units.some((known) => known.name === unit))
		faults.push(`indicators.yml: ${name} has the unit ${unit}, which is no name in units.yml`);
	if (bounded !== undefined && !rate) faults.push(`indicators.yml: ${name} is bounded but not a rate`);
	if (broader && !indicators.some((known) => known.name === broader))
		faults.push(`indicators.yml: ${name} is under ${broader}, which is not a name here`);
}

const seen = new Set();
for (const { whole, parts = [] } of partitions) {
	for (const name of [whole, ...parts])
		if (!indicators.some((known) => known.name === name))
			faults.push(
				`partitions.yml: ${name} is not a name in indicators.yml${indicatorOf.has(name) ? `, only an alias of ${indicatorOf.get(name)}` : ''}`,
			);
	if (parts.length < 2) faults.push(`partitions.yml: ${whole} has fewer than two parts`);
	if (new Set([whole, ...parts]).size <= parts.length) faults.push(`partitions.yml: ${whole} names a part twice`);
	const key = [whole, ...[...parts].sort()].join();
	if (seen.has(key)) faults.push(`partitions.yml: ${whole} is divided in the same way twice`);
	seen.add(key);
}

for (const fault of faults) console.log(fault);
console.log(
	`${units.length} units (${unitOf.size} names), ${indicators.length} indicators (${indicatorOf.size} names), ${partitions.length} partitions, ${faults.length} faults`,
);
process.exitCode = faults.length ? 1 : 0;

function load(file) {
	const url = new URL(`../server/src/data/${file}.yml`, import.meta.url);
	return existsSync(url) ? parse(readFileSync(url, 'utf8')) : [];
}

function names(entries, file) {
	const owner = new Map();
	for (const { name, aliases = [] } of entries)
		for (const word of [name, ...aliases]) {
			if (typeof word !== 'string' || word !== word.trim() || !word)
				faults.push(`${file}: ${JSON.stringify(word)} of ${name} is not a word; put it in quotation marks`);
			if (owner.has(word)) faults.push(`${file}: ${word} is said twice, of ${owner.get(word)} and of ${name}`);
			owner.set(word, name);
		}
	return owner;
}

function fields(entries, file, types) {
	for (const entry of entries)
		for (const [field, value] of Object.entries(entry)) {
			const type = typeof value;
			if (types[field] !== type) faults.push(`${file}: ${entry.name} has “${field}: ${value}”, which is not understood`);
		}
}
