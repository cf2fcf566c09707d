import type { CountedList } from '../../report/countedLists';
import { sourceSpan } from '../../report/paragraphs';
import { paragraphsWith } from '../places';
import type { Rule } from '../rule';

export const listCountMismatch: Rule = {
	id: 'figures/list-count-mismatch',
	tier: 'warning',
	summary: '列举的项数与紧随其后的数目不符，如列三项却写“等二项”或“4条道路”。',
	why: '列举改动后数目忘了改，是读者一眼能数出来的差错。',
	examples: {
		bad: [
			'改造云溪路、学府路和滨河路⟦4⟧条道路。',
			'地区生产总值、财政收入、固定资产投资、居民收入、进出口、就业等⟦五⟧项指标超额完成。',
			'做强河东、河西、城南、城北⟦三⟧大产业园区。',
			'树牢“对标对表、马上就办、久久为功”⟦四⟧种意识。',
			'云溪384超节点、设计自动化软件、高速示波器⟦4⟧项成果均取得进展。',
			'钾、钠、镁、锂、氯⟦四⟧大盐湖产业集群初步形成。',
			'粮食面积、单产、总产“⟦四⟧增长”，镇村⟦四⟧大主导产业：茶叶、竹木、文旅。',
			'办好⟦5⟧件民生实事，包括：新建公厕3座；改造道路2公里；装路灯80盏；建食堂1个。',
			'建成⟦5⟧个示范村，分别是柳湾村、石桥村、南岭村、东山村。',
			'建成社区食堂⟦3⟧家（云溪、学府、滨河、青坪）。',
		],
		good: [
			'改造云溪路、学府路和滨河路3条道路。',
			'高端装备、新能源、新材料等4个支柱产业加快发展。',
			'新材料、新能源及绿色低碳、航空航天与低空经济等4个产业集群成形。',
			'新建卫生室、改造校舍3所。建成社区食堂3家（云溪、学府、滨河），改造公园5个（含滨河、青坪、云溪等）。',
			'树牢“对标对表、马上就办、久久为功”三种意识，抓好“人口多、土地少，小生产、大市场”两大矛盾。',
			'粮食面积、单产、总产实现“三增长”，案件数、涉及人数和金额“三下降”，三大主导产业：茶叶、竹木、文旅。',
			'办好4件民生实事，包括：新建公厕3座；改造道路2公里；装路灯80盏；建食堂1个。建成4个示范村，分别是柳湾村、石桥村、南岭村、东山村。',
			'一、二、三产业增加值分别增长4.2%、5%、5.4%。',
			'在河东、河西、城南新建4个站点。',
			'黄云、白石、青川等文明村12个，河东、河西2座泵站。',
			'村口、路边和小区应当设置可回收物、有害垃圾、其他垃圾三类收集容器。东山县、西坪县两县的甲村、乙村、丙村、丁村四个村。',
			'接受建设、监理、施工等两个以上单位委托。天气、气候、水文第二条规定。',
		],
	},

	*check(report) {
		for (const [index, countedLists] of paragraphsWith(report, (facts) => facts.countedLists)) {
			const paragraph = report.paragraphs[index];
			for (const list of countedLists) {
				if (!paragraph || agrees(list)) continue;
				yield {
					span: sourceSpan(paragraph, list.numeral),
					message: `这里写“${paragraph.text.slice(list.numeral.start, list.numeral.end + 1)}”，${list.span.start > list.numeral.start ? '后面' : '前面'}列出的是 ${counted(list)} 项，请核对数目或列举。`,
					related: [{ span: sourceSpan(paragraph, list.span), message: '所列各项' }],
				};
			}
		}
	},
};

/** With 等 a list may leave things out, so that only too many items contradict the number. */
function agrees({ count, fewest, most, isOpen }: CountedList): boolean {
	if (isOpen) return fewest <= count || fewest - count > plausibleSlip;
	return (fewest <= count && count <= most) || count < fewest - plausibleSlip || count > most + plausibleSlip;
}

/** A list edited without its number is off by one; a greater distance means that the number counts something else. */
const plausibleSlip = 1;

function counted({ fewest, most }: CountedList): string {
	return fewest === most ? String(fewest) : `${fewest}～${most}`;
}
