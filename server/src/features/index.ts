import { codeActions } from './codeActions';
import { diagnostics } from './diagnostics';
import type { Feature } from './feature';
import { folding } from './folding';
import { settings } from './settings';
import { status } from './status';
import { symbols } from './symbols';
import { watching } from './watching';

export const features: readonly Feature[] = [settings, diagnostics, symbols, folding, codeActions, status, watching];
