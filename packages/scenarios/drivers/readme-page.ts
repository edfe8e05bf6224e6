import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Route } from '@playwright/test';
import { bundleForEmbedder } from '../../../tools/embedder-bundle.ts';
import { shippedFiles } from './shipped-pad.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const pages = [
  'README.md',
  'packages/adapters/README.md',
  'packages/core/README.md',
  'packages/elements/README.md',
];

/** An HTML example of a README: its markup, and the code of its module script. */
interface Example {
  /** The page and the line: `packages/elements/README.md:24`. */
  readonly name: string;
  readonly markup: string;
  readonly script: string;
}

/** Returns the examples that order at a server, those without a bundler among them. Others sell from memory. */
export const servedExamples = (): Example[] =>
  pages.flatMap(examplesOf).filter(({ script }) => /httpHost|\/host\.js/.test(script));

function examplesOf(page: string): Example[] {
  const markdown = read(page);
  return [...markdown.matchAll(/^```html\n([^]*?)^```$/gm)].map(({ index, 1: code = '' }) => {
    const [element = '', script = ''] = /<script type="module">([^]*?)<\/script>/.exec(code) ?? [];
    return {
      name: `${page}:${markdown.slice(0, index).split('\n').length}`,
      markup: code.replace(element, '<script type="module" src="/example.js"></script>'),
      script,
    };
  });
}

/** The adapter as a page without a bundler has it: in a file of its own. */
const ownHost = `
  import { httpHost } from '@orderpad/adapters/http';
  export const host = httpHost({ url: '/' });
`;

/** The content security policy that the README of the elements gives, with the Trusted Types policy that it names. */
function policy(): string {
  const [, readme = ''] = read('packages/elements/README.md').split('\n## Content security policy\n');
  const [, given = ''] = /^```\n([^]*?)^```$/m.exec(readme) ?? [];
  return `${given.trim()}; trusted-types lit-html`;
}

/** Gives a browser an example, as a page of the portal's origin, under the policy of the README; returns its address. */
export async function serveExample(page: Page, { markup, script }: Example): Promise<string> {
  const files = new Map<string, string>();
  if (script.includes('/host.js')) {
    files.set('/example.js', script);
    for (const { fileName, code } of await shippedFiles()) files.set(`/order-pad/${fileName}`, code);
    await bundleInto(files, '/host.js', ownHost);
  } else await bundleInto(files, '/example.js', script);

  const answer = (route: Route): Promise<void> => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/example')
      return route.fulfill({
        body: markup,
        contentType: 'text/html',
        headers: { 'content-security-policy': policy() },
      });
    const body = files.get(pathname);
    return body === undefined ? route.fallback() : route.fulfill({ body, contentType: 'text/javascript' });
  };
  await page.route('**/*', answer);
  return '/example';
}

/** Adds a module and what it imports to the files of a site; the module itself under `path`. */
async function bundleInto(files: Map<string, string>, path: string, source: string): Promise<void> {
  for (const { fileName, code, isEntry } of await bundleForEmbedder(source)) {
    files.set(`/${fileName}`, code);
    // What others import of it they find under its own name.
    if (isEntry) files.set(path, `export * from '/${fileName}';`);
  }
}
