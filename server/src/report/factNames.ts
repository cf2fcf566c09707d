import type { Role } from './calendar';
import type { Measure } from './figureWords';

// What readers call the fields of a fact.

export const roleNames: Readonly<Record<Role, string>> = { actual: '完成', estimate: '预计', target: '目标' };

export const measureNames: Readonly<Record<Measure, string>> = {
	level: '水平',
	increase: '增量',
	growth: '增速',
	share: '占比',
	points: '百分点',
	multiple: '倍数',
	ratio: '比例',
	rank: '位次',
};
