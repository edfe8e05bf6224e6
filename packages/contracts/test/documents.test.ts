import {
  type Contact,
  ContactInput,
  type Draft,
  Extensions,
  HostError,
  isBlocking,
  isHostError,
  isOutcomeUnknown,
  isSameMoney,
  issue,
  nameOf,
  ProblemCode,
  Totals,
  warning,
  withOwnLines,
} from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { refusedExtensions } from '../src/extensions-refused.ts';
import { invalidAt } from '../src/json-schema.ts';
import { refusedJson } from '../src/json-value.ts';

describe('an amount with its currency', () => {
  it('is the same as another only in both', () => {
    const five = { amount: 500, currency: 'GBP' };

    expect(isSameMoney(five, { ...five })).toBe(true);
    expect(isSameMoney(five, { ...five, amount: 501 })).toBe(false);
    expect(isSameMoney(five, { ...five, currency: 'EUR' })).toBe(false);
    expect(isSameMoney(five, { amount: 501, currency: 'EUR' })).toBe(false);
  });
});

describe('totals', () => {
  const totals = {
    subtotal: 1000,
    discount: 100,
    shipping: 350,
    tax: 250,
    taxIncluded: false,
    total: 1500,
    taxes: [],
  };

  it('have to add up, with the tax or with it included', () => {
    expect(Totals.parse(totals)).toEqual(totals);
    expect(Totals.parse({ ...totals, taxIncluded: true, total: 1250 })).toMatchObject({ total: 1250 });
  });

  it.each([
    { total: 1499 },
    { taxIncluded: true },
    { discount: 101 },
    { shipping: 0 },
    { subtotal: 0 },
    { tax: 251 },
  ])('with %j do not', (change) => {
    expect(Totals.safeParse({ ...totals, ...change }).error?.issues).toMatchObject([
      { message: 'totals-do-not-add-up', path: ['total'] },
    ]);
  });
});

describe('the name of a contact', () => {
  const id: Pick<Contact, 'id' | 'addresses'> = { id: 'c1', addresses: [] };
  const all = { firstName: 'Ada', lastName: 'King', company: 'Engines', email: 'a@b.c', number: '7' };

  it.each([
    [all, 'Ada King'],
    [{ firstName: 'Ada', company: 'Engines' }, 'Ada'],
    [{ lastName: 'King' }, 'King'],
    [{ company: 'Engines', email: 'a@b.c' }, 'Engines'],
    [{ email: 'a@b.c', number: '7' }, 'a@b.c'],
    [{ number: '7' }, '7'],
    [{}, 'c1'],
  ])('given %j is %s', (contact, name) => {
    expect(nameOf({ ...id, ...contact })).toBe(name);
  });

  it('or the company is required of a new one', () => {
    for (const input of [{ firstName: 'Ada' }, { lastName: 'King' }, { company: 'Engines' }])
      expect(ContactInput.safeParse(input).success).toBe(true);
    expect(ContactInput.safeParse({ phone: '1' }).error?.issues).toMatchObject([
      { message: 'required', path: ['lastName'] },
    ]);
  });
});

describe('a host error', () => {
  it('has a code, a message, and no details unless they are given', () => {
    const error = new HostError('timeout', 'no answer');

    expect(error).toMatchObject({ name: 'HostError', code: 'timeout', message: 'no answer', issues: [] });
    expect([error.retryAfter, error.orderId, error.cause]).toEqual([undefined, undefined, undefined]);
  });

  it('keeps its details and its cause, made here or read from the wire', () => {
    const cause = new Error('refused');
    const details = { issues: [issue('contact-gone', ['contactId'])], retryAfter: 5, orderId: 'o1' };

    const made = new HostError('draft-placed', 'an order already', { ...details, cause });
    const read = HostError.from({ code: 'draft-placed', detail: 'an order already', ...details }, { cause });

    for (const error of [made, read])
      expect(error).toMatchObject({ code: 'draft-placed', message: 'an order already', ...details, cause });
    expect(HostError.from({ code: 'refused', detail: 'no', issues: [] }).cause).toBeUndefined();
  });

  it('is known by its name, so that one of another copy of the package is, too', () => {
    const foreign = Object.assign(new Error('no'), { name: 'HostError', code: 'refused' });

    expect(isHostError(new HostError('refused', 'no'))).toBe(true);
    expect(isHostError(foreign)).toBe(true);
    expect(isHostError(Object.assign(new Error('no'), { name: 'HostError' }))).toBe(false);
    expect(isHostError(Object.assign(new Error('no'), { code: 'refused' }))).toBe(false);
    expect(isHostError({ name: 'HostError', code: 'refused' })).toBe(false);
  });

  it('leaves the outcome unknown by these codes, and by no other', () => {
    expect(ProblemCode.options.filter(isOutcomeUnknown)).toEqual([
      'unreachable',
      'timeout',
      'unavailable',
      'internal',
      'malformed',
      'aborted',
    ]);
  });

  it('is held back by issues of the severity error alone', () => {
    const each = [issue('contact-gone', []), warning('free-line', [], { title: 'x' })];

    expect(each.map(isBlocking)).toEqual([true, false]);
  });
});

