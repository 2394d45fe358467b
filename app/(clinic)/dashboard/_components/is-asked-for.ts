import type { ReviewRow } from '@/lib/schemas/review';

/** By a part of the name or of the record number, however it is written. */
export function isAskedFor({ name, record }: Pick<ReviewRow, 'name' | 'record'>, asked: string): boolean {
  const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return fold(`${name} ${record}`).includes(fold(asked.trim()));
}
