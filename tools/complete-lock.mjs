// Completes package-lock.json. `npm ci` wants an entry for the optional package of every platform, but `npm install` writes only those it can
// look up, and mirrors of the registry often lack the rarer platforms.
//
//   npm install … && node tools/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const missing = Object.values(lock.packages).flatMap(missingOf);
// npm's own order, so that its next run changes nothing.
const entries = [...Object.entries(lock.packages), ...missing].sort(([one], [other]) => one.localeCompare(other, 'en'));
writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, undefined, '\t')}\n`);
console.log(`补上 ${missing.length} 项`);

/** Only packages for platforms are asked for by an exact version; other optional ones npm finds or does without. */
function missingOf({ optionalDependencies = {}, dev }) {
	return Object.entries(optionalDependencies)
		.filter(([name, version]) => /^\d/.test(version) && !lock.packages[`node_modules/${name}`])
		.map(([name, version]) => [`node_modules/${name}`, entry(version, dev, platformOf(name.split(/[/-]/)))]);
}

// Fields in npm's own order too; what is undefined is not written.
function entry(version, dev, { cpu, libc, os }) {
	return { version, cpu, dev, libc, optional: true, os };
}

/** What npm goes by to leave out the packages of other platforms; their names say it. */
function platformOf(words) {
	const [os, cpu] = [systems, processors].map((known) => words.filter((word) => known.includes(word)));
	const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
	return { os: os.length ? os : undefined, cpu: cpu.length ? cpu : undefined, libc: os.includes('linux') ? [libc] : undefined };
}
