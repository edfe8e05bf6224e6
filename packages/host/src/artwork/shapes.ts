import { chanceOf } from '../text/chance.ts';
import type { Palette } from './palette.ts';

type Draw = (palette: Palette, chance: ReturnType<typeof chanceOf>) => string;

const bag: Draw = ({ main, second, dark }) =>
  `<path d="M36 38c0-18 24-18 24 0" fill="none" stroke="${dark}" stroke-width="4"/><path d="M24 36h48l5 42H19z" fill="${main}"/><path d="M22 56h52l1.500 10H20.500z" fill="${second}"/>`;
const mug: Draw = ({ main, second, light }) =>
  `<path d="M62 42h8a10 10 0 0 1 0 22h-8" fill="none" stroke="${main}" stroke-width="6"/><path d="M24 32h40v32a12 12 0 0 1-12 12H36a12 12 0 0 1-12-12z" fill="${main}"/><path d="M24 46h40v8H24z" fill="${second}"/><path d="M24 32h40v5H24z" fill="${light}"/>`;
const candle: Draw = ({ main, second, dark, light }) =>
  `<path d="M48 16c8 9 6 16 0 16s-8-7 0-16z" fill="${second}"/><path d="M47 30h2v8h-2z" fill="${dark}"/><rect x="36" y="38" width="24" height="36" rx="3" fill="${main}"/><rect x="28" y="72" width="40" height="7" rx="3.500" fill="${dark}"/><rect x="41" y="44" width="4" height="22" rx="2" fill="${light}" opacity=".5"/>`;
const heart: Draw = ({ main, second, dark }) =>
  `<path d="M48 12v18" stroke="${dark}" stroke-width="2"/><path d="M48 80C22 60 20 46 24 38c5-10 19-9 24 2 5-11 19-12 24-2 4 8 2 22-24 42z" fill="${main}"/><path d="M48 68C34 57 32 49 35 44c3-6 11-5 13 2 2-7 10-8 13-2 3 5 1 13-13 24z" fill="${second}"/>`;
const box: Draw = ({ main, second, dark }) =>
  `<rect x="22" y="42" width="52" height="36" rx="3" fill="${main}"/><rect x="18" y="32" width="60" height="14" rx="3" fill="${dark}" opacity=".85"/><path d="M43 32h10v46H43z" fill="${second}"/><path d="M48 32c-18 2-20-16-8-14 5 1 8 8 8 14 0-6 3-13 8-14 12-2 10 16-8 14z" fill="${second}"/>`;
const bottle: Draw = ({ main, second, dark }) =>
  `<rect x="42" y="14" width="12" height="10" rx="3" fill="${dark}"/><path d="M40 24h16v6c10 3 14 9 14 18v22a10 10 0 0 1-10 10H36a10 10 0 0 1-10-10V48c0-9 4-15 14-18z" fill="${main}"/><path d="M26 50h44v14H26z" fill="${second}"/>`;
const frame: Draw = ({ main, second, light, dark }) =>
  `<rect x="20" y="20" width="56" height="56" rx="4" fill="${main}"/><rect x="28" y="28" width="40" height="40" fill="${light}"/><circle cx="58" cy="39" r="5" fill="${second}"/><path d="M28 68l14-20 10 12 7-7 9 15z" fill="${dark}" opacity=".8"/>`;
const clock: Draw = ({ main, light, dark, second }) =>
  `<circle cx="48" cy="48" r="30" fill="${main}"/><circle cx="48" cy="48" r="23" fill="${light}"/><path d="M48 34v14l10 6" fill="none" stroke="${dark}" stroke-width="4" stroke-linecap="round"/><circle cx="48" cy="48" r="3" fill="${second}"/>`;
const umbrella: Draw = ({ main, second, dark }) =>
  `<path d="M48 22v48c0 10 13 10 13 1" fill="none" stroke="${dark}" stroke-width="4" stroke-linecap="round"/><path d="M14 52a34 34 0 0 1 68 0c-6-6-14-6-20 0-6-6-22-6-28 0-6-6-14-6-20 0z" fill="${main}"/><path d="M34 52c0-18 6-30 14-34 8 4 14 16 14 34-6-6-22-6-28 0z" fill="${second}"/>`;
const lantern: Draw = ({ main, second, dark, light }) =>
  `<path d="M36 24c0-16 24-16 24 0" fill="none" stroke="${dark}" stroke-width="3"/><path d="M30 24h36l4 8H26z" fill="${dark}"/><rect x="30" y="32" width="36" height="40" fill="${main}"/><rect x="36" y="37" width="24" height="30" fill="${light}"/><path d="M48 42c6 7 5 14 0 14s-6-7 0-14z" fill="${second}"/><rect x="44" y="56" width="8" height="11" fill="${second}"/><rect x="26" y="72" width="44" height="6" rx="2" fill="${dark}"/>`;
