import { isRecord } from '@/lib/domain/number/values';

const has = (value: unknown, ...keys: string[]): boolean =>
  isRecord(value) && keys.some((key) => Object.hasOwn(value, key));
const isPage = (value: unknown) => isRecord(value) && Array.isArray(value['results']);
const isFree = (value: unknown) => has(value, 'primaryMuscles');
const isWger = (value: unknown) => has(value, 'translations', 'muscles_secondary') && !isFree(value);

const wholeOfWger =
  'Open the address of wger’s “exerciseinfo” with ?limit=2000 at its end, so that all of it comes in one answer, and save that.';
const wholeOfFree = 'Save “exercises.json” from the folder “dist” of free-exercise-db.';

/** What a file of another collection is that cannot be read as it is, what was expected, and how to get that; null when it looks like none. */
export function explainForeign(value: unknown): string | null {
  if (Array.isArray(value)) {
    if (value.some(isPage))
      return `This is a list of ${value.length} pages. Expected is one answer that holds all exercises under “results”. ${wholeOfWger}`;
    if (value.some(isWger))
      return `These are exercises of wger without the answer around them. Expected is the whole answer, with “results” in it. ${wholeOfWger}`;
    return null;
  }
  if (isFree(value))
    return `This is one exercise of free-exercise-db alone. Expected is a list: put [ before it and ] after it for this one, or for all: ${wholeOfFree}`;
  if (isWger(value))
    return `This is one exercise of wger alone. Expected is an answer with a list under “results”. ${wholeOfWger}`;
  if (has(value, 'exercises') && !has(value, 'format'))
    return `This has a list under “exercises”, but not the form of a file that was saved here. Expected is a file from “Save our own exercises as a file”, or the list itself. ${wholeOfFree}`;
  return null;
}

/** How to get the rest of a collection of which the file is one page. */
export const restOfPages = (shown: number, count: number | undefined): string =>
  `This file is one page: it holds ${shown} of ${count ?? 'more'} exercises. For all of them: ${wholeOfWger}`;

/** What text is that is no JSON: one exercise on each line is a common form, and can be made readable. */
export function explainText(text: string): string {
  const [first = '', second = ''] = text.trimStart().split('\n', 2);
  const isLine = (line: string) => {
    try {
      return isRecord(JSON.parse(line));
    } catch {
      return false;
    }
  };
  if (isLine(first) && isLine(second))
    return `This file has one exercise on each line. Expected is one list of all. ${wholeOfFree}`;
  if (/^\s*<(?:!doctype html|html)/i.test(text))
    return 'This is a web page, not the file behind it. On the page choose “Raw” or “Download”, and save that.';
  return 'This file is not JSON. Choose a file of exercises that was exported as JSON.';
}
