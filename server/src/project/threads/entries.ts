import { type InferOutput, optional, picklist, pipe, regex, string } from 'valibot';
import { entryFile } from '../entryFile';
import { fields, ordinal, text } from '../fields';

const moment = pipe(
	string('这里应是时间，如 2025-01-31T08:30:00Z'),
	regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z$/, '这里应是时间，如 2025-01-31T08:30:00Z'),
);

export const commentEntrySchema = fields({
	file: text,
	thread: text,
	comment: text,
	text: optional(text),
	context: optional(text),
	after: optional(text),
	occurrence: optional(ordinal),
	by: text,
	at: moment,
	edited: optional(moment),
	body: optional(text),
	state: optional(picklist(['open', 'resolved'], '这里应是 open（未处理）或 resolved（已处理）')),
});

/**
 * One thing said in a thread: a comment (`body`), or that it is settled or open again (`state`). The entry whose `comment` is the thread's own
 * name opens it and says where it stands: `text` within the sentences `context`, `after` the end of what stands before them; none of these for
 * a thread on the whole draft. A comment that was taken back has no `body` where its entry is still needed. `file` is relative to the
 * project's root with `/`.
 */
export type CommentEntry = Readonly<InferOutput<typeof commentEntrySchema>>;

/** `.hegao/comments.yml`. */
export const commentFile = entryFile(commentEntrySchema, '审阅意见');
