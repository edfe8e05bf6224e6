import { chanceOf } from '../text/chance.ts';

/** Colours of one picture. */
export interface Palette {
  readonly ground: string;
  readonly main: string;
  readonly second: string;
  readonly dark: string;
  readonly light: string;
}

type Hue = readonly [hue: number, saturation: number, lightness: number];

const named: Readonly<Record<string, Hue>> = {
  red: [2, 68, 52],
  ruby: [345, 66, 44],
  retrospot: [2, 68, 52],
  christmas: [356, 62, 46],
  pink: [343, 66, 72],
  rose: [343, 60, 68],
  strawberry: [352, 72, 60],
  orange: [24, 84, 58],
  yellow: [46, 86, 60],
  gold: [43, 62, 52],
  cream: [42, 52, 80],
  ivory: [44, 46, 82],
  natural: [34, 38, 68],
  wooden: [28, 42, 52],
  wood: [28, 42, 52],
  wicker: [32, 44, 58],
  chocolate: [20, 44, 34],
  green: [142, 38, 44],
  sage: [120, 18, 58],
  olive: [70, 34, 42],
  blue: [212, 56, 52],
  navy: [222, 52, 34],
  union: [222, 56, 44],
  purple: [276, 40, 54],
  lavender: [262, 48, 74],
  black: [220, 12, 24],
  white: [210, 24, 94],
  silver: [214, 14, 70],
  zinc: [214, 10, 62],
  metal: [214, 10, 58],
  glass: [190, 40, 76],
  linen: [36, 36, 74],
};

const fallbacks: readonly [Hue, ...Hue[]] = [
  [16, 62, 60],
  [44, 70, 60],
  [160, 36, 48],
  [196, 52, 52],
  [228, 44, 60],
  [334, 46, 60],
  [84, 34, 50],
];

/** Returns the colours that the title names, in its order. Where it names none, the SKU chooses them. */
export function paletteOf(title: string, sku: string): Palette {
  const words = title.toLowerCase().match(/[a-z]+/g) ?? [];
  const namedColours = words.flatMap((word) =>
    Object.hasOwn(named, word) ? [named[word] ?? fallbacks[0]] : [],
  );
  const chance = chanceOf(`colour ${sku}`);
  const main = namedColours[0] ?? chance.pick(fallbacks);
  const second = namedColours[1] ?? neighbour(main, chance.below(2) === 0 ? 34 : -30);
  const [hue, saturation, lightness] = main;
  return {
    ground: css([hue, Math.min(saturation, 42) * 0.75, lightness > 86 ? 80 : 91]),
    main: css(main),
    second: css(second),
    dark: css([hue, Math.min(saturation, 40), 24]),
    light: css([hue, Math.min(saturation, 50), 97]),
  };
}

const neighbour = ([hue, saturation, lightness]: Hue, by: number): Hue => [
  (hue + by + 360) % 360,
  Math.max(saturation - 8, 10),
  lightness > 60 ? lightness - 20 : lightness + 18,
];

const css = ([hue, saturation, lightness]: Hue): string =>
  `hsl(${hue} ${Math.round(saturation)}% ${lightness}%)`;
