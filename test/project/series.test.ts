import { strict as assert } from 'node:assert';
import { type Place, placeOf } from '../../server/src/project/place';
import { seriesOf, shelfOf } from '../../server/src/project/series';
import { createTextStore, type TextStore } from '../../server/src/project/texts';
import { paragraphsOf } from '../../server/src/report/paragraphs';
import { bytesOf, memoryFiles } from './memoryFiles';

const textOf = (year: number) => `云溪镇政府工作报告\n一、${year}年工作回顾\n新建公园3个。\n二、${year + 1}年工作安排\n抓落实。`;

/** A hundred drafts of each of three years, the last of each the final report. */
function crowded(): ReadonlyMap<string, string> {
	const names = [2022, 2023, 2024].flatMap((year) =>
		Array.from({ length: 100 }, (_, index) => [year, `/报告/云溪镇${year}${index < 99 ? `讨论稿${index}` : ''}.txt`] as const),
	);
	return new Map(names.map(([year, path]) => [path, textOf(year)]));
}

function storeOf(texts: ReadonlyMap<string, string>): { readonly store: TextStore; readonly asked: string[] } {
	const store = createTextStore(memoryFiles(new Map(Array.from(texts, ([path, text]) => [path, bytesOf(text)]))));
	const asked: string[] = [];
	const reportAt: TextStore['reportAt'] = (path) => {
		asked.push(path);
		return store.reportAt(path);
	};
	return { store: { ...store, reportAt }, asked };
}

suite('a series in a folder full of drafts', () => {
	const texts = crowded();
	const path = '/报告/云溪镇2024.txt';
	const place: Place = placeOf(path, paragraphsOf(textOf(2024)));

	test('is one report a year, the final one, and only these are held', async () => {
		const { store, asked } = storeOf(texts);
		const { lastYear, series } = await seriesOf({ path, place, year: 2024 }, shelfOf([...texts.keys()], store), store);
		assert.deepEqual(
			series.map((each) => each.path),
			['/报告/云溪镇2022.txt', '/报告/云溪镇2023.txt'],
		);
		assert.equal(lastYear?.year, 2023);
		assert.deepEqual(asked, ['/报告/云溪镇2022.txt', '/报告/云溪镇2023.txt']);
	});
});
