import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { customFields } from '../../../examples/vendure/server/custom-fields.mjs';
import { codeBlocksOf, documentedPages } from './code-blocks.ts';

const exec = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));
// Beside the modules of the reader's own that blocks import, such as `../src/my-host.ts`.
const folder = join(root, 'packages/scenarios/reader');

/** Blocks by file. A block that declares globals is a project of its own, since they would hold in every other block. */
const blocks = documentedPages(root)
  .flatMap((page) => codeBlocksOf(root, page))
  .map((block, index) => {
    const name = block.name.replace(/\W+/g, '-');
    const project = /^declare global\b/m.test(block.code) ? `globals-${index}` : 'blocks';
    return { ...block, project, file: `${project}/${name}.ts` };
  });
const projects = [...new Set(blocks.map(({ project }) => project))];

const configuration = {
  extends: '../../../../tsconfig.base.json',
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
  for (const name of projects) rmSync(join(folder, name), { recursive: true, force: true });
  const files: [string, string][] = [
    ...projects.map((name): [string, string] => [`${name}/tsconfig.json`, JSON.stringify(configuration)]),
    ...blocks.map(({ file, code }): [string, string] => [file, code]),
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

writeProjects();

/** Blocks that test an adapter of the reader's own; each describes its tests when it is imported. */
const suites = blocks.filter(({ code }) => code.includes('describeHost('));

describe.each(suites)('the conformance suite of $name', async ({ file }) => {
  await import(pathToFileURL(join(folder, file)).href);
});

describe('a code block of the documentation', () => {
  const errors: string[] = [];

  beforeAll(async () => {
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

it('the custom fields of docs/hosts.md are fields of the example server', async () => {
  const [block] = blocks.filter(({ code }) => code.includes('customFields'));

  const documented: unknown = await import(pathToFileURL(join(folder, block?.file ?? '')).href);

  const { Order, OrderLine } = customFields;
  expect(documented).toMatchObject({
    customFields: { Order: Order.filter(({ name }) => name === 'clientRequestId'), OrderLine },
  });
});
