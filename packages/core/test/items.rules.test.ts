import { fix, issue, type HostProfile, type Issue, type Line } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { itemsEdits } from '../src/items/items.edits.ts';
import { itemsSlice } from '../src/items/items.slice.ts';
import type { LinePatch, NewLine } from '../src/order/events.ts';
import { Lines } from '../src/order/lines.ts';
import { newLineFor, quantitiesByProduct } from '../src/shopping/shopping.rules.ts';
import { contextWith, customLine, quoteWith, variantLine } from './contexts.ts';
import { FakeHost } from './fake-host.ts';

const { profile } = new FakeHost();
const host = (more: Partial<HostProfile> = {}): HostProfile => ({
  ...profile,
  capabilities: ['lines.note', 'lines.override', 'lines.custom'],
  ...more,
});
const tea = variantLine('tea', { quantity: 2 });
const pick = variantLine('pick', { cause: { kind: 'reward', rewardId: 'larder' } });
const lines = Lines.of([tea, customLine('engraving'), pick]);
const newLine = (quantity: number, more: Partial<NewLine> = {}): NewLine => ({
  item: tea.item,
  quantity,
  ...more,
});
const codes = (issues: readonly Issue[] = []) => issues.map(({ code }) => code);

describe('lines that are added', () => {
  const add = (added: NewLine[], more: Parameters<typeof contextWith>[0] = {}) =>
    itemsSlice.issuesWith?.['items.add']?.(contextWith({ lines, profile: host(), ...more }), {
      type: 'items.add',
      lines: added,
    });

  it.each([1, 2, 1_000_000])('may be of %i pieces', (quantity) => {
    expect(add([newLine(quantity)])).toEqual([]);
  });

  it.each([0, -1, 1.5, 1_000_001, Number.NaN])('may not be of %d pieces', (quantity) => {
    expect(add([newLine(1), newLine(quantity)])).toEqual([
      issue('quantity-invalid', ['lines', 1, 'quantity'], { quantity }),
    ]);
  });

  it('may raise a line up to a million pieces', () => {
    expect(add([newLine(999_998, { id: 'tea' })])).toEqual([]);
    expect(codes(add([newLine(999_999, { id: 'tea' })]))).toEqual(['quantity-invalid']);
    expect(add([newLine(999_999, { id: 'unknown' })])).toEqual([]);
  });

  it('may be as many as the host takes, those that raise a line not counted', () => {
    const three = { profile: host({ maxLines: 3 }) };

    expect(add([newLine(1, { id: 'tea' })], three)).toEqual([]);
    expect(add([newLine(1)], three)).toEqual([issue('too-many-lines', ['lines'], { max: 3 })]);
    expect(add([newLine(1)], { profile: host({ maxLines: 4 }) })).toEqual([]);
    expect(codes(add([newLine(1), newLine(1)], { profile: host({ maxLines: 4 }) }))).toEqual([
      'too-many-lines',
    ]);
  });

  it('may have a note, a price of staff or no place in the catalog where the host can', () => {
    const override = { unitPrice: 1, reason: 'Friend' };
    const custom = newLine(1, { item: customLine('x').item });

    for (const [line, capability] of [
      [newLine(1, { note: 'Red' }), 'lines.note'],
      [newLine(1, { override }), 'lines.override'],
      [custom, 'lines.custom'],
    ] as const) {
      expect(add([line])).toEqual([]);
      expect(add([line], { profile: host({ capabilities: [] }) })).toEqual([
        issue('unsupported', [], { capability }),
      ]);
    }
  });
});

describe('a line that is changed', () => {
  const change = (id: string, patch: LinePatch) =>
    itemsSlice.issuesWith?.['items.edit']?.(contextWith({ lines, profile: host({ capabilities: [] }) }), {
      type: 'items.edit',
      id,
      patch,
    });

  it('has to be one of the operator’s', () => {
    expect(change('tea', { quantity: 3 })).toEqual([]);
    expect(change('unknown', { quantity: 3 })).toEqual([issue('line-unknown', ['lines', 'unknown'])]);
    expect(change('pick', { quantity: 3 })).toEqual([issue('line-fixed', ['lines', 'pick'])]);
  });

  it('takes a quantity that is one, and what the host can', () => {
    expect(change('tea', { quantity: 0 })).toEqual([
      issue('quantity-invalid', ['lines', 'tea', 'quantity'], { quantity: 0 }),
    ]);
    expect(change('tea', { quantity: undefined, note: undefined, override: undefined })).toEqual([]);
    expect(codes(change('tea', { note: 'Red' }))).toEqual(['unsupported']);
  });

  it('keeps prices by its note alone, unless the host has asked about it', () => {
    const keeps = (patch: LinePatch, ...path: string[]) =>
      itemsSlice.keepsPrices?.['items.edit']?.(
        contextWith({ lines, quote: quoteWith({ issues: [issue('acme.note', path)] }) }),
        { type: 'items.edit', id: 'tea', patch },
      );

    expect(keeps({ note: 'Red' }, 'totals')).toBe(true);
    expect(keeps({ note: 'Red', quantity: 1 }, 'totals')).toBe(false);
    expect(keeps({ gift: { wrap: true } }, 'totals')).toBe(false);
    expect(keeps({ note: 'Red' }, 'lines', 'tea', 'note')).toBe(false);
    expect(keeps({ note: 'Red' }, 'lines', 'pick', 'note')).toBe(true);
    expect(keeps({ note: 'Red' }, 'lines', 'tea', 'item')).toBe(true);
    expect(keeps({ note: 'Red' }, 'shipments', 'tea', 'note')).toBe(true);
  });

  it('has what the patch says, and keeps the rest', () => {
    const whole = variantLine('tea', {
      quantity: 2,
      note: 'Red',
      gift: { wrap: true },
      override: { unitPrice: 1, reason: 'Friend' },
    });
    const edit = (patch: LinePatch) =>
      itemsEdits['items.edit'](contextWith({ lines: Lines.of([whole]) }), {
        type: 'items.edit',
        id: 'tea',
        patch,
      }).lines?.at(0);

    expect(edit({ quantity: 3 })).toStrictEqual({ ...whole, quantity: 3 });
    expect(edit({ item: pick.item })).toStrictEqual({ ...whole, item: pick.item });
    expect(edit({ quantity: undefined, item: undefined })).toStrictEqual(whole);
    expect(edit({ note: '' })).toStrictEqual({ ...whole, note: '' });
    expect(edit({ note: undefined, gift: undefined, override: undefined })).toStrictEqual(
      variantLine('tea', { quantity: 2 }),
    );
    expect(
      itemsEdits['items.edit'](contextWith({ lines }), { type: 'items.edit', id: 'unknown', patch: {} }),
    ).toEqual({});
  });
});

