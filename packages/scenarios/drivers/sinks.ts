import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    /** Collects the text of an event; exposed to the page by `Sinks`. */
    recordEvent(text: string): void;
  }
}

/** Everything that a page hands on while it is used: requests to its host, console, events and messages. */
export class Sinks {
  readonly requests: string[] = [];
  readonly console: string[] = [];
  /** Events of the pad, and messages that reach the page from frames. */
  readonly events: string[] = [];

  /** Records what the pages of a context hand on from their first line on. `url` is the address of the host. */
  static async of(context: BrowserContext, url: string): Promise<Sinks> {
    const sinks = new Sinks();
    await context.exposeBinding('recordEvent', (_source, text: string) => {
      sinks.events.push(text);
    });
    await context.addInitScript(recordEvents);
    context.on('console', (message) => sinks.console.push(message.text()));
    context.on('request', (request) => {
      if (!request.url().startsWith(url)) return;
      sinks.requests.push(
        [request.url(), JSON.stringify(request.headers()), request.postData() ?? ''].join('\n'),
      );
    });
    return sinks;
  }
}

/** Tells of every event of the pad with its data, and of every message to the window and through a channel that it opened. */
function recordEvents(): void {
  if (window !== window.top) return;
  const record = (data: unknown): void => {
    window.recordEvent(JSON.stringify(data) ?? '');
  };
  const types =
    'ready step-changed changed quoted blocked submitting placed placed-elsewhere replace-wanted saved error signed-out';
  for (const type of types.split(' '))
    addEventListener(`order-${type}`, (event) => record(Object.entries(event)), { capture: true });
  addEventListener('message', ({ data }) => record(data), { capture: true });
  globalThis.MessageChannel = class extends MessageChannel {
    constructor() {
      super();
      this.port1.addEventListener('message', ({ data }) => record(data));
    }
  };
}

/** Returns the page as it is: text, attributes and values through all shadow roots, its address, and what the order would save. */
export const pageContent = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const texts: string[] = [location.href, JSON.stringify(history.state) ?? '', window.name];
    const collect = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        for (const { value } of element.attributes) texts.push(value);
        if ('value' in element) texts.push(String(element.value));
        for (const node of element.childNodes) if (node instanceof Text) texts.push(node.data);
        if (element.shadowRoot) collect(element.shadowRoot);
      }
    };
    collect(document);
    const pad: unknown = document.querySelector('order-pad');
    // The property of the element, as its manifest says.
    const { session } = (pad ?? {}) as { session?: { persist(): unknown } };
    texts.push(JSON.stringify(session?.persist() ?? null));
    return texts.join('\n');
  });

/** Returns all that a page has stored: cookies, local and session storage, IndexedDB, caches. */
export async function storedBy(page: Page): Promise<string> {
  const state = await page.context().storageState({ indexedDB: true });
  const more = await page.evaluate(async () => {
    const names = await caches.keys();
    return JSON.stringify([Object.entries(sessionStorage), names]);
  });
  return JSON.stringify(state) + more;
}
