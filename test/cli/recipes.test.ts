import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';

/** What stands in docs/many-reports.md, block by block; all of it is run here as it stands there. */
const blocks = Array.from(
	readFileSync('docs/many-reports.md', 'utf8').matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm),
	([, language, text = '']) => ({
		language,
		text,
	}),
);
const shell = blocks.filter(({ language }) => language === '').map(({ text }) => text);
const [actions, job] = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => parse(text));

const shardNumber = /\$\{\{ matrix\.shard \}\}/g;

suite('docs/many-reports.md', () => {
	let folder = '';
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'hegao-recipes-'));
		for (const name of ['bin', '报告库', 'results']) mkdirSync(join(folder, name));
		for (let year = 2012; year <= 2025; year++)
			writeFileSync(join(folder, '报告库', `云溪镇政府工作报告${year}.txt`), report('云溪镇', year));
		for (const place of '石青双白黑金')
			writeFileSync(join(folder, '报告库', `${place}鼓镇政府工作报告2025.txt`), report(`${place}鼓镇`, 2025));
		symlinkSync(join(process.cwd(), 'dist'), join(folder, 'dist'));
		writeFileSync(join(folder, 'bin/hegao'), '#!/bin/sh\nexec node dist/cli.js "$@"\n', { mode: 0o755 });
	});
	teardown(() => rmSync(folder, { recursive: true }));

	test('has the recipes that are tried here, and no other', () => {
		assert.deepEqual([shell.length, blocks.length], [4, 6]);
	});

	test('one command for a folder', () => {
		bash(shell[0] ?? '');
		assert.equal(JSON.parse(written('结果.json')).files.length, 20);
	});

	test('GNU parallel and xargs: the same command for the same shards', () => {
		const [, command, list] = /^parallel '(.*)' ::: (.*)\n/.exec(shell[1] ?? '') ?? [];
		assert.ok(shell[2]?.startsWith(`seq 8 | xargs -P 4 -I{} sh -c '${command}'\n`));
		assert.equal(list, '1 2 3 4 5 6 7 8');
		bash(shell[2] ?? '');
		assert.equal(written('结果.json'), whole('报告库', 'json'));
	});

	test('one after the other', () => {
		bash(shell[3] ?? '');
		assert.equal(written('结果.sarif'), whole('报告库', 'sarif'));
	});

	test('GitHub Actions: each shard ends well though there are findings, and the last step tells of them', () => {
		const { check, merge } = actions.jobs;
		const run = ({ steps }: Steps) => steps.find((step) => step.run)?.run ?? '';
		for (const shard of check.strategy.matrix.shard) {
			const step = run(check).replace(shardNumber, shard);
			assert.equal(bash(step, '-e'), 0);
			const uploaded = check.steps.find((each: Step) => each.uses?.startsWith('actions/upload-artifact')).with.path;
			assert.ok(written(uploaded.replace(shardNumber, shard)).includes('"runs"'));
		}
		assert.equal(bash(run(merge), '-e'), 1);
		assert.equal(written('all.sarif'), whole('报告库', 'sarif'));
	});

	test('Kubernetes: each index ends well, and the results make one', () => {
		const { completions, completionMode, template } = job.spec;
		const { command, args, volumeMounts } = template.spec.containers[0];
		assert.deepEqual([job.kind, completionMode, command], ['Job', 'Indexed', ['sh', '-c']]);
		assert.deepEqual(mountsOf(volumeMounts), ['/hegao', '/reports', '/results']);
		const places = { '/hegao/': `${folder}/`, '/reports': join(folder, '报告库'), '/results': join(folder, 'results') };
		const text = Object.entries(places).reduce((all: string, [path, place]) => all.replaceAll(path, place), args[0]);
		const names = Array.from({ length: completions }, (_, index) => {
			assert.equal(spawnSync('sh', ['-c', text], { cwd: folder, env: { ...process.env, JOB_COMPLETION_INDEX: String(index) } }).status, 0);
			return `results/${index}.json`;
		});
		bash(`bin/hegao merge ${names.join(' ')} > 结果.json`);
		assert.equal(written('结果.json'), whole(join(folder, '报告库'), 'json'));
	});

	/** Runs a script, with `hegao` to be found, and gives how it ended: findings end with 1, anything else that is not 0 is a fault. */
	function bash(script: string, ...options: readonly string[]): number | null {
		const env = { ...process.env, PATH: join(folder, 'bin') + delimiter + process.env.PATH };
		const { status, stderr } = spawnSync('bash', [...options, '-c', script], { cwd: folder, encoding: 'utf8', env });
		assert.equal(stderr, '');
		return status;
	}

	function written(name: string): string {
		return readFileSync(join(folder, name), 'utf8');
	}

	function whole(path: string, format: string): string {
		const { stdout } = spawnSync('node', ['dist/cli.js', 'check', path, '--format', format], { cwd: folder, encoding: 'utf8' });
		assert.ok(stdout.length > 1000);
		return stdout;
	}
});

interface Step {
	readonly run?: string;
	readonly uses?: string;
}

interface Steps {
	readonly steps: readonly Step[];
}

function mountsOf(mounts: readonly { readonly mountPath: string }[]): readonly string[] {
	return mounts.map(({ mountPath }) => mountPath);
}

function report(place: string, year: number): string {
	return `${place}政府工作报告\n一、${year}年工作回顾\n三次产业结构为3.6∶48∶46.4。\n（一）产业向好。\n（三）农业增收。\n二、${year + 1}年工作安排\n惠及XX户。。\n`;
}
