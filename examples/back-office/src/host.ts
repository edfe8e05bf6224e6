import { httpHost, type HttpOptions } from '@orderpad/adapters/http';

/** The shop behind this page: its API answers on the page's own origin and knows the person by a cookie. */
export const shop: HttpOptions = { url: location.origin };

export const host = httpHost(shop);

export type Profile = Awaited<ReturnType<typeof host.describe>>;
