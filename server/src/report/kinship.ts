import { alike, syllables } from '../data/characters';

/** Twins without a part in common that eyes and optical readers mix up. */
const lookAlikes = [
	'己已巳',
	'末未',
	'戊戌戍',
	'拔拨',
	'天夭',
	'人入八',
	'土士',
	'日曰目',
	'干千于',
	'大太犬',
	'风凤',
	'贝见',
	'免兔',
	'析折拆',
	'候侯',
	'即既',
	'今令',
	'代伐',
	'治冶',
	'师帅',
	'斤斥',
	'厂广',
	'与写',
	'暑署',
	'壮状',
	'幕慕募',
	'祟崇',
	'延廷',
	'竞竟',
	'侍待',
	'徙徒',
	'赢羸',
	'洒酒',
	'洗冼',
	'晴睛',
	'历厉',
	'辨辩辫',
	'粱梁',
	'茶荼',
	'处外',
	'问间',
	'复夏',
	'壁璧',
	'陪部',
	'贷货',
	'侧测',
	'折拆',
	'矿旷',
	'奋备',
	'载裁栽',
	'概慨',
	'准淮',
	'亨享',
	'乌鸟',
	'申甲由',
	'住往',
	'拢扰',
	'仓仑',
	'抡抢',
];

/** All groups, made on first use because most texts never ask. */
let groups: readonly string[] | undefined;
/** All of a character's kin: looking through the groups for the few that are asked about takes a tenth of the time that an index takes. */
const kinOf = new Map<string, string>();

/** Whether one character may have slipped in for the other: read alike (whatever the tone) or looking alike. */
export function areKin(one: string, other: string): boolean {
	const kin = kinOf.get(other) ?? groupsWith(other).join('');
	kinOf.set(other, kin);
	return kin.includes(one);
}

function groupsWith(character: string): readonly string[] {
	groups ??= [...soundAlikes(), ...alike, ...lookAlikes];
	return groups.filter((group) => group.includes(character));
}

/** Characters by syllable, taking together what half of the country's typists do not tell apart: zh and z, ing and in. */
function soundAlikes(): readonly string[] {
	const bySound = new Map<string, string>();
	for (const [syllable, characters] of Object.entries(syllables)) {
		const sound = syllable.replace(/^([zcs])h/, '$1').replace(/(?<=[ie])ng$/, 'n');
		bySound.set(sound, (bySound.get(sound) ?? '') + characters);
	}
	return [...bySound.values()];
}
