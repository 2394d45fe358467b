import 'server-only';
import type { HandoutModel } from '@/lib/domain/handout/handout-model';
import { chooseFonts } from '@/lib/server/handout/fonts';
import { handoutTemplate } from '@/lib/server/handout/handout-template';
import { renderQrSvg } from '@/lib/server/handout/qr-svg';
import { mapTexts, missingFrom, toShowableText } from '@/lib/server/handout/showable-text';
import { renderTypst } from '@/lib/server/handout/typst-pool';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Sets a name of a right-to-left script off from the sentence around it (first strong isolate … pop). */
const isolate = (text: string) => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text);

/** Data travels to the typesetter as text, so a PNG goes inside a drawing. */
const drawingOf = ({ png, widthMm, heightMm }: NonNullable<HandoutModel['logo']>) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthMm} ${heightMm}"><image width="${widthMm}" height="${heightMm}" href="data:image/png;base64,${png}"/></svg>`;

/** Characters of a name that no font of the handout can show; each would print as a stand-in. */
export async function missingFromPrint(name: string): Promise<string[]> {
  const { coverage } = await chooseFonts(name.normalize('NFC'));
  return missingFrom(name, coverage);
}

/**
 * The handout as a tagged PDF (PDF/UA-1) with title and language. All words go to the typesetter as data, never as
 * markup; pictures go beside them untouched. Rejects only on a fault of the renderer itself, never for what a name holds.
 */
export async function renderHandoutPdf(model: HandoutModel): Promise<Uint8Array> {
  const said = {
    ...model,
    logo: model.logo === null ? null : { ...model.logo, png: null },
    title: { ...model.title, name: isolate(model.title.name) },
    exercises: model.exercises.map((exercise) => ({
      ...exercise,
      figure: null,
      figureAlt: exercise.figure?.alt ?? null,
    })),
  };
  const { fonts, coverage } = await chooseFonts(JSON.stringify(said).normalize('NFC'));
  const words = mapTexts(said, (text) => toShowableText(text, coverage));
  const pictures = {
    qr: model.access === null ? null : await renderQrSvg(model.access.url),
    link: model.access?.url ?? null,
    logo: model.logo === null ? null : drawingOf(model.logo),
    figures: model.exercises.map(({ figure }) => figure?.svg ?? null),
  };
  return renderTypst({
    fonts,
    template: handoutTemplate,
    inputs: { words: JSON.stringify(words), pictures: JSON.stringify(pictures) },
  });
}
