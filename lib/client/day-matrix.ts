import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/client/problem';
import { putOff } from '@/lib/client/put-off';
import { paths } from '@/lib/paths';

const schemas = putOff(() => import('@/lib/schemas/day-matrix'));

/** Two weeks of a patient that end with a day. */
export const dayMatrixQuery = (patientId: string, until: string) =>
  queryOptions({
    queryKey: ['day-matrix', patientId, until],
    queryFn: async ({ signal }) =>
      getJson(`${paths.api.dayMatrix(patientId)}?until=${until}`, (await schemas()).dayMatrix, signal),
  });
