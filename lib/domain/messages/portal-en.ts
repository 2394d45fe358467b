/** What the portal says of itself in English: age of what is shown, what is kept here and what was sent. */
export const portalEnglish = {
  worksOffline: 'Your exercises open on this phone without a network too.',
  /** The program as it was read at that moment. */
  asOf: (when: string) =>
    `No connection. You see your program as it was on ${when}. It may have changed since.`,
  signedOut: (when: string) =>
    `You are signed out on this phone. You see your program as it was on ${when}. What you note is kept here and sent once you have entered again.`,
  enterAgain: 'Enter again',
  needsConnection: 'This needs a connection.',
  photoNeedsConnection: 'The photo needs a connection.',
  partNeedsConnection: 'This part was not on this device yet. It opens as soon as there is a connection.',
  progressWaits: 'What waits on this phone is counted here once it is sent.',
  ended: {
    title: 'Your access has ended',
    text: (count: number) =>
      count === 1
        ? 'Your exercises are no longer on this phone. One entry on it was never sent:'
        : `Your exercises are no longer on this phone. ${count} entries on it were never sent:`,
    keeps:
      'They stay on this phone for now. With a new link of yours they are sent; tell your clinic about them.',
    other: 'Another entry',
    enter: 'I have a new link or code',
    drop: 'Delete them from this phone',
    sure: 'Delete for good? Nobody else has these entries.',
    dropAll: 'Delete',
    keep: 'Keep them',
  },
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
export type PortalWords = typeof portalEnglish;
