import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { MoveSection, MoveSectionMethod, MoveTarget, SectionMove } from '../protocol/movingSections';
import { sectionAt } from '../report/nesting';
import type { Report } from '../report/report';
import { applied } from '../rules/edits';
import type { Target } from '../rules/moving/destination';
import { moveSection } from '../rules/moving/move';
import { attempt } from './answer';
import { toSectionMoved } from './convert';
import type { Feature } from './feature';
import type { Session } from './session';

const method: MoveSectionMethod = 'hegao/moveSection';

/** 移动一节: what to change so that a section stands elsewhere and all that counts or names sections follows. */
export const moving: Feature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest<SectionMove, void>(
			method,
			(params: MoveSection): SectionMove => attempt<SectionMove>(session, failed, () => answerTo(session, params)),
		);
	},
};

const failed: SectionMove = { refusal: '没有移动，出错的详情在日志里。' };
const outdated: SectionMove = { refusal: '文稿刚刚改过，请再移动一次。' };
const noSection: SectionMove = { refusal: '这里没有标题，没有可以移动的节。' };

function answerTo({ documents, analysis }: Session, { uri, version, section: position, target }: MoveSection): SectionMove {
	const document = documents.get(uri);
	if (document?.version !== version) return outdated;
	const report = analysis.reportOf(document);
	const section = sectionAt(report, document.offsetAt(position));
	const wanted = targetIn(report, document, target);
	if (!section || !wanted) return noSection;
	const move = moveSection(report, section, wanted);
	return 'refusal' in move ? move : toSectionMoved(document, section, move, applied(report.text, move.edits));
}

function targetIn(report: Report, document: TextDocument, target: MoveTarget): Target | undefined {
	if (!('section' in target)) return target;
	const section = sectionAt(report, document.offsetAt(target.section));
	return section && { to: target.to, section };
}
