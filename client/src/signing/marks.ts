import {
	type DecorationOptions,
	Disposable,
	OverviewRulerLane,
	type TextEditor,
	type TextEditorDecorationType,
	ThemeColor,
	window,
	workspace,
} from 'vscode';
import type { Figure } from '../../../server/src/protocol/figures';
import { l10n } from '../l10n';
import { rangeOf } from '../ranges';
import type { FigureList } from './figureList';
import { standingLines } from './standing';

const setting = 'hegao.signing.marks';

/** Signed figures have a quiet line below them; those sent back or changed since stand out. */
export function showMarks(list: FigureList): Disposable {
	const types = { checked: checkedType(), returned: returnedType(), fallen: fallenType() };
	const show = () => window.visibleTextEditors.forEach(showIn);
	return Disposable.from(
		...Object.values(types),
		list.onChanged(show),
		window.onDidChangeVisibleTextEditors(show),
		workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(setting) && show()),
	);

	function showIn(editor: TextEditor): void {
		const listed = list.current();
		const isListed = listed?.document === editor.document;
		// What was listed of an earlier version would mark the wrong words; the editor moves the marks with the text until then.
		if (isListed && listed.figures.version !== editor.document.version) return;
		const figures = isListed && isOn() ? listed.figures.figures : [];
		for (const [state, type] of Object.entries(types))
			editor.setDecorations(type, figures.filter((figure) => figure.state === state).map(mark));
	}
}

function isOn(): boolean {
	return workspace.getConfiguration().get(setting) !== false;
}

function mark(figure: Figure): DecorationOptions {
	const hoverMessage = [l10n.t('签核：'), ...standingLines(figure)].join('\n\n').replace(/[\\`*_{}[\]()<>#+\-!|~]/g, '\\$&');
	return { range: rangeOf(figure.range), hoverMessage };
}

function checkedType(): TextEditorDecorationType {
	return window.createTextEditorDecorationType({
		borderWidth: '0 0 1px 0',
		borderStyle: 'solid',
		borderColor: new ThemeColor('hegao.checkedFigure'),
		overviewRulerColor: new ThemeColor('hegao.checkedFigure'),
		overviewRulerLane: OverviewRulerLane.Left,
	});
}

function returnedType(): TextEditorDecorationType {
	return window.createTextEditorDecorationType({
		borderWidth: '0 0 2px 0',
		borderStyle: 'dotted',
		borderColor: new ThemeColor('hegao.returnedFigure'),
		overviewRulerColor: new ThemeColor('hegao.returnedFigure'),
		overviewRulerLane: OverviewRulerLane.Left,
	});
}

function fallenType(): TextEditorDecorationType {
	return window.createTextEditorDecorationType({
		borderWidth: '0 0 2px 0',
		borderStyle: 'dashed',
		borderColor: new ThemeColor('hegao.changedFigure'),
		backgroundColor: new ThemeColor('hegao.changedFigureBackground'),
		overviewRulerColor: new ThemeColor('hegao.changedFigure'),
		overviewRulerLane: OverviewRulerLane.Left,
	});
}
