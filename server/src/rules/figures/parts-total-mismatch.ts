import type { Fact } from '../../report/facts';
import { groupedBy } from '../../report/groups';
import type { Report } from '../../report/report';
import { bySentence, type Comparison, comparing, scopeOf, textBehind } from '../comparison';
import { namedParts } from '../namedParts';
import { partitionedIn } from '../partitioned';
import { compared } from '../partSums';
import { pointsTogether, totalsBehind } from '../totalsBehind';

export const partsTotalMismatch = comparing({
	id: 'figures/parts-total-mismatch',
	tier: 'error',
	summary: '分项相加不等于合计：其中各项、三次产业、税收与非税、“合计”“上述”等。',
	why: '合计与分项对不上，必有一个数是错的。',
	examples: {
		bad: [
			'发放救助资金⟦1327万元⟧，其中低保金761万元、特困供养金327万元、临时救助金1011万元、残疾人补贴138万元。',
			'全年安排重点项目⟦106个⟧，其中工业类30个、城建类28个、农业类38个。',
			'地区生产总值⟦262.6亿元⟧。第一产业增加值22.9亿元，第二产业增加值137.2亿元，第三产业增加值112.5亿元。',
			'全年安排重点项目⟦63个⟧，其中产业类16个、基础设施类12个、民生类8个。',
			'中央财政赤字5500亿元，地方债券2000亿元，合计⟦8500亿元⟧。',
			'规划共设置⟦26项⟧指标，其中18项指标如期完成，森林覆盖率等6项指标不及预期。',
			'全镇有卫生院⟦17所⟧（中心5所、普通13所），幼儿园9所。',
			'提出⟦28个⟧主要指标，其中20个预期性指标、7个约束性指标。设定⟦24个⟧主要指标，包括收入增长6%等16个预期性指标，以及碳排放强度等6个约束性指标。',
			'投入水利300万元、道路500万元，共⟦900万元⟧。',
			'一是抓经济，提出6项指标。二是抓民生，提出8项指标。三是抓生态，提出6项指标。以上共计⟦21项⟧指标。',
			'争取上级资金300万元，自筹资金200万元，上述⟦600万元⟧全部用于修路。',
			'全年完成税收收入9500万元，非税收入3000万元，一般公共预算收入⟦13500万元⟧。',
		],
		good: [
			'新增装机120万千瓦，其中风电60万千瓦、光伏50万千瓦、储能20万千瓦时。招商引资52亿元，其中工业26亿元，固定资产投资62亿元。',
			'全年安排重点项目105个，其中工业类30个、城建类28个。',
			'全年安排重点项目160个，其中工业类30个、城建类28个、农业类21个。',
			'就业人员20.63万人，其中城镇1.22万人、乡村19.40万人。',
			'营业收入超亿元的企业58户，其中超10亿元的6户，超20亿元的4户。',
			'中央财政赤字5500亿元，地方债券2500亿元，合计8000亿元。一是抓经济，提出6项指标。二是抓民生，提出8项指标。三是抓生态，提出7项指标。以上共计21项指标。办理议案5项、建议877件、提案1309件，合计2191件。',
			'全镇有卫生院17所（中心5所、普通12所），村医120人（在编80人）。投入水利300万元、道路500万元，共800万元。',
			'居民人均可支配收入32000元，其中城镇居民41000元、农村居民22600元。社会消费品零售总额62亿元，其中城镇48亿元，乡村14亿元，网络零售额8亿元。',
			'自筹1万元，借款1万元，两项合计2万元。上述2万元全部用于修路。',
			'全市财政比预算超收72亿元，其中市本级超收41亿元、县区超收31亿元。',
			'新建铁路2.1万公里，其中高速铁路8951公里、普速铁路6000公里。',
			'设定24个主要指标，包括收入增长6%等16个预期性指标，以及碳排放强度等8个约束性指标。',
		],
	},

	*compare(report) {
		for (const facts of bySentence(report).filter((each) => each.length > 2 && each.some(({ whole }) => whole !== undefined)))
			yield* namedParts(report, facts);
		for (const facts of bySentence(report)) if (facts.length > 2) yield* kindsOfIndicators(facts);
		yield* totalsBehind(report);
		yield* pointsTogether(report);
		yield* knownPartitions(report);
	},
});

/** 24个主要指标，包括……等16个预期性指标，以及……等8个约束性指标: a plan has no others. */
function* kindsOfIndicators(facts: readonly Fact[]): Generator<Comparison> {
	const expected = facts.find((fact) => textBehind(fact).startsWith('预期性'));
	const binding = expected && facts.find((fact) => textBehind(fact).startsWith('约束性'));
	const total = binding && facts.find((fact) => /^(?:主要|重要|核心|具体)?指标/.test(textBehind(fact)));
	if (!total || expected.whole !== undefined || total.index > Math.min(expected.index, binding.index)) return;
	const comparison = compared(total, [expected, binding], () => true);
	if (comparison) yield comparison;
}

function* knownPartitions(report: Report): Generator<Comparison> {
	const groups = groupedBy(report.figures, (fact) =>
		fact.measure === 'level' && !fact.isNote && !fact.isShared && fact.entry?.name === fact.key
			? [scopeOf(fact), fact.period, fact.role, fact.quantity.unit].join('|')
			: undefined,
	);
	for (const facts of groups.values()) {
		for (const { total, parts } of partitionedIn(facts)) {
			if (parts.some((part) => part.whole !== undefined)) continue;
			const comparison = compared(total, parts, () => true);
			if (comparison) yield comparison;
		}
	}
}
