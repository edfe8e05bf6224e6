import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isGoverned, violations } from './import-rules.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function sources(): string[] {
  return ['packages', 'examples'].flatMap((kind) =>
    readdirSync(join(root, kind)).flatMap((name) =>
      ['', 'src'].flatMap((folder) =>
        typescriptIn([kind, name, folder].filter(Boolean).join('/'), folder === 'src'),
      ),
    ),
  );
}

function typescriptIn(folder: string, recursive: boolean): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.[cm]?tsx?$/.test(file) && isGoverned(file));
}

describe('the sources', () => {
  it('keep the import rules', () => {
    const files = sources();

    const broken = files.flatMap((file) =>
      violations(file, readFileSync(join(root, file), 'utf8')).map((violation) => `${file} ${violation}`),
    );

    expect(broken).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['packages/elements/src/index.ts', 'examples/back-office/serve.ts']),
    );
  });
});

describe('a package may not import what it keeps out', () => {
  it.each([
    ['packages/contracts/src/money.ts', 'zod'],
    ['packages/contracts/src/money.ts', 'zod/v4'],
    ['packages/contracts/src/money.ts', '@orderpad/core'],
    ['packages/core/src/machine.ts', 'lit'],
    ['packages/core/src/machine.ts', 'ky'],
    ['packages/core/src/machine.ts', 'node:fs'],
    ['packages/core/src/machine.ts', '@orderpad/adapters/memory'],
    ['packages/core/src/machine.ts', '../../contracts/src/money.ts'],
    ['packages/elements/src/pad.ts', '@orderpad/adapters/http'],
    ['packages/elements/src/pad.ts', 'ky'],
    ['packages/elements/src/pad.ts', 'xstate'],
    ['packages/adapters/src/memory/index.ts', 'ky'],
    ['packages/adapters/src/memory/index.ts', 'vitest'],
    ['packages/adapters/src/http/index.ts', 'vitest'],
    ['packages/adapters/src/http/index.ts', '@orderpad/core'],
    ['packages/adapters/src/testing/index.ts', 'ky'],
    ['packages/host/src/main.ts', '@orderpad/elements'],
    ['packages/host/src/main.ts', '@orderpad/core'],
    ['packages/host/src/main.ts', '@orderpad/adapters/memory'],
    ['examples/back-office/src/main.ts', '@orderpad/host'],
    ['examples/back-office/src/main.ts', '@orderpad/elements/src/index.ts'],
  ])('%s: %s', (file, specifier) => {
    for (const source of [
      `import { x } from '${specifier}';`,
      `import type { X } from '${specifier}';`,
      `import '${specifier}';`,
      `export { x } from '${specifier}';`,
      `const x = await import('${specifier}');`,
      `let x: import('${specifier}').X;`,
    ])
      expect(violations(file, source)).toEqual([`imports ${specifier}`]);
  });

  it.each([
    ['packages/contracts/src/money.ts', 'zod/mini'],
    ['packages/contracts/src/money.ts', './currency.ts'],
    ['packages/core/src/machine.ts', 'xstate'],
    ['packages/elements/src/pad.ts', 'lit/directives/repeat.js'],
    ['packages/elements/src/pad.ts', '@lit/context'],
    ['packages/adapters/src/http/index.ts', 'ky'],
    ['packages/adapters/src/testing/index.ts', 'vitest'],
    ['packages/adapters/src/testing/index.ts', '../memory/index.ts'],
    ['packages/host/src/main.ts', 'drizzle-orm/pg-core'],
    ['examples/back-office/src/main.ts', '@orderpad/elements/define.js'],
  ])('but %s may import %s', (file, specifier) => {
    expect(violations(file, `import { x } from '${specifier}';`)).toEqual([]);
  });
});

describe('a source may not say', () => {
  it.each([
    [`export * from './line.ts';`, 'exports *'],
    [`export * as line from './line.ts';`, 'exports *'],
    ['const load = (name: string) => import(name);', 'computed'],
    ['let x: any;', 'any'],
    ['const x = 1 as any;', 'any'],
    ['function f(x: Array<any>) {}', 'any'],
    ['enum Step { contact }', 'enum'],
    ['// @ts-ignore\nlet x = 1;', '@ts-ignore'],
    ['/* @ts-nocheck */', '@ts-nocheck'],
    [`import { styleMap } from 'lit/directives/style-map.js';`, 'styleMap'],
    [`import { unsafeHTML as raw } from 'lit/directives/unsafe-html.js';`, 'unsafeHTML'],
    [`import { unsafeSVG } from 'lit/directives/unsafe-svg.js';`, 'unsafeSVG'],
    [`import { unsafeStatic } from 'lit/static-html.js';`, 'unsafeStatic'],
    [`element.innerHTML = '';`, 'innerHTML'],
    [`element['innerHTML'] = '';`, 'innerHTML'],
    ['html`<p .innerHTML=${text}></p>`', 'innerHTML'],
    ['html`<p class="a" style="color: red"></p>`', 'style attribute'],
    ['html`<p\n  style=${text}></p>`', 'style attribute'],
    [`localStorage.setItem('draft', text);`, 'localStorage'],
    [`globalThis.localStorage`, 'localStorage'],
    ['const = 1', 'cannot be read'],
  ])('%s', (source, reason) => {
    expect(violations('packages/elements/src/pad.ts', source)).toEqual([expect.stringContaining(reason)]);
  });

  it('but may speak of such things in words', () => {
    const source =
      '// any enum, innerHTML or localStorage\nconst text = "a style=bold of innerHTML"; html`<p>style</p>`;';

    expect(violations('packages/elements/src/pad.ts', source)).toEqual([]);
  });
});
