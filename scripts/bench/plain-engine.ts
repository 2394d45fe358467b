import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, testFolder } from '../lib/folders.ts';
import { runNode } from '../lib/run-process.ts';
import { programOf } from '../lib/static-checks.ts';
import type { EngineFigure, measureEngine } from './engine.ts';

/**
 * The engine's figures from plain JavaScript, as the product's build runs it: what compiles this script while it starts wraps every
 * inner function in a call of its own, which costs more than the rules do.
 */
export async function measurePlainEngine(): Promise<EngineFigure[]> {
  const outDir = join(testFolder, 'engine');
  const { code, output } = await runNode([
    programOf('typescript', 'tsc'),
    join(root, 'scripts', 'bench', 'engine.ts'),
    '--ignoreConfig',
    ...['--outDir', outDir, '--rootDir', root],
    ...['--module', 'nodenext', '--target', 'es2023', '--rewriteRelativeImportExtensions', '--noCheck'],
  ]);
  if (code !== 0) throw new Error(output);
  const address = pathToFileURL(join(outDir, 'scripts', 'bench', 'engine.js')).href;
  const engine = (await import(address)) as { measureEngine: typeof measureEngine };
  return engine.measureEngine();
}
