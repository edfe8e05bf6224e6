/** Creates a repeatable source of choices: the same seed text always gives the same ones. */
export function chanceOf(word: string): {
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  below(limit: number): number;
} {
  let state = 2_166_136_261;
  for (const sign of word) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 13), 3_266_489_917) >>> 0;
    return (mixed ^ (mixed >>> 16)) >>> 0 === 0 ? 0 : ((mixed ^ (mixed >>> 16)) >>> 0) % limit;
  };
  return { below, pick: (items) => items[below(items.length)] ?? items[0] };
}
