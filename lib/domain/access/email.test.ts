import { expect, test } from 'vitest';
import { canonicalEmail } from './email.ts';

test.each([
  ['plain', 'ruth@harbour.example', 'ruth@harbour.example'],
  ['capitals and spaces around', '  Ruth@Harbour.EXAMPLE\n', 'ruth@harbour.example'],
  ['full-width letters are the same letters (NFKC)', 'ｒuth@harbour.example', 'ruth@harbour.example'],
  ['254 characters', `${'a'.repeat(241)}@host.example`, `${'a'.repeat(241)}@host.example`],
  ['a plus sign is part of the name', 'ruth+clinic@harbour.example', 'ruth+clinic@harbour.example'],
])('A-16 %s', (_, typed, canonical) => {
  expect(canonicalEmail(typed)).toBe(canonical);
});

test.each([
  ['nothing', ''],
  ['no @', 'ruth.harbour.example'],
  ['two @', 'ruth@harbour@example.org'],
  ['two @ once full-width ones are folded', 'ruth@harbour＠example.org'],
  ['nothing before', '@harbour.example'],
  ['no dotted name', 'ruth@harbour'],
  ['an empty part of the name', 'ruth@harbour..example'],
  ['a space inside', 'ruth castellan@harbour.example'],
  ['a NUL', 'ruth\u0000@harbour.example'],
  ['a line break', 'ruth@harbour.example\r\nBcc: other@example.org'],
  ['a direction override', 'ruth\u202e@harbour.example'],
  ['an invisible joiner', 'ru\u200bth@harbour.example'],
  ['half a surrogate pair', 'ruth\ud800@harbour.example'],
  ['255 characters', `${'a'.repeat(242)}@host.example`],
])('A-16 is no address: %s', (_, typed) => {
  expect(canonicalEmail(typed)).toBeNull();
});
