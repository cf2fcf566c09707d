import { decimalText } from '../report/decimal';
import { measureNames, roleNames } from '../report/factNames';
import type { Fact } from '../report/facts';
import { readable } from '../rules/comparison';
import type { LedgerRow } from '../rules/context';
import type { Check } from '../rules/evidence';
import { signed } from '../rules/figuresInWords';
import type { History } from '../rules/history';

/** What is known of a figure, a line each, in Chinese: what it says, what it can mean, what was checked. Plain text. */
export function figureLines(fact: Fact, checks: readonly Check[], history: History): readonly string[] {
	const lines = [statement(fact), setting(fact), meaning(fact), ...checks.map(checkLine), ...historyLines(history)];
	return lines.filter((line) => line !== '');
}

function statement({ indicator, text }: Fact): string {
	return `${indicator || '（未认出指标）'} ${text}`;
}

function setting({ scope, period, role, measure, isNote }: Fact): string {
	const parts = [scope, period && `${period}年`, roleNames[role], measureNames[measure], isNote && '附件、注释'];
	return parts.filter(Boolean).join(' · ');
}

/** The numbers a figure can mean; nothing for ratios, whose terms say it all. */
function meaning({ quantity: { low, high, unit } }: Fact): string {
	if (low === undefined) return high === undefined ? '' : `取值不高于 ${readable(high, unit)}`;
	if (high === undefined) return `取值不低于 ${readable(low, unit)}`;
	const isOne = decimalText(low) === decimalText(high);
	return isOne ? `取值 ${readable(low, unit)}` : `取值 ${readable(low, unit)} 至 ${readable(high, unit)}`;
}

function checkLine({ result, note }: Check): string {
	return `${checkMark([{ result }])} ${note}`;
}

function historyLines({ results, target, ledger }: History): readonly string[] {
	const years = results.map(({ year, fact }) => `${year}年 ${signed(fact)}`).join('，');
	return [
		years === '' ? '' : `往年报告：${years}`,
		target ? `上年报告的目标：${signed(target.fact)}` : '',
		...ledger.map((row) => `台账：${row.figure}（${sourceOf(row)}）`),
	];
}

/** 来源：区统计局，台账.csv 第2行. */
export function sourceOf({ source, place: { path, line } }: LedgerRow): string {
	const row = `${path.split(/[\\/]/).at(-1)} 第${line + 1}行`;
	return source === '' ? row : `来源：${source}，${row}`;
}

/** ✗ where anything contradicts. */
export function checkMark(checks: readonly Pick<Check, 'result'>[]): '✓' | '✗' {
	return checks.some(({ result }) => result === 'contradiction') ? '✗' : '✓';
}
