import { drawingVersion } from './drawing-version.ts';

/** What patients' pages lead to and ask: apart from the other addresses, which their first visit would carry too. */
export const portalPaths = {
  enter: '/p',
  /** The entrance for whoever has a code on paper, also on a device that remembers a link. */
  enterByCode: '/p?code=1',
  enterWith: (token: string) => `/p/${token}`,
  today: '/today',
  session: '/today/session',
  progress: '/progress',
  me: '/me',
  portalManifest: '/portal.webmanifest',
  portalIcon: '/icons/portal-180.png',
  api: {
    sync: '/api/sync',
    access: '/api/access',
    signOut: '/api/sign-out',
    deviceDismissal: (deviceId: string) => `/api/devices/${deviceId}/dismissal`,
    consents: '/api/consents',
    ownPhoto: (slug: string, photoId: string) => `/api/exercises/own/${slug}/photos/${photoId}`,
    /** A clinic's own drawing may change at any time; those that ship with the product have an address for good. */
    exerciseFigure: (slug: string) =>
      slug.startsWith('own_') ? `/api/exercises/${slug}/figure` : `/api/drawings/${drawingVersion}/${slug}`,
    portal: '/api/portal',
    portalSince: (mark: string) => `/api/portal?known=${encodeURIComponent(mark)}`,
    trials: '/api/trials',
  },
} as const;
