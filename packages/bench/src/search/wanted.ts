import { seeded } from '../random.ts';

/** Kinds of text typed into a search field. */
export type Kind =
  | 'a word as it is typed'
  | 'several words'
  | 'accents and capitals'
  | 'a code'
  | 'signs'
  | 'what nobody has';

export interface Wanted {
  readonly kind: Kind;
  readonly text: string;
}

/** Searches made of what the rows themselves say; the same for the same rows. */
export function wantedOf(words: readonly string[], codes: readonly string[], each: number): Wanted[] {
  const chance = seeded(1789);
  const below = (limit: number) => Math.floor(chance() * limit);
  const one = (all: readonly string[]) => all[below(all.length)] ?? '';
  /** The beginning of a word, or now and then a part from inside. */
  const part = () => {
    const word = one(words);
    return word.slice(below(5) === 0 ? 1 : 0).slice(0, 2 + below(11));
  };
  const accented = words.filter((word) => /[^\0-\x7f]/.test(word));
  const kinds: Record<Kind, () => string> = {
    'a word as it is typed': part,
    'several words': () => Array.from({ length: 2 + below(2) }, part).join(' '),
    'accents and capitals': () => one(accented).toUpperCase(),
    'a code': () => one(codes).slice(0, 3 + below(7)),
    signs: () => one(['@', '+4', '-1', 'o.', '.f', "d'", '1-', '&']),
    'what nobody has': () =>
      one(['zq', 'qx', 'jj', 'wz', 'vq', 'q', 'zzyqx', 'xqjwv', `${part()} qz`, `${part()} ${part()} wxq`]),
  };
  return Object.entries(kinds).flatMap(([kind, text]) =>
    // The keys of the record are the kinds.
    Array.from({ length: each }, () => ({ kind: kind as Kind, text: text() })),
  );
}
