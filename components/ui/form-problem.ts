import type { UiText } from './ui-text';

/** What a refused save says: words for the person, and which fields it is about (dotted paths). */
export type FormProblem = {
  message: string | undefined;
  fields: { path: string; code: string; message?: string }[];
};

/** Finds the words and the fields in whatever a failed save threw or returned: a problem document or an error that carries one. */
export function readProblem(thrown: unknown): FormProblem {
  const nested = memberOf(thrown, 'problem') ?? memberOf(thrown, 'details');
  const fields = [thrown, nested].flatMap((from) => [memberOf(from, 'fields'), memberOf(from, 'errors')]);
  const words = ['userMessage', 'title', 'detail'].flatMap((name) => [
    memberOf(nested, name),
    memberOf(thrown, name),
  ]);
  return {
    message: words.find((word) => typeof word === 'string'),
    fields: readFields(fields.find((list) => Array.isArray(list))),
  };
}

/** Words for an error that came with a code only. */
export function faultText(fault: { code: string; message?: string }, text: UiText): string {
  if (fault.message !== undefined && fault.message !== '') return fault.message;
  if (fault.code === 'required' || fault.code === 'missing') return text.fields.missing;
  return text.fields.refused;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function readFields(list: unknown): FormProblem['fields'] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) => {
    const path = memberOf(item, 'path');
    const code = memberOf(item, 'code');
    const message = memberOf(item, 'message');
    const dotted = Array.isArray(path) ? path.join('.') : path;
    if (typeof dotted !== 'string') return [];
    return [
      {
        path: dotted,
        code: typeof code === 'string' ? code : 'refused',
        ...(typeof message === 'string' ? { message } : {}),
      },
    ];
  });
}
