import { headers } from 'next/headers';
import { PatientShell } from '@/components/shell/patient-shell';
import { TextLink } from '@/components/ui/plain-link';
import { UiLocale } from '@/components/ui/ui-locale';
import {
  fallbackLocale,
  isLocale,
  localeOfTag,
  localeTag,
  ownLanguageNames,
} from '@/lib/domain/messages/languages';
import { checkOfToken } from '@/lib/domain/access/entry-check';
import { patientWords } from '@/lib/domain/messages/patient';
import { type Locale, locales } from '@/lib/domain/result';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { EnterForm } from './enter-form';

/** The same page for every link, good or dead: it knows nothing of the patient, so it speaks the browser's language. */
export async function EnterPage({ token, chosen }: { token: string | null; chosen: unknown }) {
  const locale = await localeOf(chosen);
  const words = patientWords[locale];
  const others = locales.filter((one) => one !== locale);
  const here = token === null ? paths.enter : paths.enterWith(token);
  return (
    <div lang={locale}>
      <UiLocale value={localeTag[locale]}>
        <PatientShell labels={words.shell} homeHref={paths.enter} isDemo={env().isDemo}>
          <EnterForm
            key={locale}
            token={token}
            asks={token === null ? null : checkOfToken(token)}
            locale={locale}
          />
          <p className="flex flex-wrap justify-between gap-4">
            {others.map((other) => (
              <a
                key={other}
                href={`${here}?lang=${other}`}
                lang={other}
                className="inline-flex min-h-control-compact items-center rounded-sm text-action underline underline-offset-2"
              >
                {ownLanguageNames[other]}
              </a>
            ))}
            {token !== null && (
              <span className="inline-flex min-h-control-compact items-center">
                <TextLink href={paths.enter}>{words.enter.haveCode}</TextLink>
              </span>
            )}
          </p>
        </PatientShell>
      </UiLocale>
    </div>
  );
}

/** The language asked for, else the first of ours that the browser prefers. */
async function localeOf(chosen: unknown): Promise<Locale> {
  if (isLocale(chosen)) return chosen;
  const preferred = (await headers()).get('accept-language') ?? '';
  const [first] = preferred.split(',').flatMap((tag) => localeOfTag(tag) ?? []);
  return first ?? fallbackLocale;
}
