import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Route } from '@playwright/test';
import { bundleForEmbedder } from '../../../tools/embedder-bundle.ts';
import { codeBlocksOf, documentedPages } from '../test/code-blocks.ts';
import { shippedAdapters, shippedFiles } from './shipped-pad.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A page made of an example: its markup, and the code of its module script. */
export interface Example {
  /** The page and the line: `packages/elements/README.md:24`. */
  readonly name: string;
  readonly markup: string;
  readonly script: string;
}

const scriptAt = '<script type="module" src="/example.js"></script>';

/** Returns the HTML examples of the documentation. */
export const htmlExamples = (): Example[] =>
  documentedPages(root).flatMap((page) => {
    const markdown = read(page);
    return [...markdown.matchAll(/^```html\n([^]*?)^```$/gm)].map(({ index, 1: code = '' }) => {
      const [element = '', script = ''] = /<script type="module">([^]*?)<\/script>/.exec(code) ?? [];
      return {
        name: `${page}:${markdown.slice(0, index).split('\n').length}`,
        markup: code.replace(element, scriptAt),
        script,
      };
    });
  });

/** True when an example orders at a server; others sell from memory. */
export const isServed = ({ script }: Example): boolean => script.includes('httpHost');

/** Returns the TypeScript examples that need a page: those that neither run in Node nor test an adapter. */
export const codeExamples = (): Example[] =>
  documentedPages(root)
    .flatMap((page) => codeBlocksOf(root, page))
    .filter(({ isRun, code }) => !isRun && /\bdocument\b/.test(code))
    .map(({ name, code }) => ({
      name,
      markup: `<!doctype html><html lang="en"><meta charset="utf-8" /><title>An example</title>${scriptAt}</html>`,
      script: code,
    }));

/** Returns the page of the example that adds a step of its own. */
export const ownStepPage = (): Example => ({
  name: 'examples/own-step',
  markup: read('examples/own-step/index.html')
    .replace(/<link rel="stylesheet"[^>]*>/, '')
    .replace('<script type="module" src="/src/main.ts"></script>', scriptAt),
  script: `import '../../../../examples/own-step/src/main.ts';`,
});

/**
 * The content security policy that the README of the elements gives, with the Trusted Types policy that it names. It allows the origins
 * that an example names, as the README asks for.
 */
function policyFor({ script }: Example): string {
  const [, readme = ''] = read('packages/elements/README.md').split('\n## Content security policy\n');
  const [, given = ''] = /^```\n([^]*?)^```$/m.exec(readme) ?? [];
  const origins = [...script.matchAll(/'(https:\/\/[\w.]+)/g)].map(([, origin]) => ` ${origin}`).join('');
  return `${given.trim().replace("connect-src 'self'", `$&${origins}`)}; trusted-types lit-html`;
}

/**
 * Gives a browser an example, as a page of the portal's origin, under the policy of the README; returns its address. The API of the host
 * is there too, at `/` and at `/api`.
 */
export async function serveExample(page: Page, example: Example): Promise<string> {
  const { markup, script } = example;
  const files = new Map<string, string>();
  if (script.includes('/order-pad/order-pad.js')) {
    files.set('/example.js', script);
    for (const { fileName, code } of await shippedFiles()) files.set(`/order-pad/${fileName}`, code);
    for (const { fileName, code } of await shippedAdapters()) files.set(`/order-pad-hosts/${fileName}`, code);
  } else await bundleInto(files, '/example.js', script);

  const answer = (route: Route): Promise<void> => {
    const url = new URL(route.request().url());
    if (url.pathname === '/example')
      return route.fulfill({
        body: markup,
        contentType: 'text/html',
        headers: { 'content-security-policy': policyFor(example) },
      });
    if (url.pathname.startsWith('/api/')) return route.continue({ url: url.href.replace('/api/', '/') });
    const body = files.get(url.pathname);
    return body === undefined ? route.fallback() : route.fulfill({ body, contentType: 'text/javascript' });
  };
  await page.route('**/*', answer);
  return '/example';
}

/** Adds a module and what it imports to the files of a site; the module itself under `path`. */
async function bundleInto(files: Map<string, string>, path: string, source: string): Promise<void> {
  // Beside the modules of the reader's own that examples import.
  const chunks = await bundleForEmbedder(source, [], 'packages/scenarios/reader/blocks/example.ts');
  for (const { fileName, code, isEntry } of chunks) {
    files.set(`/${fileName}`, code);
    // What others import of it they find under its own name.
    if (isEntry) files.set(path, `export * from '/${fileName}';`);
  }
}
