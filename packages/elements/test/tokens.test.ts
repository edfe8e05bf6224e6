import { describe, expect, it } from 'vitest';
import { tokens } from '../src/styles/tokens.ts';

const pairs = [
  ...tokens.cssText.matchAll(/--_([\w-]+): var\(\s*--order-pad-[\w-]+,\s*light-dark\((#\w+), (#\w+)\)\)/g),
];
const colours = new Map(pairs.map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));

type Pair = [fore: string, back: string];
const grounds = ['canvas', 'surface', 'raised', 'sunken'];

const text: Pair[] = [
  ...grounds.map((ground): Pair => ['ink', ground]),
  ...grounds.map((ground): Pair => ['muted', ground]),
  ['accent', 'canvas'],
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
  ['muted', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['danger', 'canvas'],
  ['danger', 'surface'],
  ['danger', 'raised'],
  ...['danger', 'warning', 'success'].map((tone): Pair => [tone, `${tone}-soft`]),
];

const edges = ['canvas', 'surface', 'raised'].flatMap((ground): Pair[] => [
  ['edge', ground],
  ['ring', ground],
]);

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  it.each(text)('text in %s is legible on %s', (fore, back) => {
    expect(contrast(colour(fore, scheme), colour(back, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)('an edge in %s is visible on %s', (fore, back) => {
    expect(contrast(colour(fore, scheme), colour(back, scheme))).toBeGreaterThanOrEqual(3);
  });
});

function colour(name: string, scheme: 'light' | 'dark'): string {
  const found = colours.get(name)?.[scheme];
  if (!found) throw new Error(`there is no colour “${name}”`);
  return found;
}

/** The contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const digits =
    hex.length === 4
      ? hex
          .slice(1)
          .split('')
          .map((digit) => digit + digit)
      : hex.slice(1).match(/../g);
  const [red = 0, green = 0, blue = 0] = (digits ?? [])
    .map((pair) => Number.parseInt(pair, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
