// The check sheet as another office program prints it: LibreOffice and poppler (`apt-get install libreoffice-calc poppler-utils`).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { practiceDraft } from './page.mjs';
import { repository } from './places.mjs';

/** Pictures the first page. */
export function picturePrintedSheet(path) {
	const folder = mkdtempSync(join(tmpdir(), 'hegao-'));
	const run = (program, ...parameters) => execFileSync(program, parameters, { cwd: join(repository, 'examples'), stdio: 'pipe' });
	try {
		const sheet = join(folder, 'sheet.xlsx');
		run(process.execPath, join(repository, 'dist', 'cli.js'), 'export', practiceDraft, '--sheet', '-o', sheet);
		run('soffice', '--headless', '--convert-to', 'pdf', '--outdir', folder, sheet);
		run('pdftoppm', '-r', '100', '-png', '-singlefile', join(folder, 'sheet.pdf'), path.replace(/\.png$/, ''));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
