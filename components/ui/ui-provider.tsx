'use client';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { UiLocale } from './ui-locale';

/** Gives all controls their language, those of the component library too. `locale` is a tag such as `en-GB` or `es-ES`. */
export function UiProvider({ locale, children }: { locale: string; children: ReactNode }) {
  return (
    <UiLocale value={locale}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </UiLocale>
  );
}
