'use client';
import { useSyncExternalStore } from 'react';
import { PatientShell } from '@/components/shell/patient-shell';
import { Button } from '@/components/ui/plain-button';
import { LinkButton } from '@/components/ui/plain-link';
import { EmptyState, LoadingState } from '@/components/ui/states';
import { UiLocale } from '@/components/ui/ui-locale';
import { fallbackLocale, localeOfTag, localeTag } from '@/lib/domain/messages/languages';
import { openingWords } from '@/lib/domain/messages/portal-opening';
import { portalPaths } from '@/lib/portal-paths';
import type { Locale } from '@/lib/domain/result';

type Props = {
  /** `entrance`: the door was opened without a network; `held`: and this device holds somebody's exercises. */
  phase: 'opening' | 'empty' | 'entrance' | 'held';
  onRetry: () => Promise<void>;
};

/** Before anybody's data are there: it knows no patient, so it speaks the browser's language. */
export function PortalUnopened({ phase, onRetry }: Props) {
  const locale = useSyncExternalStore(never, browserLocale, () => fallbackLocale);
  const words = openingWords[locale];
  return (
    <div lang={locale}>
      <UiLocale value={localeTag[locale]}>
        <PatientShell labels={{ ...words, menu: '' }}>
          {phase === 'entrance' || phase === 'held' ? (
            <EmptyState
              title={words.emptyTitle}
              action={
                phase === 'held' ? (
                  <LinkButton href={portalPaths.today} variant="primary">
                    {words.openHeld}
                  </LinkButton>
                ) : (
                  <Button onPress={() => window.location.reload()}>{words.retry}</Button>
                )
              }
            >
              {words.enter} {phase === 'held' && words.held}
            </EmptyState>
          ) : phase === 'empty' ? (
            <EmptyState
              title={words.emptyTitle}
              action={<Button onPress={() => void onRetry()}>{words.retry}</Button>}
            >
              {words.empty}
            </EmptyState>
          ) : (
            <LoadingState label={words.opening} />
          )}
        </PatientShell>
      </UiLocale>
    </div>
  );
}

const never = () => () => {};
const browserLocale = (): Locale => {
  const [first] = navigator.languages.flatMap((tag) => localeOfTag(tag) ?? []);
  return first ?? fallbackLocale;
};
