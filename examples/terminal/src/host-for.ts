import { httpHost, signIn } from '@orderpad/adapters/http';
import { memoryHost } from '@orderpad/adapters/memory';
import type { Host } from '@orderpad/contracts';

/**
 * Returns the host of the arguments: the one at `url`, signed in as `user` with the password in `ORDERPAD_PASSWORD`; without a
 * `url` the demo shop, in memory.
 */
export async function hostFor({
  url,
  user = '',
}: {
  url?: string | undefined;
  user?: string | undefined;
}): Promise<Host> {
  if (url === undefined) return memoryHost();
  const { token } = await signIn(
    { url },
    { username: user, password: process.env['ORDERPAD_PASSWORD'] ?? '' },
  );
  return httpHost({ url, headers: () => ({ authorization: `Bearer ${token}` }) });
}
