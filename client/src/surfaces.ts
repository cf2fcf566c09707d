import type { Disposable } from 'vscode';
import { registerAccepting } from './accepting';
import { registerAnswers } from './answers';
import { registerCheckAllCommand } from './checkAllCommand';
import { registerCheckSheet } from './checkSheet';
import { registerGaps } from './gaps';
import { registerLastYear } from './lastYear';
import { registerNextDraft } from './nextDraft';
import { registerOpenPlace } from './places';
import type { Client } from './running';
import { registerSigning } from './signing/register';
import { registerThreads } from './threads/register';
import { registerSections } from './views/sections';
import { registerTargets } from './views/targets';
import { registerTerms } from './views/terms';

/** What people see and press beyond the language's own features; each starts the client when it is first needed. */
export const surfaces: readonly ((client: Client) => Disposable)[] = [
	registerAccepting,
	registerNextDraft,
	registerLastYear,
	registerOpenPlace,
	registerCheckSheet,
	registerAnswers,
	registerGaps,
	registerSections,
	registerTargets,
	registerSigning,
	registerTerms,
	registerCheckAllCommand,
	registerThreads,
];
