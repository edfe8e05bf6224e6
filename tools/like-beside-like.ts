// Puts what is alike side by side in every file of a bundle: gzip looks back 32 kB, and writes shortly what it saw there.
import { normalizePath, type Plugin, type Rolldown } from 'vite';

/** Libraries first, which read nothing of ours; then sheets and messages, which only read each other; then all the rest. */
const kinds: readonly RegExp[] = [/\/node_modules\//, /\/styles\/|\.styles\.ts$/, /\.messages\.ts$/];

export const likeBesideLike = (): Plugin => ({
  name: 'like-beside-like',
  renderChunk: (code, { modules }) => ({ code: sideBySide(code, modules), map: null }),
});

/** A file with its modules in the order of their kinds; those of one kind stay in the order in which they run. */
export function sideBySide(
  code: string,
  modules: Readonly<Record<string, Pick<Rolldown.RenderedModule, 'code'>>>,
): string {
  const parts: { readonly kind: number; readonly part: string }[] = [];
  let start: number | undefined;
  let end = 0;
  for (const [id, { code: rendered }] of Object.entries(modules)) {
    const part = rendered?.trim() ?? '';
    if (part === '') continue;
    const at = code.indexOf(part, end);
    // Before the modules stand the imports, behind them the exports, and between them only white space.
    if (at < 0 || (start !== undefined && code.slice(end, at).trim() !== '')) return code;
    start ??= at;
    end = at + part.length;
    parts.push({ kind: kindOf(id), part });
  }
  const sorted = parts.toSorted((one, other) => one.kind - other.kind);
  return code.slice(0, start) + sorted.map(({ part }) => `${part}\n`).join('') + code.slice(end);
}

function kindOf(id: string): number {
  const kind = kinds.findIndex((each) => each.test(normalizePath(id)));
  return kind < 0 ? kinds.length : kind;
}
