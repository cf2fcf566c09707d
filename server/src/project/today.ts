/** The day it is where the program runs, as 2025-01-31: what is signed at seven in the morning in China bears no date of the day before. */
export function today(): string {
	const now = new Date();
	return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
}
