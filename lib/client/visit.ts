import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import type { VisitInput } from '@/lib/schemas/visit';

export const recordVisit = (input: VisitInput) => sendJson('POST', paths.api.visits(input.patientId), input);
