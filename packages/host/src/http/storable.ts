import { issue, type Path } from '@orderpad/contracts';
import { invalid } from '../service/failures.ts';

const deepest = 40;

/**
 * Throws `invalid` for JSON that may be nested deeper than 40, before it is parsed: a parser takes seconds for millions of brackets, in which
 * nobody else is served. Brackets in texts do not count.
 */
export function assertShallow(json: string): void {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '"') isInText = !isInText;
    else if (isInText) at += sign === '\\' ? 1 : 0;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > deepest) throw invalid('nested too deeply', [issue('too-deep', [])]);
  }
}

/**
 * Throws `invalid` for text and keys that no field may hold: NUL and broken surrogates, which the database cannot
 * store, `__proto__`, and nesting deeper than 40.
 */
export function assertStorable(value: unknown, path: Path = []): void {
  if (typeof value === 'string') {
    if (isText(value)) return;
    throw invalid('text that cannot be stored', [issue('unusable-text', path)]);
  }
  if (typeof value !== 'object' || value === null) return;
  if (path.length >= deepest) throw invalid('nested too deeply', [issue('too-deep', path.slice(0, 5))]);
  for (const [key, member] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : isText(key) ? key : '?'];
    if (key === '__proto__' || !isText(key))
      throw invalid('a key that cannot be used', [issue('unusable-key', at)]);
    assertStorable(member, at);
  }
}

const isText = (text: string): boolean => !text.includes('\0') && !/\p{Cs}/u.test(text);
