import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { EmergencyText } from '@/components/pain/emergency-text';
import { patientWords } from '@/lib/domain/messages/patient';
import { locales } from '@/lib/domain/result';
import { filesIn } from '../../e2e/fixtures/sources.ts';

const read = (path: string) => readFileSync(join(process.cwd(), path), 'utf8');

describe('H-8 nobody takes an entry for a call for help', () => {
  test('H-8 every place that asks how much it hurts says beside it that nobody watches, and has the number that dials', () => {
    const asking = [...filesIn('app'), ...filesIn('components')].filter(
      (path) => path.endsWith('.tsx') && /<(PainScale|PainStrip|ScorePad)\b/.test(read(path)),
    );
    expect(asking.length).toBeGreaterThanOrEqual(5);
    const silent = asking.filter(
      (path) => !/<EmergencyText words=\{emergency\} number=\{[\w.]*emergencyNumber\}/.test(read(path)),
    );
    expect(silent).toEqual([]);
  });

  test.each(locales)('H-8 in %s the short line says so too, and dials', (locale) => {
    const words = patientWords[locale].emergency;
    const shown = renderToStaticMarkup(createElement(EmergencyText, { words, number: '112', isShort: true }));
    expect(shown).toContain(words.notWatched);
    expect(shown).toContain(words.inEmergency);
    expect(shown).not.toContain(words.signs);
    expect(shown).toMatch(/<a href="tel:112"[^>]*>[^<]*112/);
  });

  test.each(locales)(
    'H-8 in %s it says so, names the signs, and the action is a link that dials',
    (locale) => {
      const words = patientWords[locale].emergency;
      const { notWatched, signs } = words;
      const shown = renderToStaticMarkup(createElement(EmergencyText, { words, number: '112' }));
      expect(shown).toContain(notWatched);
      expect(shown).toContain(signs);
      expect(shown).toMatch(/<a href="tel:112"[^>]*>[^<]*112/);
    },
  );
});
