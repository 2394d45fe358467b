import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { dayMatrix } from '@/lib/schemas/day-matrix';

/** Two weeks of a patient that end with a day. */
export const dayMatrixQuery = (patientId: string, until: string) =>
  queryOptions({
    queryKey: ['day-matrix', patientId, until],
    queryFn: ({ signal }) => getJson(`${paths.api.dayMatrix(patientId)}?until=${until}`, dayMatrix, signal),
  });
