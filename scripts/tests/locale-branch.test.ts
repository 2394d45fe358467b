import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../lib/domain/result.ts';
import { patientLocales } from '../lint/locale-branch.mjs';

const allowed = [
  ['a record by locale', 'lib/a.ts', `const words = { en: 'set', es: 'serie' }; say(words[locale]);`],
  ['a value that is made for each', 'lib/b.ts', `byLocale((locale) => say(locale));`],
  ['the words of staff', 'app/c.ts', `say(text.en); say(text['en']); say(({ en }) => en);`],
  ['two languages that are compared', 'lib/d.ts', `say(locale === other);`],
  ['another word that is compared', 'lib/e.ts', `say(mode === 'end'); switch (mode) { case 'end': say(1); }`],
  ['words in a file of messages', 'lib/domain/messages/f.ts', `say(text.es);`],
  ['words in a grammar', 'lib/domain/dosage/words/g.ts', `say(text.es);`],
  ['words in a test', 'lib/h.test.ts', `say(text.es);`],
  ['a language that is asked for', 'app/i.ts', `describe(dose, 'es');`],
] as const;

const refused = [
  ['is this one', 'lib/q.ts', `say(locale === 'en' ? 'set' : 'serie');`],
  ['is not that one', 'app/r.tsx', `if (locale !== 'es') say(1);`],
  ['written the other way round', 'components/s.ts', `say('es' === locale);`],
  ['as a case', 'prisma/t.ts', `switch (locale) { case 'es': say(1); }`],
  ['in a file of messages too', 'lib/domain/messages/u.ts', `say(locale === 'es');`],
  ['in a test too', 'lib/v.test.ts', `say(locale === 'es');`],
  ['by how a tag begins', 'app/w.ts', `say(tag.startsWith('es'));`],
  ['the words of one language', 'lib/x.ts', `say(text.es);`],
  ['the same in brackets', 'lib/y.ts', `say(text['es']);`],
  ['the same taken apart', 'lib/z.ts', `say(({ es }) => es);`],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'locale-branch-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The files that the rule refuses, out of all above. */
const found = new Set<string>();
beforeAll(() => {
  for (const [, path, code] of [...allowed, ...refused]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  const settings = {
    jsPlugins: [join(import.meta.dirname, '..', 'lint', 'house-rules.mjs')],
    categories: { correctness: 'off' },
    rules: { 'house/no-locale-branch': 'error' },
  };
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(settings));
  const program = join(import.meta.dirname, '..', '..', 'node_modules', 'oxlint', 'bin', 'oxlint');
  const { stdout } = spawnSync(process.execPath, [program, '--format=json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  for (const { filename } of JSON.parse(stdout).diagnostics) found.add(filename);
});

describe('no branches by language', () => {
  it('knows the languages of patients', () => {
    expect(patientLocales).toEqual([...locales]);
  });

  it.each(allowed)('allows %s', (_, path) => {
    expect([...found]).not.toContain(path);
  });

  it.each(refused)('refuses a branch: %s', (_, path) => {
    expect([...found]).toContain(path);
  });
});
