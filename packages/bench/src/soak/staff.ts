import type { SignIn } from '@orderpad/contracts';
import { Connection } from '../host/connection.ts';

/** Somebody who is signed in, with sockets of their own. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly token: string;
  readonly connection: Connection;
}

/** Sockets of one person: fewer than the requests that the host works on for one at once. */
const sockets = 90;

/** Signs somebody of the example shop in; all have one password. */
export async function signedIn(url: string, username: string): Promise<Person> {
  const asking = new Connection(url);
  const body = JSON.stringify({ username, password: 'orderpad' });
  const { status, text } = await asking.send('POST', '/v1/sign-in', body);
  asking.end();
  if (status !== 201) throw new Error(`${username} is not signed in: ${status} ${text}`);
  const { token, operator }: SignIn = JSON.parse(text);
  return { id: operator.id, username, token, connection: new Connection(url, token, sockets) };
}
