import {
  ContactInput,
  Draft,
  issueCodes,
  mostLines,
  parseIssues,
  requestIssueCodes,
} from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';

const address = { line1: '1 Row', city: 'Leeds', country: 'GB' };

function issuesOf(input: unknown): (readonly [string, ...(string | number)[]])[] {
  const { error } = ContactInput.safeParse(input);
  return error ? parseIssues(error, input).map(({ code, path }) => [code, ...path] as const) : [];
}

describe('an issue of a value that a contract refuses', () => {
  it.each([
    ['an e-mail address that is none', { lastName: 'L', email: 'ada' }, [['invalid', 'email']]],
    ['a text that is too long', { lastName: 'L', phone: '0'.repeat(41) }, [['too-long', 'phone']]],
    ['a text that is empty', { firstName: 'A', lastName: ' ' }, [['required', 'lastName']]],
    ['a contact without a name', {}, [['required', 'lastName']]],
    [
      'a line of an address that is missing',
      { lastName: 'L', address: { ...address, line1: undefined } },
      [['required', 'address', 'line1']],
    ],
    [
      'a country that is none',
      { lastName: 'L', address: { ...address, country: 'gb' } },
      [['invalid', 'address', 'country']],
    ],
    ['a number for a text', { lastName: 7 }, [['invalid', 'lastName']]],
    ['nothing for an address', { lastName: 'L', address: null }, [['invalid', 'address']]],
    ['nothing at all', undefined, [['required']]],
  ])('speaks the codes of the contracts: %s', (_, input, expected) => {
    expect(issuesOf(input)).toEqual(expected);
  });

  it('says how many lines an order may have where it has more', () => {
    const { error } = Draft.safeParse({ lines: Array.from({ length: mostLines + 1 }, () => 0) });
    const issues = error ? parseIssues(error, {}) : [];

    expect(issues.find(({ path }) => path[0] === 'lines')).toMatchObject({
      code: 'too-many-lines',
      params: { max: 20_000 },
    });
  });

  it('has no code that the contracts do not list', () => {
    const damaged = {
      id: '',
      revision: 1.5,
      lines: [{ quantity: 0, cause: { kind: 'chance' } }],
      codes: Array.from({ length: 51 }, () => 'x'),
      shipments: [],
      context: { ['x'.repeat(61)]: 'x' },
      extensions: { 'not a name': 1 },
    };
    const { error } = Draft.safeParse(damaged);

    const codes = new Set(error && parseIssues(error, damaged).map(({ code }) => code));

    expect(codes.size).toBeGreaterThan(3);
    expect([...codes].filter((code) => !(code in { ...issueCodes, ...requestIssueCodes }))).toEqual([]);
  });
});

describe('an issue of the schema library', () => {
  type Found = Parameters<typeof parseIssues>[0]['issues'][number];
  const told = (found: Partial<Found>, value: unknown = { quantity: 7 }) =>
    // Sound: an issue has these members, whatever its code.
    parseIssues(
      { issues: [{ code: 'custom', path: ['quantity'], message: 'Invalid', ...found } as Found] },
      value,
    );
  const codeOf = (...of: Parameters<typeof told>) => told(...of)[0]?.code;

  it.each(['ab', 'totals-do-not-add-up', 'a'.repeat(61)])('that names the code “%s” has it', (message) => {
    expect(codeOf({ message })).toBe(message);
  });

  it.each(['', 'a', 'Too short', 'too short', 'not-settled.', '-ab', '4-lines', 'a'.repeat(62)])(
    'that says “%s” has a code of the contracts',
    (message) => {
      expect(codeOf({ message })).toBe('invalid');
    },
  );

  it.each<[issueCode: Found['code'], origin: string, code: string]>([
    ['too_small', 'string', 'required'],
    ['too_small', 'array', 'required'],
    ['too_small', 'number', 'invalid'],
    ['too_big', 'string', 'too-long'],
    ['too_big', 'array', 'too-many'],
    ['too_big', 'number', 'invalid'],
    ['invalid_key', 'record', 'invalid-key'],
    ['invalid_type', 'string', 'invalid'],
  ])('of code %s about a %s is %s', (code, origin, expected) => {
    expect(codeOf({ code, origin } as Partial<Found>)).toBe(expected);
  });

  it('keeps its path, with the numbers in it', () => {
    expect(told({ path: ['lines', 0, 'quantity'] })[0]?.path).toEqual(['lines', 0, 'quantity']);
    expect(told({ path: [Symbol('inner')] })[0]?.path).toEqual(['Symbol(inner)']);
  });

  it.each<[path: PropertyKey[], value: unknown]>([
    [['quantity'], null],
    [['quantity'], {}],
    [['quantity'], { quantity: undefined }],
    [['lines', 'quantity'], { lines: null }],
    [['lines', 0], { lines: [] }],
    // Names that every object or text has are no values of a document.
    [['toString'], {}],
    [['length'], 'abc'],
  ])('whose path %j has no value in %j is of something required', (path, value) => {
    expect(codeOf({ path }, value)).toBe('required');
  });

  it.each<[path: PropertyKey[], value: unknown]>([
    [['quantity'], { quantity: null }],
    [['lines', 0], { lines: [''] }],
    [[], 7],
  ])('whose path %j has one in %j is of something invalid', (path, value) => {
    expect(codeOf({ path }, value)).toBe('invalid');
  });
});
