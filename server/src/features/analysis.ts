import { Emitter, type Event } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { unsilenced, withSuppressions } from '../project/checking';
import type { Tiers } from '../project/settings';
import type { Beside, Surroundings } from '../project/surroundings';
import { refusalOfLength } from '../project/textSize';
import { pathOf } from '../project/uris';
import { type Memory, type Report, readReport } from '../report/report';
import { type Check, evidenceOf } from '../rules/evidence';
import type { Finding, Rule } from '../rules/rule';
import { type RunOptions, runRules } from '../rules/run';
import { createBeside } from './beside';
import { errorText } from './errorText';
import { perDocument, perVersion } from './perVersion';

/** What makes facts of a text and findings of facts; the command line uses the same two functions. */
export interface Engine {
	/** `memory` is what was read of the text's earlier version. */
	readonly read: (text: string, memory: Memory) => Report;
	readonly run: (report: Report, options: RunOptions) => readonly Finding[];
}

export const engine: Engine = { read: readReport, run: runRules };

export interface Findings {
	readonly document: TextDocument;
	readonly findings: readonly Finding[];
}

/** Facts and findings of open documents, each made once for a version. */
export interface Analysis {
	reportOf(document: TextDocument): Report;
	/** Without those that somebody silenced. */
	findingsOf(document: TextDocument): readonly Finding[];
	/** The same for a document that is not open, with nobody told of it; undefined where the project leaves it out. */
	findingsAside(document: TextDocument): Promise<readonly Finding[] | undefined>;
	/** With those that somebody silenced, computed anew. */
	allFindingsOf(document: TextDocument): readonly Finding[];
	/** What stands beside a document, as far as it has been read. */
	besideOf(document: TextDocument): Beside;
	/** Reads what stands beside a document, unless it is known already. */
	prepare(document: TextDocument): Promise<void>;
	/** What was read beside documents is out of date. */
	forgetSurroundings(): void;
	/** What was checked of each figure, by the figure's index. */
	evidenceOf(document: TextDocument): ReadonlyMap<number, readonly Check[]>;
	/** Tiers set by the user, by rule id; the same object until they change. */
	tiers(): Tiers;
	setTiers(tiers: Tiers): void;
	/** A document was checked anew. */
	readonly onFindings: Event<Findings>;
	/** What stands beside a document was read. */
	readonly onBeside: Event<Beside>;
	/** All findings so far are out of date, whatever the documents' versions. */
	readonly onOutdated: Event<void>;
}

export function createAnalysis({ read, run }: Engine, surroundings: Surroundings, logError: (message: string) => void): Analysis {
	const found = new Emitter<Findings>();
	const outdated = new Emitter<void>();
	const besideRead = new Emitter<Beside>();
	const memoryOf = perDocument((): Memory => new Map());
	const reportOf = perVersion((document) => read(readableText(document), memoryOf(document)));
	const beside = createBeside(surroundings, reportOf, (read) => besideRead.fire(read));
	const check = checkerOf(run, reportOf, logError);
	const findingsWith = (tiers: Tiers) =>
		perVersion((document) => {
			const findings = unsilenced(check(document, tiers, beside.of(document)));
			found.fire({ document, findings });
			return findings;
		}, beside.of);
	let known: Tiers = {};
	let findingsOf = findingsWith(known);
	return {
		reportOf,
		findingsOf: (document) => findingsOf(document),
		async findingsAside(document) {
			const around = await surroundings.of({ path: pathOf(document.uri) ?? '', report: reportOf(document) });
			return around.isExcluded ? undefined : unsilenced(check(document, known, around));
		},
		allFindingsOf: (document) => check(document, known, beside.of(document)),
		besideOf: beside.of,
		prepare: beside.prepare,
		forgetSurroundings() {
			beside.forget();
			outdated.fire();
		},
		evidenceOf: perVersion((document) => evidenceOf(reportOf(document), beside.of(document).context), beside.of),
		tiers: () => known,
		setTiers(tiers) {
			if (isSame(tiers, known)) return;
			known = tiers;
			findingsOf = findingsWith(known);
			outdated.fire();
		},
		onFindings: found.event,
		onOutdated: outdated.event,
		onBeside: besideRead.event,
	};
}

type CheckDocument = (document: TextDocument, own: Tiers, around: Beside) => readonly Finding[];

function checkerOf(run: Engine['run'], reportOf: Analysis['reportOf'], logError: (message: string) => void): CheckDocument {
	const onFailure = (rule: Rule, error: unknown) => logError(`规则 ${rule.id} 出错，已跳过：${errorText(error)}`);
	return (document, own, around) => {
		const { context, tiers } = around;
		// What a project's file says holds for everybody, so that editor and command line agree.
		const findings = run(reportOf(document), { tiers: { ...own, ...tiers }, context, onFailure });
		return withSuppressions(findings, pathOf(document.uri) ?? '', reportOf(document), around);
	};
}

/** A text above the limit is not read at all; its diagnostics say so. */
function readableText(document: TextDocument): string {
	const text = document.getText();
	return refusalOfLength(text.length) === undefined ? text : '';
}

/** Clients tell settings without need: at the start, and for changes elsewhere. */
function isSame(tiers: Tiers, known: Tiers): boolean {
	return JSON.stringify(tiers) === JSON.stringify(known);
}
