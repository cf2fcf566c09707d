import fc from 'fast-check';
import { type NumberStyle, numberText } from '../../server/src/report/numbering';
import { chineseNumber } from '../../server/src/report/numerals';

/** Two digits of words each, so that no two headings are alike. */
const verbs = ['聚力', '着力', '持续', '深入', '扎实', '全面', '坚决', '统筹', '稳步', '大力'];
const objects = ['壮大产业', '建设乡村', '改善民生', '优化环境', '深化改革', '扩大开放', '保护生态', '守牢安全', '提升治理', '转变作风'];

const layout = fc.record({
	lineEnd: fc.constantFrom('\n', '\r\n'),
	indent: fc.constantFrom('', '　　', '    '),
	blankLines: fc.constantFrom(0, 1, 2),
	endsWithLine: fc.boolean(),
});
type Layout = typeof layout extends fc.Arbitrary<infer Value> ? Value : never;

const section = fc.record({
	leads: fc.constantFrom<NumberStyle | '——' | ''>('', '', '——', '一是', '1.', '（1）', '第一，'),
	leadCount: fc.integer({ min: 2, max: 4 }),
	reference: fc.record({ isOwn: fc.boolean(), part: fc.nat(), section: fc.nat(), isThere: fc.boolean() }),
});
type SectionPlan = typeof section extends fc.Arbitrary<infer Value> ? Value : never;

const part = fc.record({ sections: fc.array(section, { minLength: 2, maxLength: 5 }), isAnnounced: fc.boolean() });
type PartPlan = typeof part extends fc.Arbitrary<infer Value> ? Value : never;

/** A report whose numbers, announced counts and references are right, laid out in whatever way. */
export const wellBuiltReport = fc
	.tuple(
		fc.array(part, { minLength: 2, maxLength: 4 }),
		layout,
		fc.constantFrom<readonly NumberStyle[]>(['一、', '（一）'], ['第一部分', '（一）']),
	)
	.map(([parts, how, styles]) =>
		laidOut(
			['云溪镇政府工作报告', ...parts.flatMap((each, index) => partLines(each, index, parts, styles)), '各位代表！让我们一起努力！'],
			how,
		),
	);

function partLines(
	{ sections, isAnnounced }: PartPlan,
	at: number,
	parts: readonly PartPlan[],
	[first, second]: readonly NumberStyle[],
): readonly string[] {
	const announcement = `重点做好以下${countOf(sections.length)}个方面工作：`;
	return [
		`${numberText(first ?? '一、', at + 1)}${title(at, 9)}`,
		isAnnounced ? announcement : '这一部分说的是工作。',
		...sections.flatMap((each, index) => sectionLines(each, [at, index], parts, second ?? '（一）')),
	];
}

function sectionLines(
	plan: SectionPlan,
	[partAt, at]: readonly [number, number],
	parts: readonly PartPlan[],
	style: NumberStyle,
): readonly string[] {
	const { leads, leadCount } = plan;
	const head = `${numberText(style, at + 1)}${title(partAt, at)}。${reference(plan, partAt, parts)}`;
	if (leads === '') return [head];
	return [
		head,
		...Array.from({ length: leadCount }, (_, index) => {
			const number = leads === '——' ? leads : numberText(leads, index + 1);
			return `${number}${objects[index]}有${verbs[at]}${objects[partAt]}之效。新建项目${index + 3}个，修成道路${at + 2}条。`;
		}),
	];
}

/** Of a part, of a section of another part, or of one of its own, which is not named in full. */
function reference(
	{ reference: { isOwn, part: toPart, section: toSection, isThere } }: SectionPlan,
	at: number,
	parts: readonly PartPlan[],
): string {
	if (!isThere) return '扩大投资，开工建设。';
	const other = isOwn ? at : toPart % parts.length;
	const within = chineseNumber((toSection % (parts[other]?.sections.length ?? 1)) + 1);
	return isOwn ? `扩大投资，如前文（${within}）所述。` : `扩大投资，见第${chineseNumber(other + 1)}部分第（${within}）节。`;
}

function title(part: number, section: number): string {
	return `${verbs[part]}${objects[section]}`;
}

function countOf(count: number): string {
	return count === 2 ? '两' : chineseNumber(count);
}

function laidOut(lines: readonly string[], { lineEnd, indent, blankLines, endsWithLine }: Layout): string {
	return lines.map((line) => indent + line).join(lineEnd.repeat(blankLines + 1)) + (endsWithLine ? lineEnd : '');
}
