import { httpHost, type HttpOptions } from '@orderpad/adapters/http';

/** The shop behind this page: its API answers on the page's own origin and knows the person by a cookie. */
export const shop: HttpOptions = { url: location.origin, fetch: watchingFetch };

export const host = httpHost(shop);

export type Profile = Awaited<ReturnType<typeof host.describe>>;

let onRefused: (() => void) | undefined;

/** Hear when the shop no longer knows who is asking: whoever asked, the pad or the page. Answers a function that ends it. */
export function watchSession(listener: () => void): () => void {
  onRefused = listener;
  return () => {
    if (onRefused === listener) onRefused = undefined;
  };
}

async function watchingFetch(...question: Parameters<typeof fetch>): Promise<Response> {
  const answer = await fetch(...question);
  // Whoever asked takes in the answer first, and keeps what it has to keep.
  if (answer.status === 401) setTimeout(() => onRefused?.());
  return answer;
}
