import { check, description, type InferOutput, optional, picklist, pipe, transform } from 'valibot';
import { type Profile, profiles } from '../data/profiles';
import { rules } from '../rules/index';
import type { TierSetting } from '../rules/rule';
import { fields, listOf, oneOrMore, text } from './fields';
import type { Parsed } from './fileProblem';
import { mostAlternatives, withoutBraces } from './globs';
import { suggestion } from './nearest';
import { readYaml, validPart } from './yamlFile';

/** What report.yml at a project's root says. Paths and globs are relative to its folder, with `/`. */
export interface ProjectSettings {
	/** Left out: known by the report's own first lines. */
	readonly profile?: Profile;
	/** Globs of the reports that make one series; left out: the reports of one place in one folder. */
	readonly series?: readonly string[];
	/** Globs of files that are never checked. */
	readonly exclude?: readonly string[];
	readonly lexicon?: readonly string[];
	readonly ledger?: readonly string[];
	/** By rule id. */
	readonly tiers: Tiers;
	/** In the order of the file: of two that fit a draft, the later wins. */
	readonly overrides: readonly Override[];
	/** Who accepts findings and signs figures. */
	readonly reviewer?: string;
}

export type Tiers = Readonly<Record<string, TierSetting>>;

export interface Override {
	readonly files: readonly string[];
	readonly tiers: Tiers;
}

export const noSettings: ProjectSettings = { tiers: {}, overrides: [] };

/** Settings from the text of a report.yml. Never throws; what is wrong is left out and told at its place. */
export function parseSettings(path: string, source: string): Parsed<ProjectSettings> {
	const file = readYaml(path, source);
	if (file.value === undefined) return { value: noSettings, problems: file.problems };
	const { value, problems } = validPart(file, settingsSchema);
	return { value: value ? settingsFrom(value) : noSettings, problems: [...file.problems, ...problems] };
}

const tierNames = ['error', 'warning', 'information', 'off'] as const satisfies readonly TierSetting[];

const tierMessage = `级别应是 ${tierNames.join('、')} 之一（必错、疑似、提示、关闭）`;
const tier = picklist(tierNames, tierMessage);
const tiers = pipe(
	fields(Object.fromEntries(rules.map(({ id, summary }) => [id, optional(pipe(tier, description(summary)))])), '规则'),
	transform((given) => given as Tiers),
);

const profileNames = profiles.flatMap(({ id, name }) => [id, name]);
const profile = picklist(profileNames, ({ input, received }) => {
	const shown = typeof input === 'string' ? input : received;
	return `没有“${shown}”这种报告${suggestion(shown, profileNames) || `，可以写：${profiles.map(({ id, name }) => `${id}（${name}）`).join('、')}`}`;
});

/** A path from outside could be on another machine, whose files must not be asked for. */
const inside = check(
	(path: string) => !/^(?:[\\/~]|[a-z]+:)|(?:^|[\\/])\.\.(?:[\\/]|$)/i.test(path),
	'只能写本文件所在文件夹内的相对路径，如 资料/词表.yml',
);
const paths = oneOrMore(pipe(text, inside));
const longestGlob = 200;
const globs = oneOrMore(
	pipe(
		text,
		inside,
		check((glob: string) => glob.length <= longestGlob, `通配路径过长（超过 ${longestGlob} 字）`),
		check(
			(glob: string) => withoutBraces(glob, mostAlternatives) !== undefined,
			`花括号里的写法合起来超过 ${mostAlternatives} 种，请分开写`,
		),
	),
);

/** What report.yml may hold; the editor's JSON Schema is made from it. */
export const settingsSchema = fields({
	profile: optional(pipe(profile, description('报告的种类；不写则看报告开头几行'))),
	series: optional(pipe(globs, description('哪些文件是同一个地方历年的报告；不写则同一文件夹里同一地方的报告算一个系列'))),
	exclude: optional(pipe(globs, description('不检查的文件'))),
	lexicon: optional(pipe(paths, description('词表文件（YAML 或 CSV）'))),
	ledger: optional(pipe(paths, description('数据台账文件（CSV 或 XLSX）'))),
	rules: optional(pipe(tiers, description('各条规则的级别；不写的用规则自己的级别'))),
	overrides: optional(
		pipe(
			listOf(fields({ files: pipe(globs, description('这一段适用的文件')), rules: tiers }), '这里应是列表，每项有 files 和 rules'),
			description('部分文件的规则级别；几段都适用时以后面的为准'),
		),
	),
	reviewer: optional(pipe(text, description('核稿人姓名，记在核可的问题和数据上'))),
});

function settingsFrom({ profile: name, rules: ownTiers, overrides = [], ...rest }: InferOutput<typeof settingsSchema>): ProjectSettings {
	const chosen = profiles.find((each) => each.id === name || each.name === name);
	return {
		...rest,
		...(chosen && { profile: chosen }),
		tiers: ownTiers ?? {},
		overrides: overrides.map(({ files, rules: itsTiers }) => ({ files, tiers: itsTiers })),
	};
}
