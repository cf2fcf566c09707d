import type { PrintedColumn, PrintedSheet } from '../../exchange/printedSheet';
import { roleNames } from '../../report/factNames';
import type { CheckRow } from '../../rules/checkRows';
import { columnNames } from './columns';

/** A row with what the project knows of its figure. */
export interface SheetRow extends CheckRow {
	readonly key: string;
	/** Whether it was signed off, by whom and when; empty where nobody did. */
	readonly signOff: string;
}

interface Column extends PrintedColumn {
	readonly of: (row: SheetRow, index: number) => string;
}

const answer = { isAnswer: true, of: () => '' } as const;

/** Widths add up to what an A4 page takes across at a size that can be read. */
const columns: readonly Column[] = [
	{ name: '序号', width: 5, of: (_, index) => String(index + 1) },
	{ name: '章节', width: 11, of: ({ section }) => section },
	{ name: '指标', width: 10, of: ({ fact }) => fact.indicator },
	{ name: columnNames.figure[0], width: 10, of: ({ fact }) => fact.text },
	{ name: columnNames.sentence[0], width: 33, of: ({ sentence }) => sentence },
	{ name: '折算', width: 9, of: ({ value }) => value },
	{ name: '时期', width: 7, of: ({ fact: { period } }) => (period === '' ? '' : `${period}年`) },
	{ name: '性质', width: 5, of: ({ fact }) => roleNames[fact.role] },
	{ name: '往年数', width: 9, of: ({ lastYear }) => lastYear },
	{ name: '上年目标', width: 9, of: ({ lastTarget }) => lastTarget },
	{ name: '台账', width: 11, of: ({ ledger }) => ledger },
	{ name: '核验', width: 26, of: ({ checks }) => checks.join('；\n') },
	{ name: '签核', width: 9, of: ({ signOff }) => signOff },
	{ name: columnNames.result[0], width: 6, choices: ['一致', '有误'], ...answer },
	{ name: columnNames.correction[0], width: 10, ...answer },
	{ name: columnNames.by[0], width: 8, ...answer },
	{ name: columnNames.note[0], width: 9, ...answer },
	{ name: columnNames.key[0], width: 10, of: ({ key }) => key },
];

/** @param date when it is made, as 2025-01-31 */
export function checkSheet(title: string, file: string, date: string, rows: readonly SheetRow[]): PrintedSheet {
	return {
		title: `${title || '工作报告'}数据核校表`,
		remarks: [
			`文稿：${file}　　数据：${rows.length} 个　　制表日期：${date}`,
			'填写：核对无误的，“核对结果”填“一致”；有误的，在“更正为”写正确的数据（连同单位），需要说明的写在“备注”。请勿改动“编号”一列。',
		],
		columns,
		rows: rows.map((row, index) => columns.map((column) => column.of(row, index))),
		foot: '核对单位（盖章）：　　　　　　　　　　　　核对人（签字）：　　　　　　　　　　　　日期：　　　　年　　月　　日',
	};
}
