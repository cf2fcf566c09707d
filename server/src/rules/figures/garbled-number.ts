import type { FigureSlip } from '../../report/figureSlips';
import { inBody, written } from '../places';
import type { Rule } from '../rule';

export const garbledNumber: Rule = {
	id: 'figures/garbled-number',
	tier: 'warning',
	summary: '改数字时没有改净：“500亩600亩”“500亩亩”“3亿万元”“4.5.2%”“35.家”。',
	why: '新数写上了，旧数、旧单位或小数点还留着，读者分不清哪个是真的。',
	examples: {
		bad: [
			'新建茶园⟦500亩600亩⟧，完成投资⟦3亿元3.2亿元⟧，增长⟦4%5%⟧。',
			'新建茶园⟦500亩亩⟧，到位资金⟦3亿元元⟧，税收⟦3亿万元⟧。',
			'工业投资增长⟦4.5.2⟧%，新增规上企业⟦35.⟧家。',
		],
		good: [
			'新建茶园500亩、600亩两处，增长4%、5%，收入由3亿元增加到3.2亿元。',
			'流转土地500亩，亩均增收800元，建成吨粮田300亩，发放补助3万元，完成投资3万亿元。',
			'指标\t2024年\t2025年\n茶园\t500亩\t600亩\n增速\t4%\t5%',
			'升级到4.5.2版本，会议于2025.1.12召开，服务12户户籍居民。\n1.2.3亿元专项债到位。\n做好以下工作：1.家政培训；2.户外广场。',
		],
	},

	*check(report) {
		for (const place of inBody(report, ({ figureSlips }) => figureSlips)) {
			const { kind, span } = place.value;
			const source = place.spanOf(span);
			// Cells of a table stand side by side with blanks between.
			if (kind === 'noNumber' || source.end - source.start > span.end - span.start) continue;
			yield { span: source, message: `“${written(place, span)}”${faults[kind]}` };
		}
	},
};

const faults: Readonly<Record<Exclude<FigureSlip['kind'], 'noNumber'>, string>> = {
	twoFigures: '是两个数连在一起，请删去一个或用标点分开。',
	twoUnits: '的单位重复了，请改正。',
	point: '的小数点多了一个，请改正。',
};