const star: Draw = ({ main, second }) =>
  `<path d="M48 14l9.800 20.600 22.700 2.900-16.700 15.600 4.300 22.400L48 64.400 27.900 75.500l4.300-22.400-16.700-15.600 22.700-2.900z" fill="${main}"/><circle cx="48" cy="47" r="9" fill="${second}"/>`;
const paper: Draw = ({ main, second, light }) =>
  `<rect x="30" y="16" width="46" height="46" rx="2" fill="${second}" transform="rotate(8 53 39)"/><rect x="20" y="30" width="48" height="48" rx="2" fill="${main}"/><path d="M20 46h48M36 30v48" stroke="${light}" stroke-width="5" opacity=".65"/>`;
const textile: Draw = ({ main, second, light }) =>
  `<path d="M22 22h44a8 8 0 0 1 8 8v44H30a8 8 0 0 1-8-8z" fill="${main}"/><path d="M22 34h52M22 62h52" stroke="${second}" stroke-width="5"/><path d="M34 22v52M62 22v52" stroke="${light}" stroke-width="3" opacity=".7"/>`;
const jewel: Draw = ({ main, second, dark }) =>
  `<circle cx="48" cy="42" r="24" fill="none" stroke="${dark}" stroke-width="3"/><circle cx="48" cy="66" r="11" fill="${main}"/><circle cx="31" cy="59" r="6" fill="${second}"/><circle cx="65" cy="59" r="6" fill="${second}"/>`;
const plate: Draw = ({ main, second, light }) =>
  `<circle cx="48" cy="48" r="32" fill="${main}"/><circle cx="48" cy="48" r="23" fill="${light}"/><circle cx="48" cy="48" r="23" fill="none" stroke="${second}" stroke-width="3" stroke-dasharray="4 6"/>`;
const bird: Draw = ({ main, second, dark }) =>
  `<path d="M20 56c0-20 14-30 30-30 8 0 14 5 14 12l12 4-12 5c-1 18-12 29-26 29-10 0-18-8-18-20z" fill="${main}"/><path d="M26 56c8-8 20-8 28 0-4 10-22 12-28 0z" fill="${second}"/><circle cx="55" cy="37" r="2.500" fill="${dark}"/>`;
const letter: Draw = ({ main, second, light, dark }) =>
  `<rect x="18" y="26" width="60" height="44" rx="4" fill="${main}"/><path d="M18 30l30 24 30-24" fill="none" stroke="${light}" stroke-width="4"/><circle cx="68" cy="64" r="10" fill="${second}"/><path d="M68 59v10M63 64h10" stroke="${dark}" stroke-width="2.500"/>`;
const blocks: Draw = ({ main, second, dark, light }, { below }) =>
  below(2) === 0
    ? `<circle cx="40" cy="42" r="22" fill="${main}"/><rect x="44" y="44" width="32" height="32" rx="4" fill="${second}"/><circle cx="60" cy="60" r="6" fill="${light}"/>`
    : `<rect x="22" y="22" width="34" height="52" rx="17" fill="${main}"/><circle cx="62" cy="58" r="17" fill="${second}"/><path d="M31 40h16" stroke="${dark}" stroke-width="4" stroke-linecap="round"/>`;

/** Motifs by the words of a title. The first match wins; a title without a match gets an abstract picture. */
const motifs: readonly (readonly [words: RegExp, draw: Draw])[] = [
  [/gift card|postage|e-book|card\b/i, letter],
  [/\bbags?\b|basket|shopper/i, bag],
  [/umbrella|parasol|rain hat/i, umbrella],
  [/hot water bottle|warmer|bottle|hottie/i, bottle],
  [/lantern|night ?light|garland|lights?\b(?<!t-lights?)/i, lantern],
  [/candle|t-light|incense/i, candle],
  [/mug|cups?\b|teapot|tea set|jug|milk|jam/i, mug],
  [/clock|alarm/i, clock],
  [/frame|mirror|picture|sign|doormat|door mat|chalk/i, frame],
  [/heart/i, heart],
  [/star|christmas|snow|fairy/i, star],
  [/\b(?:birds?|ducks?|owls?|hens?|doves?|cockerel|robin)\b/i, bird],
  [/bracelet|necklace|ring|earring|grip|diamante|charm/i, jewel],
  [/plate|bowl|dish|tin|coaster|cake/i, plate],
  [/napkin|tissue|wrap|paper|ribbon|chain kit|stencil|sticker/i, paper],
  [/cushion|towel|glove|quilt|throw|blanket|cloth|mitt|apron/i, textile],
  [/box|set|kit|pack|case|drawer|cabinet/i, box],
];

export function shapeOf(title: string, sku: string, palette: Palette): string {
  const draw = motifs.find(([words]) => words.test(title))?.[1] ?? blocks;
  return draw(palette, chanceOf(`shape ${sku}`));
}
