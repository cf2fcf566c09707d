import { markdownText } from '../server/src/features/markdown';
import { type Example, type ExampleBeside, type Rule, tierNames } from '../server/src/rules/rule';
import { check, markedText } from './check';

/** Where a rule's page lies in the repository and in the packed extension. */
export function pathOf({ id }: Pick<Rule, 'id'>): string {
	return `docs/rules/${id}.md`;
}

/** The whole page of a rule. */
export function pageOf(rule: Rule): string {
	const { id, tier, summary, why, source, examples } = rule;
	return paragraphs([
		`<!-- server/src/rules/${id}.ts → UPDATE=1 npm run test:unit -->`,
		`# ${markdownText(summary.replace(/。$/, ''))}`,
		`\`${id}\` · ${tierNames[tier]}`,
		markdownText(why),
		source && `依据：${markdownText(source)}`,
		'## 应当报告',
		...examples.bad.map((example) => paragraphs([shown(example), ...messages(rule, example)]).trimEnd()),
		'## 不应报告',
		...examples.good.map(shown),
		'## 怎样不报',
		ways(id),
	]);
}

function paragraphs(all: readonly (string | undefined)[]): string {
	return `${all.filter(Boolean).join('\n\n')}\n`;
}

function messages(rule: Rule, example: Example): readonly string[] {
	return [...new Set(check(rule, example).map(({ message }) => `报告：${markdownText(message)}`))];
}

/** A quotation, what is reported in it marked. */
function shown(example: Example): string {
	const beside = typeof example === 'string' ? [] : besides(example);
	const text = beside.length === 0 ? markedText(example) : `本年报告：${markedText(example)}`;
	return [...beside, ...text.split('\n')].map((line) => `> ${marked(line) || '&nbsp;'}`).join('\\\n');
}

/** A mark may open in one line and close in another. */
function marked(line: string): string {
	return markdownText(line).replaceAll('⟦', '<mark>').replaceAll('⟧', '</mark>');
}

function besides({ lastYear, lexicon = [], ledger = [] }: ExampleBeside): readonly string[] {
	return [
		...(lastYear === undefined ? [] : `上年报告：${lastYear}`.split('\n')),
		...lexicon.map(({ preferred, variants }) => `词表：${preferred}（不写作${variants.map(({ written }) => written).join('、')}）`),
		...ledger.map(({ period, scope, indicator, figure, source }) => `台账：${period} ${scope}${indicator} ${figure}（${source}）`),
	];
}

function ways(id: string): string {
	const setting = (value: string) => `\`"hegao.rules": { "${id}": "${value}" }\``;
	return [
		'- 这一处确实无误：在快速修复里选「核可此处…」，写明理由。这句话一改，核可即失效。',
		`- Markdown 文稿里这一处：在本行或上一行写 \`<!-- hegao-ignore ${id} -->\`。`,
		`- 一直不查：设置（settings.json）里写 ${setting('off')}；只降为提示写 ${setting('information')}。`,
		`- 这个项目里不查：\`report.yml\` 的 \`rules:\` 下写 \`${id}: off\`。`,
	].join('\n');
}
