import type { PortalWords } from './portal-en.ts';

export const portalSpanish: PortalWords = {
  worksOffline: 'Sus ejercicios se abren en este teléfono también sin conexión.',
  asOf: (when) => `Sin conexión. Ve su programa como estaba el ${when}. Puede haber cambiado desde entonces.`,
  signedOut: (when) =>
    `Ha salido de su cuenta en este teléfono. Ve su programa como estaba el ${when}. Lo que anote se guarda aquí y se envía cuando entre otra vez.`,
  enterAgain: 'Entrar otra vez',
  needsConnection: 'Para esto hace falta conexión.',
  photoNeedsConnection: 'Para la foto hace falta conexión.',
  partNeedsConnection: 'Esta parte aún no estaba en este dispositivo. Se abre en cuanto haya conexión.',
  progressWaits: 'Lo que espera en este teléfono se cuenta aquí cuando se haya enviado.',
  ended: {
    title: 'Su acceso ha terminado',
    text: (count) =>
      count === 1
        ? 'Sus ejercicios ya no están en este teléfono. Una anotación no se envió nunca:'
        : `Sus ejercicios ya no están en este teléfono. ${count} anotaciones no se enviaron nunca:`,
    keeps: 'Por ahora siguen en este teléfono. Con un enlace nuevo suyo se envían; dígaselo a su clínica.',
    other: 'Otra anotación',
    enter: 'Tengo un enlace o un código nuevo',
    drop: 'Borrarlas de este teléfono',
    sure: '¿Borrar para siempre? Nadie más tiene estas anotaciones.',
    dropAll: 'Borrar',
    keep: 'Conservarlas',
  },
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
