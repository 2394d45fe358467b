import type { Locale } from '../result.ts';

const english = {
  opening: 'Opening your exercises …',
  emptyTitle: 'No connection',
  empty:
    'This phone holds no exercises yet. Open this page once with a connection: from then on it opens without one too.',
  retry: 'Try again',
  worksOffline: 'Your exercises open on this phone without a network too.',
  /** The program as it was read at that moment. */
  asOf: (when: string) =>
    `No connection. You see your program as it was on ${when}. It may have changed since.`,
  signedOut: (when: string) =>
    `You are signed out on this phone. You see your program as it was on ${when}. What you note is kept here and sent once you have entered again.`,
  enterAgain: 'Enter again',
  needsConnection: 'This needs a connection.',
  photoNeedsConnection: 'The photo needs a connection.',
  progressWaits: 'What waits on this phone is counted here once it is sent.',
  sync: {
    allSentAt: (when: string) => `Saved. All sent on ${when}.`,
    waitingSince: (when: string) => `Saved on this phone on ${when}. Will be sent when you are online.`,
    keepsNothing: 'This device keeps nothing, as it is not your own. Keep this page open until it says sent.',
    unreadable: (count: number) =>
      count === 1
        ? '1 entry on this phone needs attention: this version cannot read it. It is kept. Tell your clinic.'
        : `${count} entries on this phone need attention: this version cannot read them. They are kept. Tell your clinic.`,
  },
  install: {
    title: 'Put your exercises on the home screen',
    text: 'They then open like an app, also without a network.',
    add: 'Add to home screen',
    later: 'Not now',
    byHand: 'In the menu of your browser choose “Add to home screen”.',
  },
};
type PortalWords = typeof english;

const spanish: PortalWords = {
  opening: 'Abriendo sus ejercicios …',
  emptyTitle: 'Sin conexión',
  empty:
    'Este teléfono aún no tiene ejercicios. Abra esta página una vez con conexión: desde entonces se abre también sin ella.',
  retry: 'Intentar de nuevo',
  worksOffline: 'Sus ejercicios se abren en este teléfono también sin conexión.',
  asOf: (when) => `Sin conexión. Ve su programa como estaba el ${when}. Puede haber cambiado desde entonces.`,
  signedOut: (when) =>
    `Ha salido de su cuenta en este teléfono. Ve su programa como estaba el ${when}. Lo que anote se guarda aquí y se envía cuando entre otra vez.`,
  enterAgain: 'Entrar otra vez',
  needsConnection: 'Para esto hace falta conexión.',
  photoNeedsConnection: 'Para la foto hace falta conexión.',
  progressWaits: 'Lo que espera en este teléfono se cuenta aquí cuando se haya enviado.',
  sync: {
    allSentAt: (when) => `Guardado. Todo enviado el ${when}.`,
    waitingSince: (when) => `Guardado en este teléfono el ${when}. Se enviará cuando tenga conexión.`,
    keepsNothing:
      'Este dispositivo no guarda nada, porque no es suyo. No cierre esta página hasta que diga enviado.',
    unreadable: (count) =>
      count === 1
        ? '1 anotación de este teléfono necesita atención: esta versión no puede leerla. Sigue guardada. Dígaselo a su clínica.'
        : `${count} anotaciones de este teléfono necesitan atención: esta versión no puede leerlas. Siguen guardadas. Dígaselo a su clínica.`,
  },
  install: {
    title: 'Ponga sus ejercicios en la pantalla de inicio',
    text: 'Así se abren como una aplicación, también sin conexión.',
    add: 'Añadir a la pantalla de inicio',
    later: 'Ahora no',
    byHand: 'En el menú de su navegador elija «Añadir a pantalla de inicio».',
  },
};

/** What the portal says of itself: opening, age of what is shown, what is kept here and what was sent. */
export const portalWords: Record<Locale, PortalWords> = { en: english, es: spanish };
