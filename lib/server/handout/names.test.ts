import { describe, expect, test } from 'vitest';
import { buildHandout } from '@/lib/domain/handout/build-handout';
import { handoutOptionsOf, handoutSource } from '@/lib/domain/handout/handout-fixture';
import { missingFromPrint, renderHandoutPdf } from '@/lib/server/handout/render-pdf';
import { standIn } from '@/lib/server/handout/showable-text';
import { type PdfText, readPdf } from '@/scripts/lib/read-pdf';

async function printed(fullName: string) {
  const source = handoutSource({ patient: { ...handoutSource().patient, fullName } });
  const pdf = await renderHandoutPdf(buildHandout(source, handoutOptionsOf({ layout: 'summary' })));
  return { bytes: pdf.length, texts: readPdf(pdf).flatMap(({ texts }) => texts) };
}

/** Letters and marks only, each as often as it stands: signs of direction and the order of right-to-left runs are the font's matter. */
const lettersOf = (text: string) =>
  Array.from(text.normalize('NFC').replace(/[^\p{L}\p{M}]/gu, ''))
    .toSorted()
    .join('');
const inFont = (texts: readonly PdfText[], font: RegExp) =>
  texts
    .filter((text) => font.test(text.font))
    .map(({ text }) => text)
    .join('');

describe('V-6 a name prints in its own letters, in the heading and at the foot', () => {
  test.each([
    ['Simplified Chinese', '欧阳喆堃 张伟', /ChocolateClassicalSans/],
    ['Traditional Chinese', '歐陽菲菲 黃國華', /ChocolateClassicalSans/],
    ['Japanese', '髙橋 さくら ヤマダ', /ChocolateClassicalSans/],
    ['Korean', '김민준 뷁', /NanumGothic/],
    ['Thai', 'สมชาย ใจดี', /NotoSansThai/],
    ['Latin with all diacritics', 'Şükrü Łęcki Žižková Đặng Þórður Œuvré', /AtkinsonHyperlegible|NotoSans-/],
    ['Vietnamese', 'Nguyễn Thị Hương', /AtkinsonHyperlegible|NotoSans-/],
    ['Cyrillic', 'Ольга Щербакова', /NotoSans-/],
    ['Greek', 'Γιώργος Παπαδάκης', /AtkinsonHyperlegible|NotoSans-/],
    ['Arabic', 'فاطمة الزهراء', /NotoSansArabic/],
    ['Hebrew', 'שרה לוי', /NotoSansHebrew/],
    ['Devanagari', 'आरती देशपांडे', /NotoSans-/],
  ])(
    '%s',
    async (_, name, font) => {
      const { texts, bytes } = await printed(name);
      expect(texts.some(({ text }) => text.includes(standIn))).toBe(false);
      const own = new Set(lettersOf(name));
      const found = Array.from(lettersOf(inFont(texts, font))).filter((letter) => own.has(letter));
      // Ligatures may stand for several letters, and Latin words of the sheet share the font: at least twice, heading and foot.
      for (const letter of own) {
        const times = Array.from(lettersOf(name)).filter((one) => one === letter).length;
        expect([letter, found.filter((one) => one === letter).length >= 2 * times]).toEqual([letter, true]);
      }
      expect(bytes).toBeLessThan(250_000);
      expect(await missingFromPrint(name)).toEqual([]);
    },
    20_000,
  );

  test('one that no font can show is known before, and printed with a stand-in for each letter', async () => {
    expect(await missingFromPrint('ᐃᓄᒃ Ana')).toEqual(['ᐃ', 'ᓄ', 'ᒃ']);
    const { texts } = await printed('ᐃᓄᒃ Ana');
    expect(texts.map(({ text }) => text).join('')).toContain(`${standIn.repeat(3)} Ana`);
  });
});
