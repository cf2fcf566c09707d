import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './project/nodeFiles';
import { serve } from './serve';

// The transport (--node-ipc, --stdio, --pipe, --socket) is read from the command line.
serve(createConnection(ProposedFeatures.all), nodeFiles);
