// Reports to measure with: no two sentences alike, figures, headings, quotations and lists as dense as published reports of provinces have
// them (117 figures, 32 headings, 51 paragraphs, 78 quotations, 222 、 in 10,000 characters). All about places that do not exist.

/** Reports that go on until they have so many characters. The same seed gives the same text. */
export function generatedReport(characters, seed = 1) {
	const pick = picker(seed);
	const paragraphs = [...opening];
	let length = paragraphs.join('\n').length;
	for (let part = 1; length < characters; part++) {
		for (const paragraph of partOf(part, pick)) {
			if (length >= characters) break;
			paragraphs.push(paragraph);
			length += paragraph.length + 1;
		}
	}
	return paragraphs.join('\n').slice(0, characters);
}

const opening = [
	'云溪镇政府工作报告',
	'——2026年1月9日在云溪镇第十九届人民代表大会第五次会议上',
	'云溪镇人民政府镇长　（姓名）',
	'各位代表：',
	'现在，我代表镇人民政府，向大会报告政府工作，请予审议。',
];
const numerals = '一二三四五六七八九';
const sectionsOfPart = 6;

function* partOf(number, pick) {
	yield `${chinese(((number - 1) % 90) + 1)}、${pick.of(['2025年工作回顾', '2025年重点工作完成情况', '2025年各项事业成就'])}`;
	for (let section = 1; section <= sectionsOfPart; section++) {
		yield `（${chinese(section)}）${pick.of(verbs)}${pick.of(matters)}，${pick.of(matters)}${pick.of(turns)}`;
		for (let paragraph = 0; paragraph < 2; paragraph++) yield `${pick.of(matters)}${pick.of(turns)}。${sentences(pick, 2 + pick.below(3))}`;
		for (let paragraph = 0; paragraph < 2; paragraph++) yield sentences(pick, 3 + pick.below(4));
	}
}

function chinese(value) {
	const tens = Math.floor(value / 10);
	return (tens > 1 ? numerals[tens - 1] : '') + (tens > 0 ? '十' : '') + (value % 10 > 0 ? numerals[(value % 10) - 1] : '');
}

function sentences(pick, count) {
	return Array.from({ length: count }, () => `${pick.of(patterns)(pick)}${clauses(pick)}。`).join('');
}

/** What a sentence adds without saying anything that could be counted. */
function clauses(pick) {
	return Array.from({ length: pick.below(3) }, () => `，${pick.of(links)}${pick.of(matters)}${pick.of(turns)}`).join('');
}

const links = '推动 促进 带动 助力 引领 保障'.split(' ');
const verbs = ['聚力', '着力', '致力', '全力', '坚持', '突出', '狠抓', '深耕'];
const matters =
	'项目建设 工业经济 特色农业 文旅融合 乡村振兴 生态治理 城镇更新 民生保障 科技创新 营商环境 招商引资 粮食安全 基层治理 数字建设 对外开放 安全生产'.split(
		' ',
	);
const turns = '有力有效 提质增效 稳步向好 再上台阶 亮点纷呈 走深走实 步伐加快 成色更足 成效显著 基础更牢'.split(' ');
const first = '云石竹下禾澄青桃枫梅杨柳松柏桂兰荷菊龙凤鹤鹿金银铜玉珠白黑红';
const second = '溪鼓源坪木泉山湾岭塘桥坝坞畈田岗埠渡洲潭峪沟坡寨堡店集庄营井';
const kinds = '社区 村 园区 片区 流域 街区 林场 茶场 渔场 码头 学校 水厂 灌区 矿区'.split(' ');
const crops = '水稻 油茶 茶叶 毛竹 中药材 蔬菜 柑橘 食用菌 生猪 肉牛 淡水鱼 蜂蜜'.split(' ');
const goods = '家居 饮品 建材 纸品 竹板 器械 电机 模具 服装 玩具 灯具 药品'.split(' ');
const works = '道路硬化 管网改造 河道清淤 校舍扩建 电网升级 危房改造 山塘整修 路灯安装 厕所改造 光缆入户'.split(' ');
const duties = '长制 专班 管家 热线 讲堂 食堂 驿站 夜市 先锋 清单 积分 课堂'.split(' ');

