// Runs the suites in a real workbench: once with the extension under development, and with the packaged one installed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuites } from './bundle.mjs';
import { chooseEditor } from './host/editor.mjs';
import { installExtension } from './host/extension.mjs';
import { pack } from './pack.mjs';
import { repository, vsix, withPlaces } from './places.mjs';

const bundled = join(repository, 'dist', 'vscode');
const stub = join(import.meta.dirname, 'stub');

const editor = await chooseEditor();
pack();
await bundleSuites(bundled);
const install = (places) => installExtension(editor, vsix, places);
tell(await run('development', repository, () => {}));
tell(await run('installed', stub, install));
// An extension starts once in a workbench, so a time that the machine's other work spoiled is measured again in a new one.
tell(await firstSoundOf(3, () => run('activation', stub, install)));

function tell({ output, problem }) {
	process.stdout.write(output);
	if (!problem) return;
	console.error(problem);
	process.exitCode = 1;
}

/** Resolves to what the suites said and what is wrong, if anything. */
function run(suites, extension, prepare) {
	return withPlaces(async (places) => {
		prepare(places);
		const failure = await runTests(optionsFor(places, join(bundled, 'suites', suites), extension)).then(() => undefined, String);
		return { output: readFileSync(places.output, 'utf8'), problem: problemOf(suites, places.verdict, failure) };
	});
}

async function firstSoundOf(times, attempt) {
	const made = await attempt();
	if (!made.problem || times === 1) return made;
	console.log(`${made.problem}，再试一次：${/AssertionError.*/.exec(made.output)?.[0] ?? made.output}`);
	return firstSoundOf(times - 1, attempt);
}

function optionsFor({ workspace, userData, extensions, output, verdict }, suites, extensionDevelopmentPath) {
	return {
		vscodeExecutablePath: editor.executable,
		extensionDevelopmentPath,
		extensionTestsPath: join(bundled, 'inside', 'index.js'),
		extensionTestsEnv: { HEGAO_TEST_CONSOLE: output, HEGAO_TEST_VERDICT: verdict, HEGAO_TEST_SUITES: suites, HEGAO_VSIX: vsix },
		launchArgs: [workspace, `--user-data-dir=${userData}`, `--extensions-dir=${extensions}`],
	};
}

// An extension host that dies ends like one that passed; only the verdict tells them apart.
function problemOf(suites, verdict, failure) {
	if (!existsSync(verdict)) return `${suites}：没有跑完，没有结论。${failure ?? ''}`;
	const failed = readFileSync(verdict, 'utf8');
	return failed === '0' ? failure : `${suites}：${failed} 项未通过`;
}
