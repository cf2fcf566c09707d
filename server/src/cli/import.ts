import { withoutSteeringInDraft } from '../exchange/steering';
import { onePath, parseArguments } from './arguments';
import { refuseToOverwrite, save } from './output';
import { readOne } from './readOne';
import { exit, type Terminal } from './terminal';

const options = {
	output: { type: 'string', short: 'o' },
	// As it was called once.
	out: { type: 'string' },
	force: { type: 'boolean', default: false },
	answers: { type: 'string' },
	by: { type: 'string' },
	apply: { type: 'boolean', default: false },
} as const;

/** `hegao import FILE [-o OUT]`: the text of a Word document or PDF as a draft, to be worked on from there. With `--answers`, see there. */
export async function importDocument(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = parseArguments(args, options);
	const path = onePath(positionals, 'import');
	if (values.answers !== undefined)
		return (await import('./answers')).importAnswers(path, { ...values, answers: values.answers }, terminal);
	const output = values.output ?? values.out;
	if (output !== undefined) await refuseToOverwrite(path, output, values.force, terminal);
	const read = await readOne(path, terminal);
	if (!read) return exit.usage;
	const text = withoutSteeringInDraft(read.text);
	if (output !== undefined) return save(output, text, values.force ? undefined : null, terminal);
	terminal.out(text);
	return exit.fine;
}
