import type { PatientWords } from '@/lib/domain/messages/patient-en';
import { portalPaths } from '@/lib/portal-paths';

/** The pages of the portal, in the order of its menu; the session comes last, as it has none. */
const pages = [portalPaths.today, portalPaths.progress, portalPaths.me, portalPaths.session] as const;
export type PortalPath = (typeof pages)[number];

export const asPortalPath = (path: string): PortalPath | null => pages.find((one) => one === path) ?? null;

export function titleOf(path: PortalPath, words: PatientWords): string {
  switch (path) {
    case portalPaths.today:
      return words.nav.today;
    case portalPaths.progress:
      return words.nav.progress;
    case portalPaths.me:
      return words.nav.me;
    case portalPaths.session:
      return words.today.start;
  }
}
