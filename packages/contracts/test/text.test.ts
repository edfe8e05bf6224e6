import {
  cleanLine,
  cleanLines,
  codeKey,
  codeText,
  ContactInput,
  Draft,
  isEmail,
  SkuQuery,
} from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { singleLine } from '../src/text.ts';

describe('a line', () => {
  it.each([
    ['a tab from a spreadsheet', 'Ada\tLovelace', 'Ada Lovelace'],
    ['a line break', 'Ada\r\nLovelace', 'Ada Lovelace'],
    ['a control character of C1', 'Ada\u0085Lovelace', 'Ada Lovelace'],
    ['an override of direction', 'Ada \u202Eecalevol', 'Ada ecalevol'],
    ['an isolate of direction', '\u2067Ada\u2069', 'Ada'],
    ['spaces of no width', '\uFEFFAda\u200B', 'Ada'],
    ['a name in Persian', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['an emoji that is joined', '👩\u200D🚀', '👩\u200D🚀'],
  ])('is kept without what nobody sees: %s', (_, typed, kept) => {
    expect(cleanLine(typed)).toBe(kept);
    expect(singleLine(80).parse(typed)).toBe(kept);
  });

  it('that holds nothing to be seen is empty', () => {
    expect(ContactInput.safeParse({ lastName: '\u200B\u202E' }).success).toBe(false);
  });

  it('among several stays a line', () => {
    expect(cleanLines('Ring twice.\n\tThen wait.\u000BThanks\u202E')).toBe(
      'Ring twice.\n\tThen wait. Thanks',
    );
  });

  it('among several stays without outer space, and with one space for a run of controls', () => {
    expect(cleanLines(' \n Ring\u0007\u000Btwice \n')).toBe('Ring twice');
  });
});

describe('a code', () => {
  it.each([
    ['with spaces of no width', '\u200BTEA\u200B-250\uFEFF'],
    ['with marks of direction', '\u200ETEA-250\u202C'],
    ['in full-width characters', 'ＴＥＡ－２５０'],
    ['with a typographic hyphen', 'TEA–250'],
    ['with a soft hyphen', 'TEA-\u00AD250'],
    ['in lower case, between spaces', '\u00A0tea-250 '],
  ])('is the same code %s', (_, typed) => {
    expect(codeKey(typed)).toBe('TEA-250');
  });

  it('is normalized where a draft and a question about SKUs are parsed', () => {
    expect(Draft.shape.codes.parse(['\u200Bｓａｖｅ５'])).toEqual(['save5']);
    expect(SkuQuery.parse({ skus: ['２２６３２\u200B'] }).skus).toEqual(['22632']);
  });

  it.each(['a\u0007b', '\u200B', ' '])(
    'is refused with a control character or with nothing to be seen: %j',
    (typed) => {
      expect(Draft.shape.codes.safeParse([typed]).success).toBe(false);
    },
  );

  it('keeps its case where it is kept', () => {
    expect(codeText(' ｔEa ')).toBe('tEa');
  });
});

describe('an e-mail address', () => {
  const accepted = [
    'ada@example.com',
    'o&leary@example.com',
    "o'brien+shop@mail.example.co.uk",
    "!#$%&'*+/=?^_`{|}~-.@example.org",
    'info@müller.de',
    '用户@例子.广告',
    'δοκιμή@παράδειγμα.δοκιμή',
    'info@xn--mller-kva.de',
    `${'a'.repeat(242)}@example.com`,
  ];
  const refused = [
    '',
    'ada',
    'ada@',
    '@example.com',
    'ada@example',
    'ada@@example.com',
    'ada lovelace@example.com',
    'ada@exa mple.com',
    'ada@-example.com',
    'ada@example-.com',
    'ada@example..com',
    '"ada"@example.com',
    'ada@example.com, bob@example.com',
    'ada\u202E@example.com',
    `ada@${'x'.repeat(64)}.com`,
    `${'a'.repeat(243)}@example.com`,
    `ada@${'x.'.repeat(130)}com`,
  ];

  it.each(accepted)('%s is one', (text) => {
    expect(isEmail(text)).toBe(true);
    expect(ContactInput.safeParse({ lastName: 'L', email: text }).success).toBe(true);
  });

  it.each(refused)('“%s” is none', (text) => {
    expect(isEmail(text)).toBe(false);
  });

  it.each(refused.filter((text) => !text.includes('\u202E')))(
    '“%s” is none to the contract either',
    (text) => {
      expect(ContactInput.safeParse({ lastName: 'L', email: text }).success).toBe(false);
    },
  );
});
