import type { SourceRecord } from './source-record.ts';

/** References of the reporting check. */
export const reportingSources = {
  Slade2016: {
    authors: 'Slade SC, Dionne CE, Underwood M, Buchbinder R',
    title: 'Consensus on Exercise Reporting Template (CERT): explanation and elaboration statement',
    publishedIn: 'Br J Sports Med 50(23):1428-1437',
    year: 2016,
    identifier: null,
    status: 'seen',
    note: 'Abstract and the assessment form with its 16 items seen.',
  },
} as const satisfies Record<string, SourceRecord>;
