import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AppError } from '@/lib/errors';
import { noteAbsence } from '@/lib/server/db';
import { findPageActor } from '@/lib/server/session/actor';

/**
 * Runs the one data function of a page. What is not there, not visible or not of this role is the same "nothing here"; that somebody
 * asked for it stands in the audit.
 */
export async function loadPage<T>(load: Promise<T>): Promise<T> {
  try {
    return await load;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'not_found') {
      const actor = await findPageActor();
      const operation = error.details.operation ?? '';
      if (actor !== null) await noteAbsence(actor, { operation, isReading: true, ids: askedIds() });
    }
    if (error.code === 'not_found' || error.code === 'forbidden') notFound();
    throw error;
  }
}

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The ids in the address of the page that is being made. */
const askedIds = cache((): string[] => []);

/** An address part that is not even an id leads nowhere. */
export function requireId(part: string): string {
  if (!idPattern.test(part)) notFound();
  askedIds().push(part);
  return part;
}
