import { readFile } from '@web/test-runner-commands';

/** An HTML example of a Markdown page. */
export interface Example {
  /** The page and the line: `packages/elements/README.md:24`. */
  readonly name: string;
  readonly markup: string;
}

/** Returns the text of a file of the repository, given by its path from the root. */
export async function textOf(path: string): Promise<string> {
  // Relative to the test that asks.
  const text = await readFile({ path: `../../../${path}` });
  if (!text) throw new Error(`there is no ${path}`);
  return text;
}

/** Returns the `html` blocks of a Markdown page. */
export async function examplesOf(page: string): Promise<Example[]> {
  const markdown = await textOf(page);
  return [...markdown.matchAll(/^```html\n([^]*?)^```$/gm)].map(({ index, 1: markup = '' }) => ({
    name: `${page}:${markdown.slice(0, index).split('\n').length}`,
    markup,
  }));
}

/** Opens an example as a page of its own, in a frame, with its script run against the sources. */
export async function open({ markup }: Example): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '800';
  frame.srcdoc = await againstSources(markup);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

/** Replaces the packages that a script imports by the addresses of their sources: a page has no bundler. */
async function againstSources(markup: string): Promise<string> {
  const sources = new Map<string, string>();
  for (const [, specifier = ''] of markup.matchAll(specifiers))
    sources.set(specifier, await sourceOf(specifier));
  return markup.replace(specifiers, (_, specifier: string) => `'${sources.get(specifier)}'`);
}

const specifiers = /'(@orderpad\/[^']+)'/g;

interface PackageFile {
  readonly exports: Readonly<Record<string, { readonly '@orderpad/source': string }>>;
}

/** Returns the address of the source that a package exports under a specifier. */
async function sourceOf(specifier: string): Promise<string> {
  const [, name = '', rest = ''] = /^@orderpad\/(\w+)(.*)$/.exec(specifier) ?? [];
  const { exports }: PackageFile = JSON.parse(await textOf(`packages/${name}/package.json`));
  for (const [key, { '@orderpad/source': source }] of Object.entries(exports)) {
    const [before = '', after] = key.split('*');
    const asked = `.${rest}`;
    if (asked === key) return new URL(source, new URL(`/packages/${name}/`, location.href)).href;
    if (after === undefined || !asked.startsWith(before) || !asked.endsWith(after)) continue;
    const middle = asked.slice(before.length, asked.length - after.length);
    return new URL(source.replace('*', middle), new URL(`/packages/${name}/`, location.href)).href;
  }
  throw new Error(`@orderpad/${name} exports no .${rest}`);
}
