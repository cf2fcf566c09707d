// Loaded into a program before it starts (`node --require`): whoever wants out is written down in the file NETWORK_LOG names, and fails.
const { appendFileSync } = require('node:fs');

const doors = {
	net: ['connect', 'createConnection', 'createServer'],
	tls: ['connect', 'createServer'],
	dgram: ['createSocket'],
	dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
	'dns/promises': ['lookup', 'resolve'],
	http: ['request', 'get', 'createServer'],
	https: ['request', 'get', 'createServer'],
	http2: ['connect', 'createServer'],
	child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
};

for (const [name, functions] of Object.entries(doors)) {
	const module = require(name);
	for (const each of functions) module[each] = refuse(`${name}.${each}`);
}
const { Socket, Server } = require('node:net');
Socket.prototype.connect = refuse('Socket.connect');
Server.prototype.listen = refuse('Server.listen');
for (const name of ['fetch', 'WebSocket', 'EventSource']) globalThis[name] = refuse(name);

function refuse(what) {
	return () => {
		appendFileSync(process.env.NETWORK_LOG, `${what}\n`);
		throw new Error(`${what}: no network here`);
	};
}
