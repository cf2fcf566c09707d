/**
 * A first line that makes a text a report: its title alone. The same stands in the manifest (`contributes.languages`), for the editor; a test
 * holds the two together, and the patterns of names likewise.
 */
export const titleLine = /^\s*[^，。；：！？、“”《》]{0,30}工\s*作\s*报\s*告(?:[（(][^（）()]{1,12}[）)])?\s*$/;

const reportName = /工作报告[^/\\]*\.(?:txt|md)$|\.report\.(?:txt|md)$/i;

/** Whether a file is a report by its name alone. */
export function isReportName(path: string): boolean {
	return reportName.test(path);
}

/** Lines looked at for the first that is not blank. */
const farthestTitle = 5;

/** Whether a text begins with a report's title. */
export function isTitled(text: string): boolean {
	const first = text
		.slice(0, 1000)
		.split(/\r\n?|\n/, farthestTitle)
		.find((line) => line.trim() !== '');
	return first !== undefined && titleLine.test(first);
}