describe('lines that come and go', () => {
  const ids = (left: { lines?: Iterable<Line> }) => [...(left.lines ?? [])].map(({ id }) => id);

  it('are added at the end with an id of their own, or raise a line', () => {
    const cause = { kind: 'reward', rewardId: 'larder' } as const;
    const { lines: after } = itemsEdits['items.add'](contextWith({ lines }), {
      type: 'items.add',
      lines: [
        newLine(3, { id: 'tea', note: 'Red' }),
        newLine(4, { note: 'Blue' }),
        newLine(5, { id: 'gone', cause }),
      ],
    });
    const uuid = expect.stringMatching(/^[\da-f-]{36}$/);

    expect([...after]).toEqual([
      { ...tea, quantity: 5 },
      customLine('engraving'),
      pick,
      variantLine('', { id: uuid, item: tea.item, quantity: 4, note: 'Blue' }),
      variantLine('', { id: uuid, item: tea.item, quantity: 5, cause }),
    ]);
  });

  it('are removed, those that are there', () => {
    const event = { type: 'items.remove', ids: ['tea', 'unknown', 'pick'] } as const;

    expect(ids(itemsEdits['items.remove'](contextWith({ lines }), event))).toEqual(['engraving']);
    expect(itemsSlice.issuesWith?.['items.remove']?.(contextWith({ lines }), event)).toEqual([]);
    expect(
      itemsSlice.issuesWith?.['items.remove']?.(contextWith({ lines }), { ...event, ids: ['a', 'b'] }),
    ).toEqual([issue('line-unknown', ['lines', 'a']), issue('line-unknown', ['lines', 'b'])]);
  });

  it('are put back at their place, once', () => {
    const removed = [
      { line: variantLine('last'), at: 9 },
      { line: variantLine('third'), at: 2 },
      { line: variantLine('first'), at: 0 },
      { line: tea, at: 1 },
    ];

    expect(
      ids(itemsEdits['items.restore'](contextWith({ lines }), { type: 'items.restore', lines: removed })),
    ).toEqual(['first', 'tea', 'third', 'engraving', 'pick', 'last']);
  });
});

describe('the items of an order', () => {
  const issuesOf = (more: Parameters<typeof contextWith>[0]) => itemsSlice.issuesOf?.(contextWith(more));

  it('are at least one, and no more than the host takes', () => {
    expect(issuesOf({})).toEqual([issue('lines-required', ['lines'], {}, fix('add-item'))]);
    expect(issuesOf({ lines, profile: host({ maxLines: 3 }) })).toEqual([]);
    expect(issuesOf({ lines, profile: host({ maxLines: 2 }) })).toEqual([
      issue('too-many-lines', ['lines'], { max: 2 }),
    ]);
    expect(issuesOf({ lines, profile: undefined })).toEqual([]);
  });
});

describe('a product that is ordered', () => {
  const other = variantLine('other', { quantity: 3, item: tea.item });

  it('is counted over its lines', () => {
    expect(quantitiesByProduct(Lines.of([tea, customLine('engraving', { quantity: 9 }), other]))).toEqual(
      new Map([['product-of-tea', 5]]),
    );
  });

  it('raises the first plain line of the same variant', () => {
    const same = (...of: Line[]) => newLineFor(tea.item, 4, Lines.of(of)).id;

    expect(same(customLine('engraving'), variantLine('mug'), tea, other)).toBe('tea');
    expect(same({ ...tea, note: 'Red' }, other)).toBe('other');
    expect(same({ ...tea, gift: { wrap: false } }, other)).toBe('other');
    expect(same({ ...tea, override: { unitPrice: 1, reason: 'x' } }, other)).toBe('other');
    expect(same({ ...tea, cause: { kind: 'reward', rewardId: 'larder' } }, other)).toBe('other');
    expect(same({ ...tea, quantity: 999_996 })).toBe('tea');
    expect(same({ ...tea, quantity: 999_997 })).toBe(undefined);
  });

  it('is a new line else, as a custom item always is', () => {
    const { item } = customLine('engraving');

    expect(newLineFor(tea.item, 4, Lines.of([]))).toEqual({ item: tea.item, quantity: 4 });
    expect(newLineFor(item, 4, Lines.of([customLine('engraving')]))).toEqual({ item, quantity: 4 });
    expect(newLineFor(tea.item, 4, Lines.of([tea]))).toEqual({ id: 'tea', item: tea.item, quantity: 4 });
  });
});
