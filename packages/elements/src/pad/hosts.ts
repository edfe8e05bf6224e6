import type { Host } from '@orderpad/contracts';

/** Makes a host; asynchronous, so that an adapter is fetched only by a page that names it. */
export type HostLoader = () => Host | Promise<Host>;

const loaders = new Map<string, HostLoader>();

/** Let a page name a host in an attribute: `<order-pad host="demo">`. */
export function registerHost(name: string, load: HostLoader): void {
  loaders.set(name, load);
}

export const hostNames = (): readonly string[] => [...loaders.keys()];

/** The host of that name, or `undefined` when no page has registered it. */
export const hostNamed = async (name: string): Promise<Host | undefined> => loaders.get(name)?.();
