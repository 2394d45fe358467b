import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { PatientShell } from '@/components/shell/patient-shell';
import { Bdi } from '@/components/ui/bdi';
import { UiLocale } from '@/components/ui/ui-locale';
import {
  fallbackLocale,
  isLocale,
  localeOfTag,
  localeTag,
  ownLanguageNames,
} from '@/lib/domain/messages/languages';
import { checkOfToken, readToken } from '@/lib/domain/access/entry-check';
import { patientWords } from '@/lib/domain/messages/patient';
import type { PatientWords } from '@/lib/domain/messages/patient-en';
import { type Locale, locales } from '@/lib/domain/result';
import { env } from '@/lib/env';
import { portalPaths } from '@/lib/portal-paths';
import { type Entrance, viewEntrance } from '@/lib/server/data/access/entrance';
import { errorFacts, log } from '@/lib/server/log';
import { originOf } from '@/lib/server/http/request-origin';
import { openSessionCookie, sessionCookie } from '@/lib/server/session/cookie';
import { readRememberedLink } from '@/lib/server/session/link-cookie';
import { EnterForm } from './enter-form';

type EnterPageProps = {
  /** As it stands in the address; null without a link. */
  copied: string | null;
  query: Record<string, string | string[] | undefined>;
};

/**
 * The same page for every link, good or dead: it knows nothing of the patient, so it speaks the browser's language, and names the clinic.
 * Whoever is signed in with this link already goes on to the day; a device that remembers its link asks for no code.
 */
export async function EnterPage({ copied, query }: EnterPageProps) {
  const locale = await localeOf(query['lang']);
  const words = patientWords[locale];
  const others = locales.filter((one) => one !== locale);
  const isByCode = query['code'] !== undefined;
  const remembered = copied === null && !isByCode ? readRememberedLink(await headers()) : null;
  const token = copied === null ? null : readToken(copied);
  const known = token ?? remembered;
  const entrance = known === null ? nobodys : await entranceOf(known);
  if (entrance.isSignedIn) redirect(portalPaths.today);
  const here = token === null ? portalPaths.enter : portalPaths.enterWith(token);
  const { clinic } = entrance;
  return (
    <div lang={locale}>
      <UiLocale value={localeTag[locale]}>
        <PatientShell
          labels={words.shell}
          homeHref={portalPaths.enter}
          isDemo={env().isDemo}
          help={clinic !== null && <CallClinic clinic={clinic} words={words.help} />}
        >
          {clinic !== null && (
            <p className="-mb-4 font-bold">
              <Bdi>{clinic.name}</Bdi>
            </p>
          )}
          <EnterForm
            key={locale}
            by={token !== null ? { token } : remembered !== null ? 'remembered' : 'code'}
            asks={known === null ? null : checkOfToken(known)}
            locale={locale}
          />
          <p className="flex flex-wrap justify-between gap-4">
            {others.map((other) => (
              <a
                key={other}
                href={`${here}?lang=${other}${isByCode ? '&code=1' : ''}`}
                lang={other}
                className="inline-flex min-h-control items-center rounded-sm text-action underline underline-offset-2"
              >
                {ownLanguageNames[other]}
              </a>
            ))}
            {known !== null && (
              <a
                href={portalPaths.enterByCode}
                className="inline-flex min-h-control items-center rounded-sm text-action underline underline-offset-2"
              >
                {words.enter.haveCode}
              </a>
            )}
          </p>
        </PatientShell>
      </UiLocale>
    </div>
  );
}

/** The title in the language of the page. */
export async function enterTitle(query: EnterPageProps['query']): Promise<{ title: string }> {
  return { title: patientWords[await localeOf(query['lang'])].enter.title };
}

const nobodys: Entrance = { clinic: null, isSignedIn: false };

/** Without records the door still opens: it then names nobody. */
async function entranceOf(token: string): Promise<Entrance> {
  const sessionSecret = await openSessionCookie((await cookies()).get(sessionCookie().name)?.value);
  try {
    return await viewEntrance(token, { sessionSecret, origin: originOf(await headers()), now: new Date() });
  } catch (error) {
    log.warn('entrance without its clinic', errorFacts(error));
    return nobodys;
  }
}

type CallClinicProps = { clinic: NonNullable<Entrance['clinic']>; words: PatientWords['help'] };

function CallClinic({ clinic: { name, phone }, words }: CallClinicProps) {
  if (phone === null) return <p className="text-center">{words.ask(name)}</p>;
  return (
    <p className="text-center">
      {words.call(name)}:{' '}
      <a
        href={`tel:${phone.replace(/[^+\d]/g, '')}`}
        className="inline-flex min-h-control items-center rounded-sm font-bold text-action underline underline-offset-2"
      >
        {phone}
      </a>
    </p>
  );
}

/** The language asked for, else the first of ours that the browser prefers. */
async function localeOf(chosen: unknown): Promise<Locale> {
  if (isLocale(chosen)) return chosen;
  const preferred = (await headers()).get('accept-language') ?? '';
  const [first] = preferred.split(',').flatMap((tag) => localeOfTag(tag) ?? []);
  return first ?? fallbackLocale;
}
