import { entries } from './entries';
import { files } from './files';
import { mending } from './mending';
import { numbers } from './numbers';
import type { Property } from './property';
import { protocol } from './protocol';
import { reading } from './reading';
import { sessions } from './sessions';

/** All that must hold whatever comes. */
export const properties: readonly Property[] = [...reading, ...mending, ...numbers, ...files, ...entries, ...sessions, ...protocol];
