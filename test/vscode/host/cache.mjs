// Where things too large for the checkout are kept, once a machine.
import { homedir } from 'node:os';
import { join } from 'node:path';

const root = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');

export const cacheFolder = join(root, 'hegao');
