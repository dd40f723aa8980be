import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The first page of a PDF in pixels, as a data: address of a PNG, rendered by poppler.
 * @param dotsPerInch pixels an inch: 96 gives CSS pixels.
 * @throws Error saying how to get poppler where there is none.
 */
export async function renderedPdf(pdf: Buffer, dotsPerInch: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-pdf-'));
  try {
    const file = join(folder, 'page.pdf');
    await writeFile(file, pdf);
    const how = ['-png', '-singlefile', '-r', String(dotsPerInch), file, join(folder, 'page')];
    await run('pdftoppm', how).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      throw new Error("this test needs pdftoppm: 'apt-get install poppler-utils' installs it");
    });
    const png = await readFile(join(folder, 'page.png'));
    return `data:image/png;base64,${png.toString('base64')}`;
  } finally {
    await rm(folder, { recursive: true });
  }
}
