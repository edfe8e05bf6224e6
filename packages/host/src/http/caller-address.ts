import { BlockList, isIP } from 'node:net';

/**
 * Returns which addresses are those of proxies, read from addresses and networks such as `10.0.0.0/8`; undefined where one of them is
 * neither.
 */
export function proxiesFrom(texts: readonly string[]): ((address: string) => boolean) | undefined {
  const proxies = new BlockList();
  for (const text of texts) {
    const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    if (version === 0 || Number(bits ?? 0) > most) return undefined;
    proxies.addSubnet(address, Number(bits ?? most), familyOf(address));
  }
  return (address) => isIP(address) !== 0 && proxies.check(address, familyOf(address));
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 4 ? 'ipv4' : 'ipv6');

/**
 * Tells if the caller came by `https`: to this server, or to the proxy that opened the connection and says so in `X-Forwarded-Proto`.
 */
export function isEncryptedBehind(
  isProxy: (address: string) => boolean,
  remote: string,
  url: string,
  forwardedProto: string | undefined,
): boolean {
  const said = isProxy(remote) ? forwardedProto?.split(',').at(-1)?.trim() : undefined;
  return (said ?? new URL(url).protocol.slice(0, -1)) === 'https';
}

/**
 * Returns the address of the caller: that of the connection, or, where a proxy opened it, the last one in `X-Forwarded-For` that is no proxy.
 * Anybody can send that header, so what stands before the first foreign address is not believed.
 */
export function callerBehind(
  isProxy: (address: string) => boolean,
  remote: string,
  forwardedFor: string | undefined,
): string {
  let caller = remote;
  for (const address of (forwardedFor ?? '').split(',').toReversed()) {
    if (!isProxy(caller) || isIP(address.trim()) === 0) break;
    caller = address.trim();
  }
  return caller;
}
