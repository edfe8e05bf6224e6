const small = new Set(['a', 'and', 'at', 'for', 'in', 'of', 'on', 'the', 'to', 'with', 'by']);
const abbreviations = new Map([
  ['t-light', 'T-Light'],
  ['t-lights', 'T-Lights'],
  ['cd', 'CD'],
  ['lhd', 'LHD'],
  ['pcs', 'Pieces'],
  ['pc', 'Piece'],
  ['asstd', 'Assorted'],
  ['w', 'with'],
  ['uk', 'UK'],
  ['usa', 'USA'],
]);

/**
 * Formats a stock description as a title: `WHITE HANGING HEART T-LIGHT HOLDER` becomes `White Hanging Heart T-Light
 * Holder`.
 */
export function titleOf(description: string): string {
  const words = description
    .replace(/[.,]+\s*$/, '')
    .replace(/\s*([,&+])\s*/g, (_, sign: string) => (sign === ',' ? ', ' : ` ${sign} `))
    .trim()
    .toLowerCase()
    .split(/\s+/);
  return words.map((word, index) => titleWord(word, index === 0)).join(' ');
}

function titleWord(word: string, isFirst: boolean): string {
  const known = abbreviations.get(word);
  if (known !== undefined) return known;
  if (small.has(word) && !isFirst) return word;
  return word.replace(/(^|[-/("'])([a-z])(?=[a-z]|$)/g, (_, before: string, letter: string) =>
    before === "'" ? before + letter : before + letter.toUpperCase(),
  );
}
