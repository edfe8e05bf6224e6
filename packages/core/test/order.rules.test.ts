import { HostError, issue, warning, type Issue, type Line } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { backOffice } from '../src/flows/back-office.ts';
import { unaccepted, warningsOf, withNotices } from '../src/order/acknowledged.ts';
import { canQuote, currentQuote, draftOf, hostCan, isRenewing, shownQuote } from '../src/order/context.ts';
import { isQuestioned, revised } from '../src/order/edit.ts';
import type { OrderEvent } from '../src/order/events.ts';
import { failureOf } from '../src/order/failure.ts';
import { Lines } from '../src/order/lines.ts';
import { withMovedGift } from '../src/order/moved-gift.ts';
import { oncePer } from '../src/order/once-per.ts';
import { paysOnly } from '../src/order/pays-only.ts';
import { requires } from '../src/order/requires.ts';
import { reviewEdits } from '../src/review/review.edits.ts';
import { reviewSlice } from '../src/review/review.slice.ts';
import { issuesWith } from '../src/rules/issues-with.ts';
import { stepOf } from '../src/rules/step-of.ts';
import { contextWith, quoteWith, variantLine } from './contexts.ts';
import { FakeHost } from './fake-host.ts';

const free = (id: string): Issue => warning('free-line', ['lines', id], { title: id });
const lines = Lines.of([variantLine('tea')]);
const failed = { code: 'unavailable', issues: [] } as const;

describe('a warning', () => {
  const quote = quoteWith({ issues: [free('tea'), issue('not-sold', ['lines', 'mug', 'item'])] });
  const notice = warning('not-settled', ['totals']);
  const info: Issue = { ...notice, severity: 'info' };

  it('is one of the host or of the pad', () => {
    expect(warningsOf(contextWith({ quote, notices: [info, notice] }))).toEqual([notice, free('tea')]);
  });

  it('is told with the quote that is shown', () => {
    const outdated = { quote, notices: [notice], priceRevision: 5 };

    expect(warningsOf(contextWith({ notices: [notice] }))).toEqual([]);
    expect(warningsOf(contextWith({ ...outdated, lines }))).toEqual([]);
    expect(warningsOf(contextWith({ ...outdated, lines, draft: { contactId: 'ada' } }))).toHaveLength(2);
  });

  it('is to be accepted until it is, by code and path', () => {
    const context = contextWith({ quote, notices: [notice] });
    const acknowledged = [{ code: 'free-line', path: ['lines', 'tea'] }];

    expect(unaccepted(context)).toEqual([
      { ...notice, fixes: [{ code: 'acknowledge', params: {} }] },
      { ...free('tea'), fixes: [{ code: 'acknowledge', params: {} }] },
    ]);
    expect(unaccepted({ ...context, acknowledged }).map(({ code }) => code)).toEqual(['not-settled']);
  });

  it('keeps its own fixes before the one that accepts it', () => {
    const fixes = [{ code: 'retry', params: {} }];

    expect(
      unaccepted(contextWith({ quote: quoteWith(), notices: [{ ...notice, fixes }] }))[0]?.fixes,
    ).toEqual([...fixes, { code: 'acknowledge', params: {} }]);
  });
});

describe('a notice', () => {
  it('replaces an older one of its code and path, which has to be accepted again', () => {
    const [tea, mug] = [free('tea'), free('mug')];
    const newer = warning('free-line', ['lines', 'tea'], { title: 'Tea' });

    expect(withNotices(contextWith({ notices: [tea, mug], acknowledged: [mug, tea] }), [newer])).toEqual({
      notices: [mug, newer],
      acknowledged: [mug],
    });
  });
});

describe('several notices', () => {
  it('replace theirs, and none replaces none', () => {
    const [tea, mug, song] = [free('tea'), free('mug'), free('song')];
    const context = contextWith({ notices: [tea, mug, song], acknowledged: [tea] });

    expect(withNotices(context, [tea, song])).toEqual({ notices: [mug, tea, song], acknowledged: [] });
    expect(withNotices(context, [])).toEqual({ notices: [tea, mug, song], acknowledged: [tea] });
  });
});

