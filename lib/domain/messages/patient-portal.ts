import { spoken } from '#spoken';
import type { Locale } from '../result.ts';
import type { PortalWords } from './portal-en.ts';

/** What the portal says of itself: age of what is shown, what is kept here and what was sent. */
export const portalWords: Record<Locale, PortalWords> = {
  get en() {
    return spoken.en.portal;
  },
  get es() {
    return spoken.es.portal;
  },
};
