import type { Page, Route } from '@playwright/test';
import { adapterBundles, bundleModule, padBundle } from '../../../tools/bundle.ts';

const site = 'https://pad.test';

const markup = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>A page with a pad</title>
  <order-pad></order-pad>
  <script type="module" src="page.js"></script>
</html>`;

/** A shop, and how a page makes the host before it. */
interface Shop {
  readonly file: string;
  readonly name: string;
  readonly host: string;
}

const demo: Shop = {
  file: 'memory.js',
  name: 'memoryHost',
  host: 'memoryHost()',
};
/** The one that serves the page. */
const served: Shop = {
  file: 'http.js',
  name: 'httpHost',
  host: 'httpHost({ url: location.origin })',
};

const scriptFor = ({ file, name, host }: Shop) => `
  import './order-pad.js';
  import { ${name} } from './${file}';
  document.querySelector('order-pad').host = ${host};
`;

/** The pad's files, bundled once for all tests of a worker. */
export const shippedFiles = () => (pad ??= bundleModule(padBundle));
let pad: ReturnType<typeof bundleModule> | undefined;

/** The files of the adapters, bundled once for all tests of a worker. */
export const shippedAdapters = async () =>
  (await (adapters ??= Promise.all(adapterBundles.map(bundleModule)))).flat();
let adapters: Promise<Awaited<ReturnType<typeof bundleModule>>[]> | undefined;

/** A page without a bundler: the files as they are shipped, before a shop that lives in a variable. */
export class ShippedPad {
  readonly #address: string;
  readonly #files = new Map<string, string>();
  readonly #held = new Map<string, Promise<void>>();
  readonly #lost = new Set<string>();
  /** Paths of the requests, in order. */
  readonly asked: string[] = [];

  private constructor(address: string) {
    this.#address = address;
  }

  /** Gives a browser the page; with an origin it stands there, before the shop that is served from it. */
  static async on(page: Page, origin?: string): Promise<ShippedPad> {
    const shop = origin ? served : demo;
    const pad = new ShippedPad(origin ? `${origin}/shipped-pad` : site);
    pad.#files.set('/', markup).set('/page.js', scriptFor(shop));
    for (const { fileName, code } of [...(await shippedFiles()), ...(await shippedAdapters())])
      pad.#files.set(`/${fileName}`, code);
    await page.route(`${pad.#address}/**`, (route) => pad.#answer(route));
    return pad;
  }

  /** Keeps back every file but these. */
  holdAllBut(files: readonly string[]): void {
    for (const file of this.#files.keys()) if (!files.includes(file)) this.hold(file);
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
    await page.goto(`${this.#address}/`);
  }

  async #answer(route: Route): Promise<void> {
    const pathname = route.request().url().slice(this.#address.length);
    const body = this.#files.get(pathname);
    this.asked.push(pathname);
    await this.#held.get(pathname);
    if (this.#lost.has(pathname)) return route.abort();
    if (body === undefined) return route.fulfill({ status: 404 });
    const contentType = pathname === '/' ? 'text/html' : 'text/javascript';
    return route.fulfill({ body, contentType });
  }
}
