// Counts what the figures of the reports in a folder are figures of, and how much of it indicators.yml knows.
//
//   node tools/count-indicators.mjs FOLDER [--min-files=2] [--known] [--unused]
//
// Takes the words of a clause that stand before a figure (地区生产总值 | 增长 | 6.1%), less the verb and the adverbs, and prints the
// coverage, then the phrases indicators.yml lacks (--known: those it has; --unused: the names no report uses), in most reports first.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readCorpus } from './corpus.mjs';
import { option } from './option.mjs';
import { createTally } from './tally.mjs';

const indicators = parse(readFileSync(new URL('../server/src/data/indicators.yml', import.meta.url), 'utf8')) ?? [];
const units = parse(readFileSync(new URL('../server/src/data/units.yml', import.meta.url), 'utf8'));

// Words too short to be trusted inside a longer phrase.
const exact = new Set(indicators.flatMap(({ exact = [] }) => exact.map(plain)));
const owners = new Map(indicators.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((word) => [plain(word), name])));
const names = [...owners.keys()].sort((a, b) => b.length - a.length);

const longer = names.filter((word) => !exact.has(word));

const unitNames = units
	.filter(({ ordinal }) => !ordinal)
	.flatMap(({ name, aliases = [] }) => [name, ...aliases])
	.map((name) => name.normalize('NFKC').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
	.sort((a, b) => b.length - a.length)
	.join('|');
const figure = new RegExp(`(?<![\\dA-Za-z.+“"])(?:\\d+(?:[.,]\\d+)*) ?[万亿千百]{0,3}[多余]?(?:${unitNames})`, 'g');
// A year or a month is a figure only with a word of duration before it; leave them all out.
const notFigure = /^\d+(?:年|月|日|周|天|个月|度|期|次|点|分|级|类|层)$/;

// What stands between a phrase and its figure, and says nothing about what is measured.
const verb =
	/(?:同比|比上年|较上年|比去年|较去年|环比|年均|累计|共|已|均|都|将|再|又|实际|名义|预计|预期|合计|总计|平均|分别|保持|稳定|力争|确保|基本|首次|连续|历史性|净|全部|顺利|圆满|提前|超额|约为|只有|为期|其中|另有|近|约|超|过|达|为|是|至|到|在|有|以|由|从|的|了|不低于|不高于|不少于|不超过|高于|低于|快于|控制|增长|增加|下降|降低|减少|提高|提升|上升|上涨|回落|扩大|缩小|增至|增幅|增速|降幅|达到|实现|完成|突破|超过|占|位居|跃升|升至|降至|翻|多|以上|[\s"“”:])+$/;
const lead =
	/^(?:[\d一二三四五六七八九十]+[、.)]|全年|全市|全省|全区|全县|全镇|全国|全州|全旗|我市|我省|我区|我县|我镇|今年|去年|上年|预计|预期|同时|其中|[一二三四五六七八九十]是|五年来|一年来|年末|年底|截至目前|目前|到|累计|力争|确保|实现|完成|推动|争取|的|[\s"“”:])+/;
// 新增74辆公交车: what is counted comes after the figure.
const onlyVerb =
	/^(?:新|再|全面|重点|加快|继续|滚动|联合|扎实|有效|成功|年内|首批|支持|带动|惠及|组织|开展|实施|推进|推动|推出|建设|建成|新建|新增|新开工|新开通|新培育|新创建|新引进|新认定|打造|培育|引进|启动|开工|抓好|办好|布局|形成|解决|覆盖|应对|开行|组建|创建|安排|完成|筹措|改造|修复|制定|出台|举办|召开|竣工|落地|落实|巩固|做好|用好|建好|争取|投入|设立|开设|发放|获得|获批|获评|入选|整治|清理|拆除|征收|谋划|储备|签约|招引|提升|提供|帮助|走访|服务|排查|化解|办理|受理|调解|查处|安置|救助|资助|慰问|培训|选派|选聘|招聘|整合|盘活|流转|种植|栽植|铺设|安装|硬化|维修|更新|投放|开放|开通|开发|发布|打通|建立|创成|攻克|突破|压减|取消|下放|废止|修订|提请|审议|达)+$/;

const known = createTally();
const unknown = createTally();
const used = new Set();
let without = 0;
for (const { path, text } of readCorpus(process.argv[2])) {
	for (const clause of text.split(/[，,。；;：:、！？!?\n()（）]|(?<=\p{Script=Han}) +(?=\p{Script=Han})/u)) {
		const first = [...clause.matchAll(figure)].find(({ 0: found }) => !notFigure.test(found));
		if (!first) continue;
		const before = clause.slice(0, first.index);
		const phrase = plain(before.replace(verb, '').replace(lead, ''));
		if (phrase.length < 2 || !/^\p{Script=Han}|^[A-Z]/u.test(phrase) || onlyVerb.test(phrase)) {
			without++;
			continue;
		}
		const name =
			(owners.has(phrase) ? phrase : undefined) ??
			longer.find((word) => phrase.endsWith(word)) ??
			longer.find((word) => phrase.includes(word));
		const example = clause.slice(-40);
		if (name) {
			known.add(owners.get(name), path, example);
			used.add(owners.get(name));
		} else unknown.add(phrase.slice(-16), path, example);
	}
}

const covered = known.total();
const all = covered + unknown.total();
console.log(
	`${all} clauses with words before their first figure, ${covered} of them with a known indicator: ${((100 * covered) / all).toFixed(1)} %`,
);
const shared = [...unknown.sorted()].filter(({ files }) => files.size >= 3).reduce((sum, { count }) => sum + count, 0);
console.log(`Of the phrases found in 3 reports or more: ${((100 * covered) / (covered + shared)).toFixed(1)} %`);
console.log(`${without} clauses have only a verb or nothing there: what is measured went before, or comes after the figure`);
console.log(`${used.size} of ${indicators.length} indicators are used`);
const minFiles = Number(option('min-files') ?? 2);
if (process.argv.includes('--unused'))
	console.log(
		indicators
			.map(({ name }) => name)
			.filter((name) => !used.has(name))
			.join('\n'),
	);
else
	for (const { key, count, files, example } of (process.argv.includes('--known') ? known : unknown).sorted())
		if (files.size >= minFiles) console.log(`${key}\t${count} times\t${files.size} files\t${example}`);

// Quotation marks come and go in names: “专精特新”企业, 专精特新企业.
function plain(words) {
	return words.normalize('NFKC').replace(/[“”"「」]/g, '');
}
