import { snapshotOf } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { savingBegun } from '../src/machine/keeping.rules.ts';
import { draftOf } from '../src/order/context.ts';
import { contextWith, quoteWith } from './contexts.ts';

const base = { tag: 't1', revision: 4, draft: contextWith().draft };

describe('saving a draft at the host', () => {
  it('is begun by its event alone', () => {
    expect(savingBegun(contextWith(), { type: 'next' })).toEqual({});
  });

  it('takes the draft along, with the quote where there is one, and forgets the failure before', () => {
    const context = contextWith();
    const quoted = snapshotOf(quoteWith());

    expect(savingBegun(context, { type: 'drafts.save' })).toEqual({
      saving: { input: { draft: draftOf(context) }, base: undefined, before: [] },
      saveFailure: undefined,
    });
    expect(savingBegun(context, { type: 'drafts.save', quoted }).saving?.input).toEqual({
      draft: draftOf(context),
      quoted,
    });
  });

  it('goes on from the tag that the order has, from another one, or from none', () => {
    const context = contextWith({ base });
    const baseOf = (event: Parameters<typeof savingBegun>[1]) => savingBegun(context, event).saving?.base;

    expect(baseOf({ type: 'drafts.save' })).toBe('t1');
    expect(baseOf({ type: 'drafts.save', base: 't2' })).toBe('t2');
    expect(baseOf({ type: 'drafts.save', base: null })).toBeUndefined();
  });

  it('remembers the drafts that were on their way before', () => {
    const [first, second] = ['first', 'second'].map((id) => draftOf(contextWith({ draft: { id } })));
    if (!first || !second) throw new Error('two drafts were made');
    const saving = { input: { draft: second }, base: undefined, before: [first] };

    expect(savingBegun(contextWith({ saving }), { type: 'drafts.save' }).saving?.before).toEqual([
      first,
      second,
    ]);
  });
});
