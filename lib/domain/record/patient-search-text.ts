import { foldTogether } from '../library/fold-for-search.ts';

type Searched = { fullName: string; callName: string; recordNumber: string };

/** What a search for a patient looks in: the names and the number, each folded and without its spaces. */
export const patientSearchText = ({ fullName, callName, recordNumber }: Searched): string =>
  [fullName, callName, recordNumber].map(foldTogether).join(' ');
