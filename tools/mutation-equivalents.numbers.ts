import type { EquivalentChange } from './mutation-equivalents.ts';

const digits = 'packages/core/src/numbers/digits.ts';
const reading = 'packages/core/src/numbers/read-number.ts';
const signs = 'packages/core/src/numbers/signs.ts';

export const equivalentsInNumbers: readonly EquivalentChange[] = [
  {
    file: digits,
    code: 'const own = lang === undefined ? [] : digitsIn(lang);',
    becomes: 'const own = lang === undefined ? ["Stryker was here"] : digitsIn(lang);',
    reason: 'No sign is this text.',
  },
  ...['if (false)', 'if (/^[ -~]$/.test(text))'].map((condition) => ({
    file: digits,
    code: "if (/^[ -~]*$/.test(text)) return { text, isOwn: own[0] === '0' };",
    becomes: `${condition} return { text, isOwn: own[0] === '0' };`,
    reason:
      'ASCII digits are converted to themselves, only slower, and a text without digits is no number of any language.',
  })),
  {
    file: digits,
    code: 'const value = at < 0 ? valueOf(sign) : at;',
    becomes: 'const value = at <= 0 ? valueOf(sign) : at;',
    reason: 'The first digit of a language is zero, whose value is 0.',
  },
  {
    file: digits,
    code: 'scripts.add(at < 0 ? (sign.codePointAt(0) ?? 0) - value : -1);',
    becomes: 'scripts.add(at < 0 ? (sign.codePointAt(0) ?? 0) - value : +1);',
    reason: 'No script has its zero at 1 either.',
  },
  {
    file: reading,
    code: 'if (whole.value === undefined) return whole;',
    becomes: 'if (false) return whole;',
    reason: 'No comparison with an undefined value holds; the condition is for the type.',
  },
  {
    file: reading,
    code: 'currency === undefined || lang === undefined ? unsigned : withoutMark(unsigned, lang, currency),',
    becomes: 'currency === undefined || false ? unsigned : withoutMark(unsigned, lang, currency),',
    reason: 'An amount is read in a language; the condition is for the type.',
  },
  {
    file: reading,
    code: "const { whole = '', point = '', fraction = '' } = expression.exec(text)?.groups ?? {};",
    becomes:
      "const { whole = '', point = \"Stryker was here!\", fraction = '' } = expression.exec(text)?.groups ?? {};",
    reason: 'Without a point there is no fraction, so that nothing asks for the point.',
  },
  ...['const system = false ? {}', 'const system = digits === "" ? {}'].map((start) => ({
    file: signs,
    code: "const system = digits === 'own' ? {} : { numberingSystem: digits };",
    becomes: `${start} : { numberingSystem: digits };`,
    reason: 'No numbering system is named "own", so the format keeps that of its language.',
  })),
  {
    file: signs,
    code: "const styles = [{}, ...(currency === undefined ? [] : [{ style: 'currency', currency } as const])];",
    becomes:
      'const styles = [{}, ...(currency === undefined ? ["Stryker was here"] : [{ style: \'currency\', currency } as const])];',
    reason: 'The characters of a text are no options, so the same signs are found twice.',
  },
  {
    file: signs,
    code: "const [, second = ''] = valuesOf('integer');",
    becomes: 'const [, second = "Stryker was here!"] = valuesOf(\'integer\');',
    reason: 'Every language groups eight digits that it is told to group; the default is for the type.',
  },
  {
    file: signs,
    code: "return format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? currency;",
    becomes: "return format.formatToParts(1).find(({ type }) => type === 'currency').value ?? currency;",
    reason: 'An amount is written with its currency; the question mark is for the type.',
  },
];
