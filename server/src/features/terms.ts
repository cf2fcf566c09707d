import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OfReport } from '../protocol/places';
import type { AddedTerm, AddTerm, AddTermMethod, Term, TermPlace, Terms, TermsMethod } from '../protocol/terms';
import type { Span } from '../report/span';
import { type ListedTerm, termsOf } from '../rules/termList';
import { answerPrepared } from './answer';
import { toRange } from './convert';
import { answerOrDecline, rootOf } from './declining';
import type { Feature } from './feature';
import type { Session } from './session';

const method: TermsMethod = 'hegao/terms';
const addMethod: AddTermMethod = 'hegao/addTerm';

/** 用语: the terms and names of a draft with their variants, and new ones for the lexicon. */
export const terms: Feature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest(
			method,
			answerPrepared(session, null, (document, _: OfReport): Terms | null => {
				const { context } = session.analysis.besideOf(document);
				const listed = termsOf(session.analysis.reportOf(document), context).map((term) => shown(document, term));
				return { terms: listed, hasLexicon: context.lexicon.length > 0, version: document.version };
			}),
		);
		const declined = (refusal: string): AddedTerm => ({ refusal, isMissing: false, lexicon: '' });
		session.connection.onRequest(
			addMethod,
			answerOrDecline(session, declined, (document, asked: AddTerm) => add(session, document, asked)),
		);
	},
};

function shown(document: TextDocument, { forms, ...term }: ListedTerm): Term {
	return { ...term, forms: forms.map(({ places, ...form }) => ({ ...form, places: places.map((span) => placeIn(document, span)) })) };
}

function placeIn(document: TextDocument, span: Span): TermPlace {
	const range = toRange(document, span);
	const { line } = range.start;
	return { range, line: document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).trim() };
}

async function add(session: Session, document: TextDocument, { preferred, variants, mayCreate }: AddTerm): Promise<AddedTerm> {
	const { analysis, surroundings, workspace, files } = session;
	const root = rootOf(session, document, '不知道词表在哪里');
	const { addTerm } = await import('../project/addTerm');
	const added = await addTerm(files, root, { preferred, variants }, mayCreate);
	surroundings.forget();
	workspace.forget();
	analysis.forgetSurroundings();
	return added;
}
