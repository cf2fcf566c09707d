// Measures the rules on real reports: faults put into them, correct edits, and the reports as they are.
//
//   npm run eval -- --corpus DIR [--faults FILE] [--gold FILE] [--list] [--json FILE]
//
// Ends with 1 when a case could not be tried, with 2 when it was called wrongly.
import { evaluate } from './evaluate';

process.exitCode = evaluate(process.argv.slice(2), {
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text),
});
