import { compare } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import type { Report } from '../../report/report';
import { previousInSentence } from '../comparison';
import type { Problem, Rule } from '../rule';

export const reversedRange: Rule = {
	id: 'figures/reversed-range',
	tier: 'error',
	summary: '区间的上下限颠倒，或“从……提高到……”的前后两数与升降方向相反。',
	why: '“7%—6.5%”“从82.5岁提升至80.2岁”，多是两数抄颠倒了。',
	examples: {
		bad: [
			'综合实力排名由第8位上升到第⟦12位⟧。',
			'综合考核由全区第4位跃居第⟦7位⟧。',
			'地区生产总值增长⟦7%—6.5%⟧，物价涨幅2%。',
			'人均预期寿命从82.5岁提升至⟦80.2岁⟧。',
			'单位产值能耗由0.42吨标准煤下降到⟦0.45吨标准煤⟧。',
			'城乡居民人均可支配收入从4.6万元和1.7万元分别提高到⟦2.3万元⟧和5.9万元。',
			'镇属企业由33家整合为⟦51家⟧。',
			'12个园区整合优化为⟦18个⟧。',
		],
		good: [
			'教师由860名增加到920名，人才总量由1.2万名增至1.6万名。',
			'综合实力排名由全市第12位上升到第8位，综合考核由第7位跃居第4位。',
			'地区生产总值增长6.5%—7%，物价涨幅2%左右，力争五到十年实现翻番。',
			'人均预期寿命从80.2岁提升至82.5岁，排名从第5位上升到第3位。',
			'城乡居民人均可支配收入从4.6万元和1.7万元分别提高到5.9万元和2.3万元。',
			'镇属企业由51家整合为33家，18个园区整合优化为12个。35家合作社完成改制，站所调整优化为48个。',
			'办理时间从7天缩短到3天，用3—5年时间建成。',
		],
	},

	*check(report) {
		yield* report.figures.flatMap((fact) => reversed(fact) ?? wrongWay(report, fact) ?? mergedToMore(report, fact) ?? []);
	},
};

function reversed({ span, text, quantity: { range } }: Fact): Problem | undefined {
	if (!range || compare(range.from, range.to) <= 0) return undefined;
	return { span, message: `区间“${text}”前大后小，上下限颠倒了，请核对。` };
}

/** From–to against the verb: a better place in an order is a smaller number. */
function wrongWay(report: Report, fact: Fact): Problem | undefined {
	const start = fact.start === undefined ? undefined : report.figures[fact.start];
	const direction = fact.direction ?? mergedDirection(fact);
	if (!start || !direction || start.quantity.unit !== fact.quantity.unit) return undefined;
	const change = compare(fact.quantity.value, start.quantity.value);
	const isPlace = isInOrder(fact) || isInOrder(start);
	const isRight = change === 0 || change > 0 === ((direction === 'up') !== isPlace);
	if (isRight) return undefined;
	const said = direction === 'up' ? '升' : '降';
	return {
		span: fact.span,
		message: `这里说“${said}”，而${isPlace ? '位次' : '数值'}由${start.text}变为${fact.text}，方向相反，请核对两数或用词。`,
		related: [{ span: start.span, message: '起点' }],
	};
}

const orders = /排名|排位|位次|名次|位居|考核|评比|测评|榜|排/;

/** 第8位, and 排名由12名升至8名; 860名教师 are no place. */
function isInOrder({ quantity, text, indicator, words }: Fact): boolean {
	return quantity.isRank || text.includes('第') || (/[位名]$/.test(text) && orders.test(indicator + words));
}

const merging = '(?:整合|合并|撤并|归并|重组)(?:优化|重组|调整)?(?:为|成|至|到)';
const endsMerging = new RegExp(`${merging}$`);

/** 由51家整合为33家: what is merged becomes less. */
function mergedDirection({ words }: Fact): 'down' | undefined {
	return endsMerging.test(words) ? 'down' : undefined;
}

const mergedThings = new RegExp(`^[^，。；、]{1,10}${merging}$`);

/** 18个园区整合为12个: the same without 由. */
function mergedToMore(report: Report, fact: Fact): Problem | undefined {
	const before = previousInSentence(report, fact);
	if (!before?.quantity.isCount || before.quantity.unit !== fact.quantity.unit || !mergedThings.test(fact.words)) return undefined;
	if (compare(fact.quantity.value, before.quantity.value) <= 0) return undefined;
	return {
		span: fact.span,
		message: `${before.text}整合后成了${fact.text}，反而多了，是否写反，请核对。`,
		related: [{ span: before.span, message: '整合前' }],
	};
}
