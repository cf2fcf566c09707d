import { strict as assert } from 'node:assert';
import { unpairedMark } from '../../server/src/rules/wording/unpaired-mark';
import { check } from '../check';

suite('messages of wording/unpaired-mark', () => {
	for (const [marked, message] of [
		['深入开展⟦“⟧平安云溪建设。', '只有「“」，没有与它配对的「”」，请补上或删去。'],
		['推广⟦「⟧板凳夜谈。', '只有“「”，没有与它配对的“」”，请补上或删去。'],
		['建成物流中心（二期⟦)⟧，投入使用。', '与「（」配对的应是「）」，这里宽窄不一。'],
	] as const) {
		test(marked, () => assert.equal(check(unpairedMark, marked)[0]?.message, message));
	}
});