describe('a quote', () => {
  const priced = { lines, quote: quoteWith(), draft: { contactId: 'ada' } };

  it('is current for the revision that it prices, and for those that change no price', () => {
    expect(currentQuote(contextWith({ quote: quoteWith({ revision: 4 }) }))).toMatchObject({ id: 'q1' });
    expect(currentQuote(contextWith({ quote: quoteWith({ revision: 5 }) }))).toMatchObject({ id: 'q1' });
    expect(currentQuote(contextWith({ quote: quoteWith({ revision: 3 }) }))).toBe(undefined);
    expect(currentQuote(contextWith())).toBe(undefined);
  });

  it('is asked for once there are lines, and a contact where the flow asks for one', () => {
    const context = contextWith({ lines });
    const withoutContact = { ...context, flow: { ...context.flow, steps: ['items', 'review'] as const } };

    expect(canQuote(context)).toBe(false);
    expect(canQuote(contextWith(priced))).toBe(true);
    expect(canQuote(contextWith({ ...priced, lines: Lines.of([]) }))).toBe(false);
    expect(canQuote(withoutContact)).toBe(true);
  });

  it('is shown until it is renewed', () => {
    const renewing = contextWith({ ...priced, priceRevision: 5 });

    expect(isRenewing(renewing)).toBe(true);
    expect(shownQuote(renewing)).toBe(priced.quote);
    expect(shownQuote(contextWith(priced))).toBe(priced.quote);
  });

  it('is not shown after a failure, without lines, or when there is none', () => {
    const renewing = contextWith({ ...priced, priceRevision: 5 });

    for (const parts of [{ quoteFailure: failed }, { lines: Lines.of([]) }, { quote: undefined }]) {
      expect(isRenewing({ ...renewing, ...parts })).toBe(false);
      expect(shownQuote({ ...renewing, ...parts })).toBe(undefined);
    }
    expect(isRenewing(contextWith(priced))).toBe(false);
  });
});

describe('an edit', () => {
  it('is the next revision, which has to be priced', () => {
    const context = contextWith({
      corrections: 2,
      refusal: failed,
      awaitedTotal: { amount: 1, currency: 'GBP' },
      draft: { revision: 7 },
    });

    expect(revised(context, { withdrawn: ['pigeon'] })).toEqual({
      withdrawn: ['pigeon'],
      draft: { ...context.draft, revision: 8 },
      priceRevision: 8,
      awaitedTotal: undefined,
      refusal: undefined,
      corrections: 0,
    });
    expect(revised(context, { draft: { ...context.draft, note: 'x' } }, true)).toMatchObject({
      draft: { note: 'x', revision: 8 },
      priceRevision: 4,
    });
  });

  it('touches what the host has asked about at its path, or below it', () => {
    const context = contextWith({
      quote: quoteWith({ issues: [free('mug'), issue('acme.note', ['lines', 'tea', 'note'])] }),
    });

    expect(isQuestioned(context, 'lines', 'tea', 'note')).toBe(true);
    expect(isQuestioned(context, 'lines', 'tea')).toBe(true);
    expect(isQuestioned(context, 'lines', 'song')).toBe(false);
    expect(isQuestioned(context, 'lines', 'mug', 'note')).toBe(false);
    expect(isQuestioned(contextWith(), 'lines')).toBe(false);
  });
});

describe('the note of an order', () => {
  const edit = (note: string, context = contextWith()) =>
    reviewEdits['review.edit'](context, { type: 'review.edit', patch: { note } }).draft;

  it('has no spaces around it, and is none when it is empty', () => {
    expect(edit(' Ring twice ')).toEqual({ ...contextWith().draft, note: 'Ring twice' });
    expect(edit(' ', contextWith({ draft: { note: 'Ring' } }))).toEqual(contextWith().draft);
  });

  it('keeps prices, unless the host has asked about it', () => {
    const keeps = (...path: string[]) =>
      reviewSlice.keepsPrices?.['review.edit']?.(
        contextWith({ quote: quoteWith({ issues: [issue('acme.note', path)] }) }),
        {
          type: 'review.edit',
          patch: { note: '' },
        },
      );

    expect(keeps('lines', 'note')).toBe(true);
    expect(keeps('note')).toBe(false);
  });
});

describe('an order is ready to be placed', () => {
  const issuesOf = (context = contextWith()) => reviewSlice.issuesOf?.(context);

  it('with a price, and every warning accepted', () => {
    expect(issuesOf(contextWith({ quote: quoteWith() }))).toEqual([]);
    expect(issuesOf(contextWith({ quote: quoteWith({ issues: [free('tea')] }) }))).toMatchObject([
      { code: 'free-line' },
    ]);
  });

  it('while its price is being renewed', () => {
    const renewing = {
      lines,
      quote: quoteWith({ issues: [free('tea')] }),
      priceRevision: 5,
      draft: { contactId: 'ada' },
    };

    expect(issuesOf(contextWith(renewing))).toMatchObject([{ code: 'free-line' }]);
  });

  it('never without a price: the reason is told, and the host can be asked again', () => {
    expect(issuesOf()).toEqual([issue('not-priced', [], {})]);
    expect(issuesOf(contextWith({ quoteFailure: failed }))).toEqual([
      { ...issue('not-priced', [], { problem: 'unavailable' }), fixes: [{ code: 'retry', params: {} }] },
    ]);
  });
});

describe('what the host can do', () => {
  it('is what it says, and nothing before', () => {
    const { profile } = new FakeHost();

    expect(hostCan(contextWith(), 'contacts.create')).toBe(true);
    expect(hostCan(contextWith(), 'lines.override')).toBe(false);
    expect(hostCan(contextWith({ profile: undefined }), 'contacts.create')).toBe(false);
    expect(requires(contextWith({ profile }), 'contacts.create')).toEqual([]);
    expect(requires(contextWith({ profile: { ...profile, capabilities: [] } }), 'contacts.create')).toEqual([
      issue('unsupported', [], { capability: 'contacts.create' }),
    ]);
  });
});

