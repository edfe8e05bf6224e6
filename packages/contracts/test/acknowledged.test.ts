import { describe, expect, it } from 'vitest';
import { isAccepted, isSameIssue, issue, unaccepted, warning } from '@orderpad/contracts';

const free = warning('free-line', ['lines', 'l1'], { title: 'Mug' });

describe('isSameIssue', () => {
  it('compares code and path, and neither params nor severity', () => {
    expect(isSameIssue(free, { code: 'free-line', path: ['lines', 'l1'] })).toBe(true);
    expect(isSameIssue(free, issue('free-line', ['lines', 'l1'], { title: 'Cup' }))).toBe(true);
    expect(isSameIssue(free, { code: 'free-line', path: ['lines', 'l2'] })).toBe(false);
    expect(isSameIssue(free, { code: 'changed-elsewhere', path: ['lines', 'l1'] })).toBe(false);
  });

  it.each([
    [['a,b'], ['a', 'b']],
    [
      ['lines', 1],
      ['lines', '1'],
    ],
    [['lines'], ['lines', 'l1']],
  ])('tells the path %j from %j', (one, other) => {
    expect(isSameIssue({ code: 'x', path: one }, { code: 'x', path: other })).toBe(false);
  });
});

describe('unaccepted', () => {
  const changed = warning('changed-elsewhere', []);
  const quote = {
    issues: [free, changed, issue('contact-gone', ['contactId']), { ...free, severity: 'info' as const }],
  };

  it('returns the warnings that were not accepted, and neither errors nor notes', () => {
    expect(unaccepted(quote, [])).toEqual([free, changed]);
    expect(unaccepted(quote, [{ code: 'free-line', path: ['lines', 'l1'] }])).toEqual([changed]);
    expect(unaccepted(quote, [free, changed])).toEqual([]);
  });

  it('agrees with isAccepted', () => {
    expect(isAccepted(free, [changed, free])).toBe(true);
    expect(isAccepted(free, [changed])).toBe(false);
  });
});
