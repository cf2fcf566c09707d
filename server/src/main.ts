import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './project/nodeFiles';
import { serve } from './serve';

// Each version of a report leaves the one before behind. Left to itself, V8 collects when the heap has grown manifold, and holds 30 MB more than
// when it has grown by half; edits take no longer for it.
setFlagsFromString('--heap-growing-percent=50');

// The transport is read from the command line: --node-ipc or --stdio; sockets are left out when this is bundled.
serve(createConnection(ProposedFeatures.all), nodeFiles);
