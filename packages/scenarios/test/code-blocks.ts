import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A TypeScript block of a Markdown page. */
export interface CodeBlock {
  /** The page and the line of the first line of code: `docs/hosts.md:93`. */
  readonly name: string;
  readonly code: string;
  /** True when the block is marked with `ts run`: it runs in Node as it stands, to its end. */
  readonly isRun: boolean;
}

/** Returns the pages whose code must hold: the root README, those of the packages and of two examples, and the pages of `docs`. */
export function documentedPages(root: string): string[] {
  const pagesIn = (folder: string, isPage: (name: string) => boolean): string[] =>
    readdirSync(join(root, folder))
      .filter(isPage)
      .map((name) => `${folder}/${name}`);
  const packages = readdirSync(join(root, 'packages')).flatMap((name) =>
    pagesIn(`packages/${name}`, (file) => file === 'README.md'),
  );
  // The code of the third example is checked where it stands: it declares a step.
  const examples = ['back-office', 'vendure'].map((name) => `examples/${name}/README.md`);
  return ['README.md', ...packages, ...examples, ...pagesIn('docs', (file) => file.endsWith('.md'))];
}

/** Returns the `ts` blocks of a page, those inside lists too. Blocks in other languages are left out. */
export function codeBlocksOf(root: string, page: string): CodeBlock[] {
  const markdown = readFileSync(join(root, page), 'utf8');
  return [...markdown.matchAll(/^([ \t]*)```ts( run)?\n([\s\S]*?)^[ \t]*```$/gm)].map(
    ({ index, 1: indent = '', 2: mark, 3: text = '' }) => {
      const line = markdown.slice(0, index).split('\n').length + 1;
      const code = text.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
      return { name: `${page}:${line}`, code, isRun: mark !== undefined };
    },
  );
}
