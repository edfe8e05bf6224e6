import { readFile } from '@web/test-runner-commands';

/** Documentation of one element. */
export interface Docblock {
  readonly tag: string;
  readonly parts: readonly string[];
  /** Slot names; `''` for the default slot. */
  readonly slots: readonly string[];
  readonly events: readonly string[];
}

/** Returns the docblocks of all elements of the package, found by following its imports. */
export async function docblocks(): Promise<Docblock[]> {
  const sources = new Map<string, string>();
  await readInto(sources, 'src/index.ts');
  return [...sources.values()].flatMap((source) => docblockIn(source) ?? []);
}

async function readInto(sources: Map<string, string>, path: string): Promise<void> {
  if (sources.has(path)) return;
  sources.set(path, '');
  // Relative to the test that asks.
  const source = (await readFile({ path: `../${path}` })) ?? '';
  sources.set(path, source);
  const imported = source.matchAll(/(?:from|import\() ?'(\.[^']+\.ts)'/g);
  await Promise.all(
    [...imported].map(([, next = '']) =>
      readInto(sources, new URL(next, `file:///${path}`).pathname.slice(1)),
    ),
  );
}

function docblockIn(source: string): Docblock | undefined {
  const block = source.match(/\/\*\*(?:(?!\*\/)[^])*@tagname [^]*?\*\//)?.[0];
  const tag = block?.match(/@tagname (\S+)/)?.[1];
  if (!block || !tag) return undefined;
  const named = (kind: string) =>
    [...block.matchAll(new RegExp(`@${kind} (\\S+)`, 'g'))].map(([, name = '']) =>
      name === '-' ? '' : name,
    );
  return { tag, parts: named('csspart'), slots: named('slot'), events: named('fires') };
}
