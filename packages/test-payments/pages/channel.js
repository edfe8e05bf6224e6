// @ts-check
// The connection between a page of a shop and a frame of the provider. The page sends one greeting with a port and a nonce; from
// then on both speak over that port, which no other page has.

/** @typedef {{ type: string } & Record<string, unknown>} Message */

/** The data that the server has written into the page. @returns {Record<string, unknown>} */
export const pageData = () => JSON.parse(document.body.dataset['page'] ?? '{}');

/** Tells if an origin is among those allowed; `http://127.0.0.1:*` allows any port. */
export function isAllowed(/** @type {string} */ origin, /** @type {readonly string[]} */ allowed) {
  return allowed.some((each) => {
    const host = each.endsWith(':*') ? each.slice(0, -2) : undefined;
    if (host === undefined || origin === host) return origin === (host ?? each);
    return origin.startsWith(`${host}:`) && /^\d+$/.test(origin.slice(host.length + 1));
  });
}

/**
 * Waits for the greeting of the page around this frame, and takes no other one afterwards. Resolves with the settings that came with it.
 * @returns {Promise<{ settings: Record<string, unknown>, send(message: Message): void, listen(listener: (message: Message) => void): void }>}
 */
export function greeting() {
  const origins = /** @type {string[]} */ (pageData()['origins'] ?? []);
  return new Promise((resolve) => {
    addEventListener('message', function take({ source, origin, data, ports: [port] }) {
      const isPage = source === window.parent && window.parent !== window;
      if (!isPage || !(origin === location.origin || isAllowed(origin, origins))) return;
      if (data?.type !== 'fields-greeting' || typeof data.nonce !== 'string' || data.nonce.length < 16)
        return;
      if (!port) return;
      removeEventListener('message', take);
      const { nonce } = data;
      resolve({
        settings: data.settings ?? {},
        send: (message) => port.postMessage({ ...message, nonce }),
        listen: (listener) => {
          port.addEventListener('message', ({ data: message }) => {
            if (message?.nonce === nonce && typeof message.type === 'string') listener(message);
          });
          port.start();
        },
      });
    });
  });
}

/** Tells the page around this frame how high the content is, now and after each change. */
export function reportHeight(/** @type {(message: Message) => void} */ send) {
  const content = document.querySelector('main') ?? document.body;
  new ResizeObserver(() =>
    send({ type: 'height', height: Math.ceil(content.getBoundingClientRect().height) }),
  ).observe(content);
}
