import { foldTogether } from './fold-for-search.ts';

/** What one name is compared with: what it is called here, as it is written. */
export type KnownName = { name: string; where: string };

/** Names of the library by the form in which they are compared. */
export const byFoldedName = (known: readonly KnownName[]): ReadonlyMap<string, KnownName> =>
  new Map(known.toReversed().map((one) => [foldTogether(one.name), one]));

/**
 * For each name of a file, in words, what has the same name: an exercise of the library, or an earlier one of the file. Names are the
 * same when the search folds them to the same letters, spaces or none. Nothing is left out for it: who brings them in decides.
 */
export function sameNameNotes(
  names: readonly string[],
  library: ReadonlyMap<string, KnownName>,
): (readonly string[])[] {
  const first = new Map<string, number>();
  return names.map((name, place) => {
    const folded = foldTogether(name);
    const known = library.get(folded);
    const earlier = first.get(folded);
    if (earlier === undefined) first.set(folded, place);
    return [
      ...(known === undefined ? [] : [`Same name: the library has “${known.name}” (${known.where}).`]),
      ...(earlier === undefined
        ? []
        : [`Same name: “${names[earlier] ?? ''}” stands in this file before, as number ${earlier + 1}.`]),
    ];
  });
}
