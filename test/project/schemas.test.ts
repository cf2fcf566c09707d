import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import { array, type GenericSchema } from 'valibot';
import { entrySchema } from '../../server/src/project/lexicon';
import { reviewEntrySchema } from '../../server/src/project/review';
import { settingsSchema } from '../../server/src/project/settings';

type JsonSchema = ReturnType<typeof toJsonSchema>;

/** Scalars are read as the texts they are written as, so a number is a text too; a lazy schema is one text or a list of them. */
const overrideSchema: ConversionConfig['overrideSchema'] = ({ valibotSchema, jsonSchema }) => {
	if (valibotSchema.type === 'lazy') return { anyOf: [plainText, { type: 'array', items: plainText }] };
	return valibotSchema.type === 'string' ? { ...jsonSchema, ...plainText } : undefined;
};
const plainText: JsonSchema = { type: ['string', 'number'] as never };

// Written from what the readers are declared with. `UPDATE=1 npm run test:unit` writes them anew.
suite('JSON Schemas for the editor', () => {
	for (const [name, schema] of [
		['report', settingsSchema],
		['lexicon', array(entrySchema)],
		['review', array(reviewEntrySchema)],
	] as const satisfies readonly (readonly [string, GenericSchema])[]) {
		test(`${name}.schema.json is what is read`, () => {
			const file = `schemas/${name}.schema.json`;
			const options = { typeMode: 'input', errorMode: 'ignore', overrideSchema } as const;
			const { $defs: _unused, ...converted } = toJsonSchema(schema, options);
			const generated = `${JSON.stringify(converted, undefined, '\t')}\n`;
			if (process.env.UPDATE) {
				mkdirSync('schemas', { recursive: true });
				writeFileSync(file, generated);
			}
			assert.equal(readFileSync(file, 'utf8'), generated, 'run UPDATE=1 npm run test:unit');
		});
	}

	test('are contributed and packed', () => {
		const { contributes, files } = JSON.parse(readFileSync('package.json', 'utf8'));
		assert.ok(files.includes('schemas'));
		for (const { url } of contributes.yamlValidation) assert.ok(JSON.parse(readFileSync(url, 'utf8')).$schema);
	});
});
