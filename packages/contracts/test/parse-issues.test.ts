import { ContactInput, Draft, issueCodes, parseIssues, requestIssueCodes } from '@orderpad/contracts';
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
    ['nothing at all', undefined, [['required']]],
  ])('speaks the codes of the contracts: %s', (_, input, expected) => {
    expect(issuesOf(input)).toEqual(expected);
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
