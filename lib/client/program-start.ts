import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson, sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import {
  type NewProgramInput,
  startOptions,
  startPreview,
  type StartSource,
} from '@/lib/schemas/program-start';

const created = z.object({ programId: z.string() });

/** What a new program of this patient can start from, beside templates. */
export const startOptionsQuery = (patientId: string) =>
  queryOptions({
    queryKey: ['program-starts', patientId],
    queryFn: ({ signal }) => getJson(paths.api.programStarts(patientId), startOptions, signal),
  });

/** What a source would bring for this patient now. Asked anew each time: the record may have changed. */
export const startPreviewQuery = (patientId: string, source: StartSource) =>
  queryOptions({
    queryKey: ['program-starts', patientId, source],
    queryFn: ({ signal }) =>
      sendJson('POST', paths.api.programStarts(patientId), { patientId, source }, startPreview, signal),
    staleTime: 0,
  });

/** Starts a program, empty or with what was picked. */
export const startProgram = (input: NewProgramInput) =>
  sendJson('POST', paths.api.programs(input.patientId), input, created);
