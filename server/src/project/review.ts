import { type InferOutput, optional, picklist, string } from 'valibot';
import { entryFile } from './entryFile';
import { date, fields, ordinal, text } from './fields';

const written = string('这里应是一段文字');

export const reviewEntrySchema = fields({
	file: optional(text),
	indicator: written,
	text,
	context: text,
	after: optional(written),
	occurrence: optional(ordinal),
	state: picklist(['checked', 'returned'], '这里应是 checked（已核）或 returned（退回）'),
	by: text,
	date,
	note: optional(text),
});

/**
 * What one reviewer said of one figure: 已核 or 退回. It holds as long as the figure's sentence says the same (`signOffs.ts`).
 * `file` is the draft, relative to the project's root with `/`; `after` the end of what stands before the sentence, which tells twins apart.
 */
export type ReviewEntry = Readonly<InferOutput<typeof reviewEntrySchema>>;

/** `.hegao/review.yml`. */
export const reviewFile = entryFile(reviewEntrySchema, '签核');

export const { parse: parseReview, isDamaged, print: printReview } = reviewFile;
