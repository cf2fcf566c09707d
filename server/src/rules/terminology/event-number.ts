import type { Gathering } from '../../report/gatherings';
import type { Report } from '../../report/report';
import { inBody, type Placed } from '../places';
import type { Rule } from '../rule';

export const eventNumber: Rule = {
	id: 'terminology/event-number',
	tier: 'error',
	summary: '今年要办的届次，回顾里说已经办过。',
	why: '节会一届一届办，套用上年的安排，届次忘了加一。',
	examples: {
		bad: [
			'一、2025年工作回顾\n成功举办第七届山货节，成交7300万元。\n二、2026年工作安排\n办好⟦第七届山货节⟧，提升办会水平。',
			'一、2025年工作回顾\n第12届全镇运动会圆满闭幕。\n二、2026年工作安排\n举办⟦第11届全镇运动会⟧。',
		],
		good: [
			'一、2025年工作回顾\n成功举办第七届山货节，成交7300万元。\n二、2026年工作安排\n办好第八届山货节，提升办会水平。',
			'一、2025年工作回顾\n扎实筹办第七届山货节，申办第三届龙舟赛。\n二、2026年工作安排\n办好第七届山货节，举办第三届龙舟赛。',
			'一、2025年工作回顾\n成功举办第七届山货节、第二届农民丰收节。\n二、2026年工作安排\n巩固第七届山货节成果，办好第三届农民丰收节。',
		],
	},

	*check(report) {
		const places = [...inBody(report, (facts) => facts.gatherings)];
		const held = places.filter((place) => isHeld(report, place));
		for (const place of places.filter((each) => isComing(report, each))) {
			const before = held.find(({ value: { name, number } }) => name === place.value.name && number >= place.value.number);
			if (!before) continue;
			yield {
				span: place.spanOf(place.value.span),
				message: `第${before.value.number}届“${place.value.name}”回顾里说已经办过，今年要办的不会是第${place.value.number}届，请核对届次。`,
				related: [{ span: before.spanOf(before.value.span), message: '已办' }],
			};
		}
	},
};

function isHeld({ calendar }: Report, { value: { stage }, index }: Placed<Gathering>): boolean {
	return stage !== 'coming' && calendar.settings[index]?.role === 'actual';
}

function isComing({ calendar }: Report, { value: { stage }, index }: Placed<Gathering>): boolean {
	return stage !== 'held' && calendar.settings[index]?.role === 'target';
}
