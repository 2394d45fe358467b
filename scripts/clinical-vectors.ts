import { readFileSync } from 'node:fs';
import { checkVector, readVectorFile } from '../lib/domain/rule-book/check-vectors.ts';

const path = process.argv[2];
if (path === undefined) {
  console.error('Usage: npx tsx scripts/clinical-vectors.ts <file.json>');
  process.exit(2);
}
const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
const file = readVectorFile(content);
if (typeof file === 'string') {
  console.error(file);
  process.exit(2);
}
const outcomes = file.vectors.map((vector) => checkVector(vector, file.toleranceAbsolute));
for (const { id, differences } of outcomes) {
  console.log(`${id}: ${differences.length === 0 ? 'pass' : differences.join('; ')}`);
}
const failed = outcomes.filter((outcome) => outcome.differences.length > 0).length;
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
