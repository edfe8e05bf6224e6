import type { HostProfile } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { detailsEdits } from '../src/details/details.edits.ts';
import { detailsSlice } from '../src/details/details.slice.ts';
import type { DetailsPatch } from '../src/order/events.ts';
import { reviewView } from '../src/overview/review.view.ts';
import { contextWith, quoteWith } from './contexts.ts';
import { FakeHost } from './fake-host.ts';

const { profile } = new FakeHost();
const able = (...capabilities: HostProfile['capabilities']): HostProfile => ({ ...profile, capabilities });
const edited = (patch: DetailsPatch, context = contextWith({})) =>
  detailsEdits['details.edit'](context, { type: 'details.edit', patch }).draft;
const keeps = (patch: DetailsPatch, context = contextWith({})) =>
  detailsSlice.keepsPrices?.['details.edit']?.(context, { type: 'details.edit', patch });

describe('the details of an order', () => {
  it('are given one by one, and taken away', () => {
    const context = contextWith({});
    const draft = edited({ deliveryDate: '2026-03-11', internalNote: ' Ask first. ' }, context);

    expect(draft.details).toEqual({ deliveryDate: '2026-03-11', internalNote: 'Ask first.' });
    const next = edited({ deliveryDate: undefined, tags: ['Fair', 'fair', 'Visit'] }, { ...context, draft });
    expect(next.details).toEqual({ internalNote: 'Ask first.', tags: ['fair', 'Visit'] });
    expect(edited({ internalNote: ' ', tags: [] }, { ...context, draft: next })).not.toHaveProperty(
      'details',
    );
  });

  it('take a capability each, but none to be taken away', () => {
    const issues = detailsSlice.issuesWith?.['details.edit'];
    const context = contextWith({ profile: able('orders.tags') });
    const patch = { tags: ['a'], orderDate: '2026-03-01', deliveryDate: undefined };

    expect(issues?.(context, { type: 'details.edit', patch })).toMatchObject([
      { code: 'unsupported', params: { capability: 'orders.date' } },
    ]);
  });

  it('keep the price while a note is typed; of the rest the host has a say', () => {
    expect(keeps({ internalNote: 'x' })).toBe(true);
    expect(keeps({ internalNote: 'x', tags: ['a'] })).toBe(false);
    const refused = quoteWith({
      issues: [
        {
          code: 'not-permitted',
          severity: 'error',
          path: ['details', 'internalNote'],
          params: {},
          fixes: [],
        },
      ],
    });
    expect(keeps({ internalNote: 'x' }, contextWith({ quote: refused }))).toBe(false);
  });

  it('are open to the review as far as the host takes them', () => {
    const context = contextWith({ profile: able('orders.delivery-date', 'orders.internal-note') });
    const { openDetails } = reviewView({
      isPlacing: false,
      phase: 'editing',
      pricing: 'quoted',
      keeping: 'clean',
      shownIssues: () => [],
      context,
    });

    expect(openDetails).toEqual(['deliveryDate', 'internalNote']);
  });
});
