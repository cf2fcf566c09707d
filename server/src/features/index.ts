import { codeActions } from './codeActions';
import { completion } from './completion';
import { diagnostics } from './diagnostics';
import type { Feature } from './feature';
import { folding } from './folding';
import { settings } from './settings';
import { status } from './status';
import { symbols } from './symbols';

export const features: readonly Feature[] = [settings, diagnostics, symbols, folding, codeActions, completion, status];
