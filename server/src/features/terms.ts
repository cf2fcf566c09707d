import type { TextDocument } from 'vscode-languageserver-textdocument';
import { reasonOf } from '../project/drafts';
import type { OfReport } from '../protocol/places';
import type { AddedTerm, AddTerm, AddTermMethod, Term, TermPlace, Terms, TermsMethod } from '../protocol/terms';
import type { Span } from '../report/span';
import { type ListedTerm, termsOf } from '../rules/termList';
import { describe } from './analysis';
import { attempt, prepared } from './answer';
import { toRange } from './convert';
import type { Feature } from './feature';
import type { Session } from './session';

const method: TermsMethod = 'hegao/terms';
const addMethod: AddTermMethod = 'hegao/addTerm';

/** 用语: the terms and names of a draft with their variants, and new ones for the lexicon. */
export const terms: Feature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest(method, async ({ uri }: OfReport): Promise<Terms | null> => {
			const document = session.documents.get(uri);
			if (!document) return null;
			await prepared(session, document);
			return attempt(session, null, () => {
				const { context } = session.analysis.besideOf(document);
				const listed = termsOf(session.analysis.reportOf(document), context).map((term) => shown(document, term));
				return { terms: listed, hasLexicon: context.lexicon.length > 0, version: document.version };
			});
		});
		session.connection.onRequest(addMethod, async (asked: AddTerm): Promise<AddedTerm> => {
			try {
				return await add(session, asked);
			} catch (error) {
				session.connection.console.error(describe(error));
				return refused(`未能保存，${reasonOf(error)}`);
			}
		});
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

async function add(session: Session, { uri, preferred, variants, mayCreate }: AddTerm): Promise<AddedTerm> {
	const { documents, analysis, surroundings, workspace, files } = session;
	const document = documents.get(uri);
	if (!document) return refused('文稿没有打开');
	await prepared(session, document);
	const { root } = analysis.besideOf(document);
	if (root === '') return refused('文稿还没有保存为文件，不知道词表在哪里');
	const { addTerm } = await import('../project/addTerm');
	const added = await addTerm(files, root, { preferred, variants }, mayCreate);
	surroundings.forget();
	workspace.forget();
	analysis.forgetSurroundings();
	return added;
}

function refused(refusal: string): AddedTerm {
	return { refusal, isMissing: false, lexicon: '' };
}
