import { refusedJson } from './json-value.ts';
import type { Path } from './issue.ts';

const bounds = { levels: 8, bytes: 16_384 };
const mostNames = 20;

/** Returns the first place where the values of extensions leave their bounds, with the code that says why; else `undefined`. */
export function refusedExtensions(
  extensions: Readonly<Record<string, unknown>>,
): { readonly code: string; readonly path: Path } | undefined {
  const entries = Object.entries(extensions);
  if (entries.length > mostNames) return { code: 'too-many', path: [] };
  for (const [name, value] of entries) {
    const refused = refusedJson(value, bounds, [name]);
    if (refused) return refused;
  }
  return undefined;
}
