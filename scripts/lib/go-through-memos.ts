import { listClinicIds } from '@/lib/server/data/memo/background-pass';
import { checkMemos, rebuildMemos } from '@/lib/server/data/memo/rebuild';
import { checkReviews, rebuildReviews } from '@/lib/server/data/review/rebuild-reviews';
import { disconnect } from '@/lib/server/db';

// A process of its own: it imports the product's server code, which needs the product's settings.

const origin = { requestId: 'memos', networkAddress: null };
const now = new Date();
let isRight = true;
for (const clinicId of await listClinicIds()) {
  const system = { kind: 'system', clinicId, origin } as const;
  if (process.argv[2] === 'rebuild') {
    const made = (await rebuildReviews(system, now)) + (await rebuildMemos(system, now));
    process.stdout.write(`${clinicId}: ${made} worked out anew\n`);
    continue;
  }
  const memos = await checkMemos(system, now);
  const reviews = await checkReviews(system, now);
  const checked = memos.checked + reviews.checked;
  const wrong = [...memos.wrong, ...reviews.wrong.map((patientId) => ({ patientId, kind: 'review' }))];
  process.stdout.write(`${clinicId}: ${checked} checked, ${wrong.length} not what would be worked out now\n`);
  for (const { patientId, kind } of wrong) process.stdout.write(`  ${patientId} ${kind}\n`);
  isRight &&= wrong.length === 0;
}
await disconnect();
process.exitCode = isRight ? 0 : 1;
