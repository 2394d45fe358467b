// Runs beside the server, one render at a time: a render that hangs can be killed, and the server goes on answering.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const fontPaths = process.argv.slice(2);
// The compiler reads no file outside its workspace, and this one is empty.
const workspace = mkdtempSync(path.join(tmpdir(), 'handout-'));
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: fontPaths.map((file) => readFileSync(file)) }],
});
rmSync(workspace, { recursive: true });

function render({ template, inputs }) {
  const compiled = compiler.compile({ mainFileContent: template, inputs });
  const document = compiled.result;
  if (document === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  return compiler.pdf(document, { pdfStandard: 'ua-1' });
}

process.on('message', (job) => {
  try {
    process.send({ ok: true, pdf: render(job) });
  } catch (error) {
    // What the typesetter quotes may be a patient's words; the log does not need them.
    const message = String(error?.message ?? error).replaceAll(/`[^`]*`/g, '`…`');
    process.send({ ok: false, message });
  }
  // Keeps the fonts and the template of the last renders, and nothing that grows.
  compiler.evictCache(3);
});
process.on('disconnect', () => process.exit());