const place = (pick) => pick.char(first) + pick.char(second) + pick.char(second);
const site = (pick) => place(pick) + pick.of(kinds);
const term = (pick) => `“${place(pick)}${pick.of(duties)}”`;
const whole = (pick) => String(2 + pick.below(900));
const decimal = (pick) => `${1 + pick.below(90)}.${1 + pick.below(9)}`;
const money = (pick) => `${decimal(pick)}${pick.of(['亿元', '万元'])}`;

/** Every figure has a subject of its own: a report that contradicts itself all the time would be none. */
const patterns = [
	(pick) => `${place(pick)}${pick.of(crops)}产量${decimal(pick)}万吨，增长${decimal(pick)}%`,
	(pick) => `${place(pick)}${pick.of(goods)}产业产值达到${money(pick)}，同比增长${decimal(pick)}%`,
	(pick) => `建成${site(pick)}、${site(pick)}、${site(pick)}3个示范点，惠及群众${whole(pick)}户`,
	(pick) => `推行${term(pick)}、${term(pick)}，开展${term(pick)}活动${whole(pick)}场次`,
	(pick) => `${site(pick)}${pick.of(works)}全面完成，${site(pick)}${pick.of(works)}有序推进，群众出行、用水、用电更加便利`,
	(pick) => `完成${site(pick)}${pick.of(works)}${whole(pick)}处，投入资金${money(pick)}`,
	(pick) =>
		`深入实施${term(pick)}行动，${pick.of(matters)}、${pick.of(matters)}、${pick.of(matters)}统筹推进，${place(pick)}经验在全区推广`,
	(pick) => `${place(pick)}片新增${pick.of(goods)}企业${whole(pick)}家，带动就业近${whole(pick)}人`,
	(pick) => `${term(pick)}荣获全省优秀案例，${site(pick)}入选全市示范，${place(pick)}${pick.of(crops)}获评地理标志产品`,
	(pick) => `${site(pick)}水质优良率保持在${decimal(pick)}%以上，${place(pick)}林地面积扩大到${whole(pick)}公顷`,
	(pick) => `坚持党建引领，完善网格、村组、院落三级体系，${term(pick)}办理群众诉求，${site(pick)}治理水平进一步提升`,
	(pick) =>
		`拨付${place(pick)}${pick.of(crops)}补贴${money(pick)}，覆盖农户${whole(pick)}户，${place(pick)}${pick.of(crops)}种植面积稳定在${whole(pick)}亩左右`,
	(pick) => `扎实开展${pick.of(works)}、${pick.of(works)}、${pick.of(works)}，着力解决一批群众反映强烈的突出问题`,
	(pick) => `坚持以${term(pick)}为抓手，${pick.of(links)}${site(pick)}、${site(pick)}协同发展，让改革发展成果更多惠及全镇人民`,
	(pick) => `持续优化${pick.of(matters)}、${pick.of(matters)}服务，${term(pick)}、${term(pick)}成为群众家门口的品牌`,
	(pick) => `常态化开展矛盾纠纷排查、隐患整治、应急演练，${site(pick)}未发生有影响的事故，社会大局保持和谐稳定`,
	(pick) => `出台《${place(pick)}${pick.of(matters)}三年行动方案》，设立专项资金，压实责任、细化举措、跟踪问效`,
];

/** Numbers from a seed (mulberry32), so that every run measures the same. */
function picker(seed) {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (limit) => Math.floor(next() * limit);
	return { below, of: (list) => list[below(list.length)], char: (text) => text.charAt(below(text.length)) };
}