describe('an order that its customer opens', () => {
  it('is one that was handed off, and none before its profile is known', () => {
    const { profile } = new FakeHost();
    const handoff = {
      id: 'h1',
      draftId: 'd1',
      total: { amount: 500, currency: 'GBP' },
      expiresAt: '2026-03-01T00:00:00Z',
    };

    expect(paysOnly({ profile: { ...profile, handoff } })).toBe(true);
    expect(paysOnly({ profile })).toBe(false);
    expect(paysOnly({ profile: undefined })).toBe(false);
  });
});

describe('what an event requires', () => {
  const { profile } = new FakeHost();
  const lacking = { profile: { ...profile, capabilities: [] }, lines };
  const able = {
    profile: { ...profile, capabilities: [...profile.capabilities, 'drafts' as const, 'requests' as const] },
    lines,
  };
  const codesWith = (event: OrderEvent, context: Parameters<typeof contextWith>[0]) =>
    issuesWith(event, contextWith(context)).map(({ code, path, fixes }) => [
      code,
      path,
      fixes.map((each) => each.code),
    ]);

  it('of saving for later is a host that keeps drafts, and a line', () => {
    const save = { type: 'drafts.save' } as const;

    expect(codesWith(save, able)).toEqual([]);
    expect(codesWith(save, lacking)).toEqual([['unsupported', [], []]]);
    expect(codesWith(save, { ...able, lines: Lines.of([]) })).toEqual([
      ['lines-required', ['lines'], ['add-item']],
    ]);
  });

  it('is told at the review, as are the issues of both slices', () => {
    expect(stepOf({ path: ['drafts', 'd1'] })).toBe('review');
    expect(['drafts', 'requests'].map((name) => stepOf({ path: ['extensions', name] }))).toEqual([
      'review',
      'review',
    ]);
  });

  it('of asking for an order is a host that takes requests, and of placing one none', () => {
    const place = { type: 'review.place' } as const;
    const flow = { ...backOffice, policies: { ...backOffice.policies, placeAs: 'request' as const } };
    const requests = (context: Parameters<typeof contextWith>[0]) =>
      codesWith(place, context).filter(([code]) => code === 'unsupported');

    expect(requests({ ...lacking, flow })).toEqual([['unsupported', [], []]]);
    expect(requests({ ...able, flow })).toEqual([]);
    expect(requests(lacking)).toEqual([]);
  });
});

describe('the gift of pieces that go to another shipment', () => {
  const gift = { wrap: true };
  const moved = (more: Partial<Line>) =>
    withMovedGift(Lines.of([variantLine('tea', more)]), 'tea', 's1', 's2').get('tea')?.gifts;

  it('goes along where it is marked for them, and stays with those that are left', () => {
    const own = { shipmentId: 's1', gift };

    expect(moved({ gifts: [own] })).toEqual([own, { shipmentId: 's2', gift }]);
  });

  it('does not replace one that is there, and is not made from none', () => {
    const both = [
      { shipmentId: 's1', gift },
      { shipmentId: 's2', gift: { wrap: false } },
    ];

    expect(moved({ gifts: both })).toBe(both);
    expect(moved({ gifts: [{ shipmentId: 's1' }] })).toEqual([{ shipmentId: 's1' }]);
    expect(moved({})).toBeUndefined();
    expect(moved({ gift })).toBeUndefined();
  });

  it('is none of a line that is gone', () => {
    const none = Lines.of([]);

    expect(withMovedGift(none, 'tea', 's1', 's2')).toBe(none);
  });
});

describe('an error of a call', () => {
  it('has the code, the issues, the wait and the order that the host names', () => {
    const issues = [free('tea')];
    const error = new HostError('draft-placed', 'placed', { issues, retryAfter: 7, orderId: 'o1' });

    expect(failureOf(error)).toEqual({ code: 'draft-placed', issues, retryAfter: 7, orderId: 'o1' });
  });

  it('that is none of the host is a fault', () => {
    expect(failureOf(new TypeError('x'))).toEqual({ code: 'internal', issues: [] });
    expect(failureOf(undefined)).toEqual({ code: 'internal', issues: [] });
  });
});

describe('a draft', () => {
  it('has its lines', () => {
    expect(draftOf(contextWith({ lines })).lines).toEqual([variantLine('tea')]);
  });
});

describe('a value that is computed once per object', () => {
  it('is computed again for another object only', () => {
    const asked: object[] = [];
    const count = oncePer((key: object) => asked.push(key));
    const [first, second] = [{}, {}];

    expect([count(first), count(first), count(second), count(first)]).toEqual([1, 1, 2, 1]);
    expect(asked).toEqual([first, second]);
  });
});
