import type { Metadata } from 'next';
import { HandoutPage } from '@/components/handout/handout-page';
import { buildHandout } from '@/lib/domain/handout/build-handout';
import { redirect } from 'next/navigation';
import { paths } from '@/lib/paths';
import { handoutOptions } from '@/lib/schemas/handout';
import { findPageActor } from '@/lib/server/actor';
import { loadHandout } from '@/lib/server/data/handout';
import { renderQrSvg } from '@/lib/server/handout/qr-svg';
import { loadPage, requireId } from '@/lib/server/load-page';
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
  const { source, patientLanguage, paperSize } = await loadPage(
    loadHandout(actor, programVersionId, new Date()),
  );
  const asked = handoutOptions.safeParse(await searchParams);
  const choice = asked.success ? asked.data : {};
  const options = {
    paper: choice.paper ?? paperSize,
    print: choice.print ?? ('standard' as const),
    locale: choice.lang ?? patientLanguage,
    includeLogWeeks: 3,
  };
  const model = buildHandout(source, options);
  const qrSvg = model.access === null ? null : await renderQrSvg(model.access.url);
  return (
    <>
      <PrintBar programVersionId={programVersionId} options={options} />
      <HandoutPage model={model} qrSvg={qrSvg} />
    </>
  );
}
