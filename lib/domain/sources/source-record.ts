/**
 * `seen`: the record or page was found while the rule book was written; `partly_seen`: through a secondary
 * page or with details missing; `from_memory`: check before relying on it.
 */
export type SourceStatus = 'seen' | 'partly_seen' | 'from_memory';

export type SourceRecord = {
  authors: string | null;
  title: string;
  /** Journal with volume and pages, or the kind of document. */
  publishedIn: string | null;
  year: number | null;
  /** DOI, PMID or guideline number. */
  identifier: string | null;
  status: SourceStatus;
  note: string | null;
};