describe('the lines of a draft', () => {
  const line = (id: string, cause: Draft['lines'][number]['cause']): Draft['lines'][number] => ({
    id,
    item: { kind: 'custom', title: 'Engraving', unitPrice: 1, ships: false },
    quantity: 1,
    cause,
  });
  const draft: Draft = {
    id: 'd',
    revision: 1,
    flow: 'f',
    currency: 'GBP',
    lines: [line('a', { kind: 'operator' }), line('b', { kind: 'reward', rewardId: 'r' })],
    codes: [],
    promotions: [],
    shipments: [{ id: 's', parts: [] }],
    context: {},
  };

  it('that claim to come from a promotion count as the operator’s, and no others', () => {
    const claimed = { ...draft, lines: [...draft.lines, line('c', { kind: 'promotion', promotionId: 'p' })] };

    expect(withOwnLines(draft)).toBe(draft);
    expect(withOwnLines(claimed)).toEqual({
      ...draft,
      lines: [...draft.lines, line('c', { kind: 'operator' })],
    });
  });
});

describe('the values that own steps add', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

  it('may have twenty names, each with plain JSON', () => {
    const twenty = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`s${at}`, at]));

    expect(Extensions.safeParse(twenty).success).toBe(true);
    expect(refusedExtensions({ ...twenty, more: 1 })).toEqual({ code: 'too-many', path: [] });
    expect(refusedExtensions({ a: 1, b: { c: [1, undefined] } })).toEqual({
      code: 'not-json',
      path: ['b', 'c', 1],
    });
  });

  it.each([
    [null, undefined],
    ['text', undefined],
    [false, undefined],
    [-1.5, undefined],
    [Object.assign(Object.create(null), { a: 1 }), undefined],
    [{ a: [{ b: 1 }] }, undefined],
    [Number.POSITIVE_INFINITY, 'not-json'],
    [undefined, 'not-json'],
    [() => 1, 'not-json'],
    [new Date(0), 'not-json'],
    [new Map(), 'not-json'],
  ])('hold %o: %s', (value, code) => {
    expect(refusedJson(value, { levels: 3, bytes: 100 }, ['x'])?.code).toBe(code);
  });

  it('have at most so many levels and bytes, counted in UTF-8', () => {
    const bounds = { levels: 2, bytes: 12 };

    expect(refusedJson(nested(2), bounds, [])).toBeUndefined();
    expect(refusedJson(nested(3), bounds, [])).toEqual({ code: 'too-deep', path: [0, 0] });
    expect(refusedJson('x'.repeat(10), bounds, ['x'])).toBeUndefined();
    expect(refusedJson('x'.repeat(11), bounds, ['x'])).toEqual({ code: 'too-large', path: ['x'] });
    expect(refusedJson('é'.repeat(5), bounds, ['x'])).toBeUndefined();
    expect(refusedJson('é'.repeat(6), bounds, ['x'])).toEqual({ code: 'too-large', path: ['x'] });
    expect(
      refusedJson(
        Array.from({ length: 12 }, () => 1),
        bounds,
        ['x'],
      ),
    ).toEqual({
      code: 'too-large',
      path: ['x', 11],
    });
  });
});

describe('a value checked by a schema of data', () => {
  it.each([
    [1, {}, undefined],
    ['a', { enum: ['a', 'b'] }, undefined],
    ['c', { enum: ['a', 'b'] }, []],
    [true, { type: 'boolean' }, undefined],
    [1, { type: 'boolean' }, []],
    [2, { type: 'integer', minimum: 2, maximum: 3 }, undefined],
    [3, { type: 'integer', minimum: 2, maximum: 3 }, undefined],
    [4, { type: 'integer', minimum: 2, maximum: 3 }, []],
    [1.5, { type: 'integer' }, []],
    ['2', { type: 'integer' }, []],
    ['ab', { type: 'string', pattern: '^a' }, undefined],
    ['ba', { type: 'string', pattern: '^a' }, []],
    [1, { type: 'string' }, []],
    ['a', { type: 'object' }, []],
    [null, { type: 'object' }, []],
    [[], { type: 'object' }, []],
    [{}, { type: 'array', items: {} }, []],
    [[1, 'a'], { type: 'array', items: { type: 'integer' } }, [1]],
    [[1], { type: 'array', items: {}, minItems: 2 }, []],
    [{ a: 1, b: 'x' }, { type: 'object', additionalProperties: { type: 'integer' } }, ['b']],
    [{ long: 1 }, { type: 'object', propertyNames: { type: 'string', maxLength: 3 } }, ['long']],
    [{ a: undefined }, { type: 'object', properties: { a: { type: 'integer' } } }, undefined],
    [{}, { type: 'object', properties: { a: { type: 'integer' } }, required: ['a'] }, ['a']],
    [{ kind: 'x' }, { oneOf: [{ properties: { kind: { const: 'y' } } }] }, ['kind']],
    ['x', { oneOf: [{ properties: { kind: { const: 'y' } } }] }, ['kind']],
    [
      { kind: 'y', a: 1 },
      { oneOf: [{ type: 'object', properties: { kind: { const: 'y' }, a: { type: 'string' } } }] },
      ['a'],
    ],
  ])('%j by %j is invalid at %j', (value, schema, path) => {
    expect(invalidAt(value, schema)).toEqual(path);
  });
});
