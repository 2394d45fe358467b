import type { PatientWords } from '@/lib/domain/messages/patient-en';
import { paths } from '@/lib/paths';

/** The pages of the portal, in the order of its menu; the session comes last, as it has none. */
export const portalPaths = [paths.today, paths.progress, paths.me, paths.session] as const;
export type PortalPath = (typeof portalPaths)[number];

export const asPortalPath = (path: string): PortalPath | null =>
  portalPaths.find((one) => one === path) ?? null;

export function titleOf(path: PortalPath, words: PatientWords): string {
  switch (path) {
    case paths.today:
      return words.nav.today;
    case paths.progress:
      return words.nav.progress;
    case paths.me:
      return words.nav.me;
    case paths.session:
      return words.today.start;
  }
}
