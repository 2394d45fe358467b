import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { fallbackLocale } from '@/lib/domain/messages/languages';
import type { Locale } from '@/lib/domain/result';
import { findPageActor } from '@/lib/server/session/actor';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Plimsoll', template: '%s · Plimsoll' },
  description: 'Exercise programs with load guidance.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  ...{ width: 'device-width', initialScale: 1, viewportFit: 'cover' },
  // The paper of the pages, by day and by night.
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#101817' },
  ],
};

/**
 * Reading the headers makes every page render per request, so that each carries its own nonce. The meta element hands the nonce to
 * the component library, which adds a style element of its own.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? '';
  return (
    <html lang={await pageLanguage()}>
      <head>
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  );
}

/** Pages of patients speak their language; where nobody can be asked who reads, the page says below what it speaks. */
async function pageLanguage(): Promise<Locale> {
  const actor = await findPageActor().catch(() => null);
  return actor?.kind === 'patient' ? actor.language : fallbackLocale;
}
