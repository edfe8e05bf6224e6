import type { Requests } from './user.ts';

/** Tries to sign in, and returns the answer whatever it is. */
export const attempt = (
  to: Requests,
  username: string,
  password: string,
  headers: Record<string, string> = {},
): Promise<Response> =>
  to.send('/v1/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ username, password }),
  });

/** Sends a body to an open route. */
export const post = (to: Requests, path: string, body: unknown): Promise<Response> =>
  to.send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
