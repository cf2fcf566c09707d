/** Client → server: checks all reports of the workspace now, with progress; the findings come as diagnostics. */
export type CheckWorkspaceMethod = 'hegao/checkWorkspace';

export interface CheckedWorkspace {
	readonly reports: number;
	readonly error: number;
	readonly warning: number;
	readonly information: number;
}
