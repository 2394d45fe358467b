import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { createClinic } from '@/lib/server/data/clinic/clinic';
import { disconnect } from '@/lib/server/db';

// A process of its own: it imports the product's server code, which needs the product's settings.

const input = z.strictObject({
  clinicName: z.string().trim().min(1).max(200),
  ownerName: z.string().trim().min(1).max(200),
  ownerEmail: z.string(),
  password: z.string().max(256),
  locale: z.string(),
  timeZone: z.string(),
  paperSize: z.enum(['a4', 'letter']),
});

async function make(): Promise<object> {
  const parsed = input.safeParse(JSON.parse(await text(process.stdin)));
  if (!parsed.success)
    return { faults: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`) };
  try {
    return await createClinic(parsed.data);
  } catch (error) {
    if (error instanceof AppError)
      return { faults: (error.details.fields ?? []).map(({ message }) => message) };
    throw error;
  }
}

const answer = await make();
await disconnect();
process.stdout.write(`${JSON.stringify(answer)}\n`);
