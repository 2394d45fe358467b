import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ruleRegistry } from '../lib/domain/rule-book/registry.ts';
import { writeRuleBook } from '../lib/domain/rule-book/write-book.ts';

const path = fileURLToPath(new URL('../docs/rules.md', import.meta.url));
writeFileSync(path, writeRuleBook(ruleRegistry, []));
console.log(`${ruleRegistry.length} rules written to docs/rules.md`);
