import { AppError } from '@/lib/errors';
import { openAccessAnswer, openAccessInput } from '@/lib/schemas/access';
import { sealSessionSecret, setCookieHeader } from '@/lib/server/session/cookie';
import { linkCookieHeader, readRememberedLink } from '@/lib/server/session/link-cookie';
import { deviceCookieHeader, readDeviceSecret } from '@/lib/server/session/device-cookie';
import { openAccessLink } from '@/lib/server/data/access/access-entry';
import { endpoint, route } from '@/lib/server/http/route';

const ninetyDaysSeconds = 90 * 24 * 3600;
/** A refusal answers after this time at the earliest, so that a dead link and a wrong date take equally long. */
const refusalMs = 150;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'anyone',
    summary: 'Signs a patient or carer in with their link or code and birth date or PIN.',
    body: openAccessInput,
    answer: openAccessAnswer,
    handle: async ({ body, origin, request }) => {
      const startedAt = performance.now();
      const { code, birthDate, pin, sharedDevice, remembered } = body;
      // A device that remembers none any more is refused like one whose link is dead.
      const token = remembered === true ? (readRememberedLink(request.headers) ?? '') : body.token;
      const key = token === undefined ? { code: code ?? '' } : { token };
      const device = request.headers.get('user-agent')?.slice(0, 200) ?? null;
      const deviceSecret = readDeviceSecret(request.headers, 'patient');
      const knows = pin === undefined ? { birthDate: birthDate ?? '' } : { pin };
      const attempt = { key, knows, sharedDevice, device, deviceSecret };
      const entry = await openAccessLink(attempt, origin, new Date());
      if (entry.kind === 'opened') {
        const value = await sealSessionSecret(entry.secret);
        const answer = Response.json({ language: entry.language });
        answer.headers.append('set-cookie', setCookieHeader(value, sharedDevice ? null : ninetyDaysSeconds));
        answer.headers.append('set-cookie', linkCookieHeader(entry.linkToken));
        if (entry.deviceSecret !== null)
          answer.headers.append('set-cookie', deviceCookieHeader(entry.deviceSecret, 'patient'));
        return answer;
      }
      if (entry.kind === 'wait') throw new AppError('too_many', { retryAfterSeconds: entry.seconds });
      await pause(Math.max(0, refusalMs - (performance.now() - startedAt)));
      throw new AppError('not_signed_in', {
        userMessage:
          'That did not work. Check the link or code and the birth date or PIN, or ask your clinic.',
      });
    },
  }),
});
