import { accepting } from './accepting';
import { codeActions } from './codeActions';
import { codeLens } from './codeLens';
import { completion } from './completion';
import { counterpart } from './counterpart';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { documentLinks } from './documentLinks';
import type { Feature } from './feature';
import { figures } from './figures';
import { folding } from './folding';
import { formatting } from './formatting';
import { gaps } from './gaps';
import { highlights } from './highlights';
import { hover } from './hover';
import { inlayHints } from './inlayHints';
import { moving } from './moving';
import { nextFigure } from './nextFigure';
import { nextYear } from './nextYear';
import { onTypeFormatting } from './onTypeFormatting';
import { projectProblems } from './projectProblems';
import { references } from './references';
import { rename } from './rename';
import { sections } from './sections';
import { selectionRanges } from './selectionRanges';
import { semanticTokens } from './semanticTokens';
import { settings } from './settings';
import { signOff } from './signOff';
import { status } from './status';
import { symbols } from './symbols';
import { targets } from './targets';
import { watching } from './watching';
import { workspaceDiagnostics } from './workspaceDiagnostics';
import { workspaceSymbols } from './workspaceSymbols';

export const features: readonly Feature[] = [
	settings,
	diagnostics,
	workspaceDiagnostics,
	hover,
	definition,
	references,
	highlights,
	rename,
	symbols,
	sections,
	moving,
	workspaceSymbols,
	folding,
	selectionRanges,
	semanticTokens,
	documentLinks,
	inlayHints,
	gaps,
	codeActions,
	codeLens,
	formatting,
	onTypeFormatting,
	status,
	figures,
	signOff,
	nextFigure,
	watching,
	accepting,
	projectProblems,
	nextYear,
	targets,
	completion,
	counterpart,
];
