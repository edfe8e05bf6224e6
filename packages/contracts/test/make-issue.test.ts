import { describe, expect, it } from 'vitest';
import { fix, fixIn, Issue, issue, warning } from '@orderpad/contracts';

const lower = fix('set-quantity', { lineId: 'l1', quantity: 3 });
const remove = fix('remove-line', { lineId: 'l1' });

describe('issue', () => {
  it('makes an error with its params and fixes, in the form of the contract', () => {
    const made = issue(
      'insufficient-stock',
      ['lines', 'l1', 'quantity'],
      { available: 3, asked: 5 },
      lower,
      remove,
    );

    expect(made).toEqual({
      code: 'insufficient-stock',
      severity: 'error',
      path: ['lines', 'l1', 'quantity'],
      params: { available: 3, asked: 5 },
      fixes: [lower, remove],
    });
    expect(Issue.parse(made)).toEqual(made);
  });

  it('leaves params out where a code has none', () => {
    expect(issue('contact-required', ['contactId'])).toMatchObject({ params: {}, fixes: [] });
  });

  it('takes a code of a host of its own, which holds a dot, with any params', () => {
    expect(issue('acme.credit-hold', ['contactId'], { since: '2026-03-01' })).toMatchObject({
      code: 'acme.credit-hold',
    });
  });

  it('does not compile with an unknown code, or without the params of a known one', () => {
    // @ts-expect-error the code is misspelled
    issue('contact-requierd', ['contactId']);
    // @ts-expect-error the params are missing
    issue('insufficient-stock', ['lines', 'l1', 'quantity']);
    // @ts-expect-error `asked` is missing
    issue('insufficient-stock', ['lines', 'l1', 'quantity'], { available: 3 });
    // @ts-expect-error an amount is a number
    issue('too-many-lines', ['lines'], { max: 'ten' });

    expect(issue('contact-gone', ['contactId']).code).toBe('contact-gone');
  });
});

describe('warning', () => {
  it('makes the same as issue, to be accepted', () => {
    expect(warning('free-line', ['lines', 'l1'], { title: 'Mug' })).toEqual({
      ...issue('free-line', ['lines', 'l1'], { title: 'Mug' }),
      severity: 'warning',
    });
  });
});

describe('fixIn', () => {
  it('finds a fix by its code, wherever it stands among the others', () => {
    const made = issue('out-of-stock', ['lines', 'l1', 'quantity'], {}, remove, lower);

    expect(fixIn(made, 'set-quantity')).toEqual(lower);
    expect(fixIn(made, 'edit-line')).toBeUndefined();
  });
});
