const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  þ: 'th',
  '&': ' and ',
};

/** Returns a name without case, Latin accents, punctuation and superfluous spaces, for comparing. */
export const foldName = (text: string): string =>
  text
    .normalize('NFKD')
    // Marks of other scripts tell letters apart.
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ßøłæœđðıþ&]/g, (letter) => letters[letter] ?? letter)
    // An abbreviation is one word: N.S.W.
    .replace(/[.'’‘ʻʿʾ`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const before =
  /^(?:(?:the|state|province|provincia|county|co|department|departamento|emirate|prefecture|parish|region|estado|imarat|إمارة|місто|город)(?: (?:of|de|d|del|di))? )/;
const after =
  / (?:state|province|provincia|county|department|departamento|emirate|prefecture|parish|island|islands|region|city|shi|sheng|oblast|oblysy|voblasts|край|область|автономная область|автономный округ)$/;
const native = /(?:특별자치도|특별자치시|특별시|광역시|도|[省市縣县都府県])$/u;
// What is written with a hyphen: Kanagawa-ken, Seoul-si.
const suffix = /[-‐‑–](?:ken|fu|to|do|si|shi|bukto|sheng|gun)$/i;

/** Returns a folded name without the word for the kind of region: `Co. Cork` and `Cork` are one. */
export const bareName = (name: string): string => {
  const cut = foldName(name.trim().replace(suffix, '')).replace(before, '').replace(after, '');
  return cut.length > 1 ? cut.replace(native, '') || cut : cut;
};
