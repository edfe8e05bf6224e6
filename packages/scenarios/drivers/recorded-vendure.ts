import type { Page, Route } from '@playwright/test';
import { markOf, readRecording } from '../../adapters/test/vendure/recording.ts';

const headers = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-expose-headers': 'vendure-auth-token',
};

/**
 * Gives a page a Vendure at `/admin-api` of every origin: it signs everybody in, and answers what it was asked when it was recorded,
 * however long a page of results is wanted.
 */
export async function answerAsVendure(page: Page): Promise<void> {
  const { answers, tests } = readRecording();
  const known = new Map(Object.values(tests).flat());
  const answerTo = (url: string, body: string): string | undefined => {
    const asked = [body, ...[5, 10].map((take) => body.replace(/"take":\d+/, `"take":${take}`))];
    const [index] = asked.flatMap((each) => known.get(markOf(url, each)) ?? []);
    return index === undefined ? undefined : answers[index];
  };
  const answer = (route: Route): Promise<void> => {
    const request = route.request();
    const body = request.postData() ?? '';
    if (body.includes('login('))
      return route.fulfill({
        json: { data: { login: { __typename: 'CurrentUser' } } },
        headers: { ...headers, 'vendure-auth-token': 'token' },
      });
    const text = answerTo(request.url(), body);
    if (text === undefined) return route.fulfill({ status: 500, headers, body: `never asked: ${body}` });
    return route.fulfill({ body: text, contentType: 'application/json', headers });
  };
  await page.route(({ pathname }) => pathname === '/admin-api', answer);
}
