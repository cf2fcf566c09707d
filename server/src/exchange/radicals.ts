/**
 * Text with radicals turned back into the characters they look like: PDF writers that know a glyph only by its shape (Chromium's) take
 * ⼯ (U+2F2F) for 工. Every character stays one.
 */
export function unfolded(text: string): string {
	return text.replace(/[⺀-⿕]/g, (radical) => supplement.get(radical) ?? radical.normalize('NFKC'));
}

/** Unicode does not normalise these, or to a form that simplified text lacks (⼾ to 戶); only those that look like a whole character (Unicode's EquivalentUnifiedIdeograph.txt). */
const supplement: ReadonlyMap<string, string> = new Map(
	Array.from(
		'⼾户⾭青⺁厂⺊卜⺌小⺍小⺎兀⺜日⺝月⺠民⺧牛⺩王⺫目⺬示⺮竹⺶羊⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'.matchAll(
			/(.)(.)/gu,
		),
		([, radical = '', character = '']) => [radical, character],
	),
);
