import type { ReadRow } from '../../exchange/tableRows';
import { type Columns, cellOf, columnsOf } from '../columns';
import { type ColumnName, columnNames } from './columns';

/** What a department answered on one figure. */
export interface Answer {
	/** Of the sheet, from 0. */
	readonly line: number;
	/** As the sheet has them; any of the three may be empty. */
	readonly key: string;
	readonly figure: string;
	readonly sentence: string;
	/** What it should be; empty where the figure is right. */
	readonly correction: string;
	/** Who answers; empty where the row doesn't say. */
	readonly by: string;
	readonly note: string;
}

/** A row that is not taken, and why, in Chinese. */
export interface Told {
	/** Of the sheet, from 0. */
	readonly line: number;
	readonly message: string;
}

export interface ReadAnswers {
	readonly answers: readonly Answer[];
	readonly told: readonly Told[];
}

/** Answers from the rows of a sheet that came back; rows without an answer are passed over. Columns may stand in any order, with others among them. */
export function answersFrom(rows: readonly ReadRow[]): ReadAnswers {
	const at = rows.slice(0, farthestHead).findIndex((row) => isHead(columnsOf(row, columnNames)));
	const head = rows[at];
	if (!head) return { answers: [], told: [{ line: rows[0]?.line ?? 0, message: headMessage }] };
	const columns = columnsOf(head, columnNames);
	const read = rows.slice(at + 1).map((row) => answerFrom(row, columns));
	return {
		answers: read.flatMap((each) => (each && 'key' in each ? [each] : [])),
		told: read.flatMap((each) => (each && 'message' in each ? [each] : [])),
	};
}

/** A title and lines of instructions may stand above the head. */
const farthestHead = 20;

const headMessage = '找不到各列的名称：应有“编号”（或者“所在句”和“数据”两列），以及“核对结果”或“更正为”';

function isHead({ key, figure, sentence, result, correction }: Columns<ColumnName>): boolean {
	const namesFigure = key !== undefined || (figure !== undefined && sentence !== undefined);
	return namesFigure && (result !== undefined || correction !== undefined);
}

function answerFrom(row: ReadRow, columns: Columns<ColumnName>): Answer | Told | undefined {
	const cell = (name: ColumnName) => unguarded(cellOf(row, columns[name]));
	const [result, figure, note] = [cell('result'), cell('figure'), cell('note')];
	const correction = cell('correction') === figure ? '' : cell('correction');
	const objection = objectionTo(result, correction, note);
	if (objection !== '') return { line: row.line, message: objection };
	if (result === '' && cell('correction') === '') return undefined;
	return {
		line: row.line,
		key: cell('key'),
		figure,
		sentence: cell('sentence'),
		correction,
		by: cell('by'),
		note,
	};
}

const right = /^(?:一致|正确|无误|核对无误|属实|相符|准确|同意|对|是|√|✓|✔|v|y|ok|yes)$/i;
const wrong = /^(?:不一致|有误|错误|不正确|不属实|不符|不准确|需更正|更正|错|否|×|✗|✘|x|n|no)$/i;

/** Why an answer can't be understood; empty when it can, or when there is none. */
function objectionTo(result: string, correction: string, note: string): string {
	const remark = note === '' ? '' : `，备注为“${note}”`;
	if (result === '' && correction === '') return note === '' ? '' : `没有填核对结果${remark}`;
	if (right.test(result)) return correction === '' ? '' : `填了“${result}”，又写了更正为“${correction}”，请留下一个`;
	if (wrong.test(result)) return correction === '' ? `填了“${result}”，没有写更正为什么${remark}` : '';
	return result === '' ? '' : `“核对结果”应填“一致”或“有误”，这里是“${result}”${remark}`;
}

/** What a CSV file keeps from being a formula begins with an apostrophe. */
function unguarded(cell: string): string {
	return cell.replace(/^'(?=[=+\-@])/, '');
}
