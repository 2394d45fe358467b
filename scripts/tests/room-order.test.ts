import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { upwardImport } from '../lint/house-rules.mjs';
import { domainRooms, subRooms } from '../lint/rooms.mjs';

const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe('the order of the rooms of lib/domain', () => {
  it('names every room that there is, and no other', () => {
    expect(folders('lib/domain').toSorted()).toEqual(domainRooms.toSorted());
    for (const [room, order] of Object.entries(subRooms))
      expect(folders(`lib/domain/${room}`).toSorted()).toEqual(order.toSorted());
    expect(existsSync('lib/domain/result.ts')).toBe(true);
  });

  it('is the order that docs/architecture.md and its picture show', () => {
    const [, table = ''] = readFileSync('docs/architecture.md', 'utf8').split('### The rooms of the domain');
    const rows = table.split('###')[0]?.match(/^\| `.*? \|/gm) ?? [];
    expect(rows.join().match(/(?<=`)[a-z-]+(?=`)/g)).toEqual(domainRooms);
    const picture = readFileSync('docs/images/architecture.svg', 'utf8');
    const shown = [...picture.matchAll(/<text x="44"[^>]*>([^<]+)</g)].flatMap(([, line = '']) =>
      line.split(' · '),
    );
    expect(shown).toEqual(domainRooms);
  });

  it.each([
    [['progression', 'rows'], ['pain'], true],
    [['pain'], ['progression', 'rows'], false],
    [['pain'], [], true],
    [[], ['number'], false],
    [['progression', 'engine'], ['progression', 'rows'], false],
    [['progression', 'rows'], ['progression', 'engine'], true],
    [['progression', 'rows'], ['progression', 'rows'], true],
    [['figure'], ['figure', 'paint'], false],
    [['load'], ['cellar'], false],
  ])('from %j to %j: allowed %s', (from, to, isAllowed) => {
    expect(upwardImport(from, to) === null).toBe(isAllowed);
  });
});
