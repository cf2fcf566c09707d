/** What the columns of a check sheet are called; answers are recognised by the same names, and by what departments make of them. */
export const columnNames = {
	key: ['编号'],
	figure: ['数据', '数值'],
	sentence: ['所在句', '原文', '出处'],
	result: ['核对结果', '核校结果', '结果'],
	correction: ['更正为', '更正', '应为'],
	by: ['核对人', '核校人', '核对单位', '责任单位', '部门'],
	note: ['备注', '说明'],
} as const;

export type ColumnName = keyof typeof columnNames;
