import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './project/nodeFiles';
import { serve } from './serve';

// The transport is read from the command line: --node-ipc or --stdio; sockets are left out when this is bundled.
serve(createConnection(ProposedFeatures.all), nodeFiles);
