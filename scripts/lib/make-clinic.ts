import { text } from 'node:stream/consumers';
import { AppError } from '@/lib/errors';
import { createClinic } from '@/lib/server/data/clinic/clinic';
import { disconnect } from '@/lib/server/db';

// A process of its own: it imports the product's server code, which needs the product's settings.

async function make(): Promise<object> {
  const typed: unknown = JSON.parse(await text(process.stdin));
  try {
    // Read once more in there, beside what needs the database: the types are all that is known here.
    return await createClinic(typed as Parameters<typeof createClinic>[0]);
  } catch (error) {
    if (error instanceof AppError)
      return {
        faults: (error.details.fields ?? []).map(({ path, message }) => `${path}: ${message ?? ''}.`),
      };
    throw error;
  }
}

const answer = await make();
await disconnect();
process.stdout.write(`${JSON.stringify(answer)}\n`);
