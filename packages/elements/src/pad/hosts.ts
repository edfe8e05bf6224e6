import type { Host } from '@orderpad/contracts';

/** Creates a host. Asynchronous, so that an adapter is fetched only by a page that names it. */
export type HostLoader = () => Host | Promise<Host>;

const loaders = new Map<string, HostLoader>();

/** Registers a host by name, for use in an attribute: `<order-pad host="demo">`. */
export function registerHost(name: string, load: HostLoader): void {
  loaders.set(name, load);
}

export const hostNames = (): readonly string[] => [...loaders.keys()];

/** Returns the host of a name, `undefined` when no page has registered it. */
export const hostNamed = async (name: string): Promise<Host | undefined> => loaders.get(name)?.();
