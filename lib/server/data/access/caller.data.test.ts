import { beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '@/e2e/fixtures/count-statements';
import { prepareScene } from '@/e2e/fixtures/data-suite';
import { sceneOrigin } from '@/e2e/fixtures/scene';
import { findActor } from '@/lib/server/data/access/caller';
import { inOneStatement } from '@/lib/server/db';

const suite = prepareScene();
const find = (secret: string) => findActor(secret, sceneOrigin, { touch: true, now: new Date() });

describe('who calls', () => {
  let secrets: string[];
  beforeAll(() => {
    const { physio, patient } = suite.scene.harbour;
    secrets = [physio.secret, patient.secret];
  });

  test('is found out in one statement', async () => {
    for (const secret of secrets) {
      expect(await find(secret), 'a connection is open').not.toBeNull();
      expect(await countStatements(() => find(secret))).toBe(1);
    }
  });

  test('leaves nothing of its context to whoever gets the connection next', async () => {
    for (const secret of secrets) await find(secret);
    const held = Array.from({ length: 10 }, () =>
      inOneStatement(
        (tx) => tx.$queryRaw<object[]>`
          select app_clinic() as clinic, app_patient() as patient, app_secret() as secret`,
      ),
    );
    for (const rows of await Promise.all(held))
      expect(rows).toEqual([{ clinic: null, patient: null, secret: null }]);
  });
});
