import type { Page, Route } from '@playwright/test';
import { bundleModule, bundlePad } from '../../../tools/bundle.ts';

const origin = 'https://pad.test';

const markup = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>A page with a pad</title>
  <order-pad></order-pad>
  <script type="module" src="/page.js"></script>
</html>`;

const script = `
  import '/order-pad.js';
  import { memoryHost } from '/host.js';
  document.querySelector('order-pad').host = memoryHost();
`;

const bundled = async () => [
  ...(await bundlePad({ write: false })),
  ...(await bundleModule('host', 'packages/adapters/src/memory/index.ts')),
];
/** Made once for all tests of a worker. */
let shipped: ReturnType<typeof bundled> | undefined;

/** A page without a bundler: the files as they are shipped, before a shop that lives in a variable. */
export class ShippedPad {
  readonly #files = new Map<string, string>([
    ['/', markup],
    ['/page.js', script],
  ]);
  readonly #held = new Map<string, Promise<void>>();
  readonly #lost = new Set<string>();
  /** What was asked for, in order. */
  readonly asked: string[] = [];

  static async on(page: Page): Promise<ShippedPad> {
    const pad = new ShippedPad();
    for (const { fileName, code } of await (shipped ??= bundled())) pad.#files.set(`/${fileName}`, code);
    await page.route(`${origin}/**`, (route) => pad.#answer(route));
    return pad;
  }

  /** Keeps a file back; answers how to let it go. */
  hold(file: string): () => void {
    let release = () => {};
    this.#held.set(file, new Promise((resolve) => (release = resolve)));
    return () => release();
  }

  /** Fails to send a file until told otherwise; answers how to send it again. */
  lose(file: string): () => boolean {
    this.#lost.add(file);
    return () => this.#lost.delete(file);
  }

  async open(page: Page): Promise<void> {
    await page.goto(`${origin}/`);
  }

  async #answer(route: Route): Promise<void> {
    const { pathname } = new URL(route.request().url());
    const body = this.#files.get(pathname);
    this.asked.push(pathname);
    await this.#held.get(pathname);
    if (this.#lost.has(pathname)) return route.abort();
    if (body === undefined) return route.fulfill({ status: 404 });
    const contentType = pathname === '/' ? 'text/html' : 'text/javascript';
    return route.fulfill({ body, contentType });
  }
}
