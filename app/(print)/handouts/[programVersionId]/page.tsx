import type { Metadata } from 'next';
import { HandoutPage } from '@/components/handout/handout-page';
import { Notice } from '@/components/ui/notice';
import { adviceSlugs } from '@/lib/domain/handout/advice-slugs';
import { buildHandout } from '@/lib/domain/handout/build-handout';
import type { HandoutSource } from '@/lib/domain/handout/handout-source';
import type { LocalizedText } from '@/lib/domain/result';
import { redirect } from 'next/navigation';
import { paths } from '@/lib/paths';
import { handoutChoice, handoutOptions } from '@/lib/schemas/handout';
import { findPageActor } from '@/lib/server/session/actor';
import { loadHandout } from '@/lib/server/data/handout/handout';
import { renderQrSvg } from '@/lib/server/handout/qr-svg';
import { missingFromPrint } from '@/lib/server/handout/render-pdf';
import { loadPage, requireId } from '@/lib/server/http/load-page';
import { PrintBar } from './_components/print-bar';

export const metadata: Metadata = { title: 'Handout' };

type Props = {
  params: Promise<{ programVersionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function HandoutPrintPage({ params, searchParams }: Props) {
  const actor = await findPageActor();
  if (actor === null) redirect(paths.signIn);
  const programVersionId = requireId((await params).programVersionId);
  const handout = await loadPage(loadHandout(actor, programVersionId, new Date()));
  const asked = handoutOptions.safeParse(await searchParams);
  const options = handoutChoice(asked.success ? asked.data : {}, handout);
  const model = buildHandout(handout.source, options);
  // Told before anything is printed; a patient can do nothing about it.
  const missing = actor.kind === 'practitioner' ? await missingFromPrint(model.title.name) : [];
  const qrSvg = model.access === null ? null : await renderQrSvg(model.access.url);
  return (
    <>
      <PrintBar
        programVersionId={programVersionId}
        back={
          actor.kind === 'practitioner'
            ? {
                href: paths.program(handout.of.patientId, handout.of.programId),
                words: 'Back to the program',
              }
            : { href: paths.today, words: backWords[handout.patientLanguage] }
        }
        options={options}
        patientLanguage={handout.patientLanguage}
        hasPhotos={handout.source.prescriptions.some(({ photos }) => photos.length > 0)}
        adviceChoices={adviceSlugs.map((slug) => ({ value: slug, label: titleOf(handout.source, slug) }))}
      />
      {missing.length > 0 && (
        <div className="px-4 pt-3 print:hidden">
          <Notice tone="warn" title="Part of the name cannot be printed in the PDF">
            No font of the sheet has <bdi>{missing.join(' ')}</bdi>: each of these prints as �. Add the name
            in another script to the record, or write it on the sheet by hand.
          </Notice>
        </div>
      )}
      {handout.sheetIdentityMoved && (
        <div className="px-4 pt-3 print:hidden">
          <Notice title="Sheets now name patients by name and record number">
            The birth date opens the patient’s link, and its code stands on the same sheet. An owner can
            choose otherwise in the clinic’s settings.
          </Notice>
        </div>
      )}
      <HandoutPage model={model} qrSvg={qrSvg} />
    </>
  );
}

const backWords: LocalizedText = { en: 'Back to today', es: 'Volver a hoy' };

const titleOf = ({ adviceCards }: HandoutSource, slug: string) =>
  adviceCards.find((card) => card.slug === slug)?.titles.en ?? slug;
