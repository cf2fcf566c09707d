/** Names of what is part of a whole, in per cent, and so never more than all of it. */
const partOfAll =
	/(?:达标率|优良率|合格率|覆盖率|普及率|参保率|保有率|处理率|处置率|修复率|通达率|通畅率|安全利用率|绿化率|绿地率|城镇化率|失业率|就业率|升学率|渗透率|入住率|满意率|满意度|知晓率|办结率|优良(?:水体|天数|水质)?(?:比例|比率)|占比|占.{1,40}比重)$/;

/** Other rates whose changes are told in points: more people may go to a kind of school than are of its age, a place may grow more than it eats. */
const otherRates = /(?:入学率|自给率|贡献率|比重)$/;

/** Endings of rates that may well be more than all: of growth, of plans fulfilled, of debts and deposits. */
const boundless =
	/(?:增长|增|长|完成|入学|升学|贡献|充足|产销|债务|负债|回报|收益|利润|周转|替代|置换|倍|动|杠杆|积|汇|存贷|贷|效|功|签约|履约|到位|执行|投资|拉动|达产|超额|换|备|费|税|利|息|生产|出栏|繁殖|成交|上座|溢价|兑|出租|增值|保障|开工|投产|依存|供应|供给|自给|报名|使用|负荷|负载|利用)率$/;

/** 占年度计划的107%, 支出占收入的180%: more may be done than was planned, and spent than was earned. */
const noPartOfAll =
	/占(?:全年|年度|年初|当年)?(?:计划|任务|目标|预算)*(?:任务|目标)?比重$|支出占[^占]*收入比重$|贷款[^占]*占[^占]*存款[^占]*比重$|负债[^占]*占[^占]*比重$/;

export function isPartOfAll(name: string): boolean {
	return partOfAll.test(name) && !noPartOfAll.test(name);
}

/** Whether a change of what has this name is told in 百分点. Rates of events (发案率) are often said to fall by a part of themselves. */
export function changesInPoints(name: string): boolean {
	return partOfAll.test(name) || otherRates.test(name);
}

/** Whether a name is that of a rate which can hardly be more than all. */
export function isSeldomAboveAll(name: string): boolean {
	return /率$/.test(name) && !boundless.test(name);
}

/** Whether what a name stands for may be less than nothing: profits, balances, whatever is net. */
export function mayBeNegative(indicator: string): boolean {
	return /利润|亏损|盈|效益|收益|结余|顺差|逆差|差额|净/.test(indicator);
}
