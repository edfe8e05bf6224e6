import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeBlocksOf, documentedPages } from './code-blocks.ts';

const exec = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, 'packages/scenarios/test-results/readme');

/** Blocks by file. A block that declares globals is a project of its own, since they would hold in every other block. */
const blocks = documentedPages(root)
  .flatMap((page) => codeBlocksOf(root, page))
  .map((block) => {
    const name = block.name.replace(/\W+/g, '-');
    const project = /^declare global\b/m.test(block.code) ? name : 'blocks';
    return { ...block, project, file: `${project}/${name}.ts` };
  });
const projects = [...new Set(blocks.map(({ project }) => project))];

/** Modules of the reader's own that a block imports, by path from the folder of the blocks. */
const readersOwn: Readonly<Record<string, string>> = {
  '../src/my-host.ts': `import type { Host } from '@orderpad/contracts';
export declare const myHost: (options: { readonly url: string }) => Host;
`,
  '../host.ts': `import type { Host } from '@orderpad/contracts';
export declare const host: Host;
`,
  '../routes.ts': `export declare function goTo(route: { page: 'orders' } | { page: 'order'; id: string }): void;
`,
  '../src/delivery-window.ts': `import type { Slice } from '@orderpad/core';
export declare const deliveryWindow: Slice;
export declare class DeliveryWindowStep extends HTMLElement {}
`,
};

const configuration = {
  extends: '../../../../../tsconfig.base.json',
  compilerOptions: {
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: ['node'],
    useDefineForClassFields: false,
    customConditions: ['@orderpad/source'],
  },
  include: ['.'],
};

/** Writes every block into a file, below this package so that its dependencies resolve. */
function writeProjects(): void {
  rmSync(folder, { recursive: true, force: true });
  const files: [string, string][] = [
    ...projects.map((name): [string, string] => [`${name}/tsconfig.json`, JSON.stringify(configuration)]),
    ...blocks.map(({ file, code }): [string, string] => [file, code]),
    ...Object.entries(readersOwn).map(([path, code]): [string, string] => [join('blocks', path), code]),
  ];
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

const compiler = createRequire(import.meta.url).resolve('typescript/package.json');

/** Type-checks a project; returns its errors, each with the path of the file. */
async function typeErrorsOf(project: string): Promise<string[]> {
  const args = [join(dirname(compiler), 'bin/tsc'), '--pretty', 'false', '-p', project];
  const { stdout } = await exec(process.execPath, args, { cwd: folder }).catch(
    // The compiler ends with a code of its own when there are errors, and prints them all the same.
    (error: { stdout: string }) => error,
  );
  return stdout.split('\n').filter((line) => /error TS\d+/.test(line));
}

describe('a code block of the documentation', () => {
  const errors: string[] = [];

  beforeAll(async () => {
    writeProjects();
    for (const found of await Promise.all(projects.map(typeErrorsOf))) errors.push(...found);
  });

  it.each(blocks)('$name type-checks', ({ file }) => {
    expect(errors.filter((error) => error.startsWith(`${file}(`))).toEqual([]);
  });

  it('leaves no error anywhere else in its project', () => {
    const elsewhere = errors.filter((error) => !blocks.some(({ file }) => error.startsWith(`${file}(`)));

    expect(elsewhere).toEqual([]);
  });

  it.each(blocks.filter(({ isRun }) => isRun))(
    '$name runs to its end and prints something',
    async ({ file }) => {
      const { stdout } = await exec(process.execPath, ['--conditions=@orderpad/source', join(folder, file)], {
        cwd: folder,
        env: { ...process.env, NODE_OPTIONS: '' },
      });

      expect(stdout).not.toBe('');
    },
    // Some open the embedded database, which takes long on a busy machine.
    120_000,
  );
});
