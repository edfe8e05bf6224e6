import { fix, issue, warning, type Issue } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import type { OrderContext } from '../src/order/context.ts';
import type { OrderEvent } from '../src/order/events.ts';
import type { Step } from '../src/order/flow.ts';
import { Lines } from '../src/order/lines.ts';
import { isSkipped } from '../src/rules/is-skipped.ts';
import { issuesOf } from '../src/rules/issues-of.ts';
import { issuesWith } from '../src/rules/issues-with.ts';
import { canVisit, furthestStep, issuesBefore, stepAfter, stepBefore, stepsOf } from '../src/rules/route.ts';
import { isStep, registerSlice } from '../src/rules/slices.ts';
import { stepOf } from '../src/rules/step-of.ts';
import { completeContext, contextWith, customLine, quoteWith, variantLine } from './contexts.ts';
import { ada } from './fake-host.ts';

const goods = Lines.of([variantLine('tea')]);
const service = Lines.of([customLine('engraving')]);

const codes = (issues: readonly Issue[]) => issues.map(({ code }) => code);

describe('the steps of an order', () => {
  it('are those of its flow, without shipping where nothing ships', () => {
    expect(stepsOf(completeContext())).toEqual(['contact', 'items', 'shipping', 'payment', 'review']);
    expect(stepsOf(completeContext({ lines: service }))).toEqual(['contact', 'items', 'payment', 'review']);
    expect(isSkipped('shipping', completeContext({ lines: service }))).toBe(true);
    expect(isSkipped('items', completeContext({ lines: service }))).toBe(false);
    expect(isSkipped('shipping', completeContext())).toBe(false);
  });

  it('can be visited up to the first one that lacks something', () => {
    const visited = (context: OrderContext) => stepsOf(context).filter((step) => canVisit(step, context));

    expect(visited(contextWith())).toEqual(['contact']);
    expect(visited(contextWith({ contact: ada }))).toEqual(['contact', 'items']);
    expect(visited(contextWith({ contact: ada, lines: goods }))).toEqual(['contact', 'items', 'shipping']);
    expect(visited(completeContext())).toEqual(['contact', 'items', 'shipping', 'payment', 'review']);
    expect(canVisit('shipping', completeContext({ lines: service }))).toBe(false);
    expect(canVisit('destination', completeContext())).toBe(false);
  });

  it('are resumed at the furthest that can be visited', () => {
    expect(furthestStep(contextWith())).toBe('contact');
    expect(furthestStep(contextWith({ contact: ada, lines: goods }))).toBe('shipping');
    expect(furthestStep(completeContext())).toBe('review');
    const none = completeContext();
    expect(furthestStep({ ...none, flow: { ...none.flow, steps: [] } })).toBe('review');
  });

  it('have the issues of those before', () => {
    expect(codes(issuesBefore('review', contextWith()))).toEqual(['contact-required', 'lines-required']);
    expect(codes(issuesBefore('items', contextWith()))).toEqual(['contact-required']);
    expect(issuesBefore('contact', contextWith())).toEqual([]);
    expect(issuesBefore('destination', contextWith())).toEqual([]);
  });

  it('follow each other', () => {
    const context = completeContext();

    expect(stepAfter('contact', context)).toBe('items');
    expect(stepAfter('items', context)).toBe('shipping');
    expect(stepAfter('review', context)).toBe(undefined);
    expect(stepBefore('review', context)).toBe('payment');
    expect(stepBefore('items', context)).toBe('contact');
    expect(stepBefore('contact', context)).toBe(undefined);
  });

  it('lead past a skipped one to the first that lacks something, at the latest to the review', () => {
    const unpaid = completeContext({ lines: service });
    const { payment: _, ...draft } = unpaid.draft;

    expect(stepAfter('items', unpaid)).toBe('review');
    expect(stepAfter('items', { ...unpaid, draft })).toBe('payment');
    expect(stepAfter('shipping', unpaid)).toBe('payment');
    expect(stepBefore('payment', unpaid)).toBe('items');
    expect(stepBefore('shipping', unpaid)).toBe('items');
  });

  it('are names that a slice has', () => {
    expect(isStep('review')).toBe(true);
    expect(isStep('rewards')).toBe(false);
    expect(isStep(undefined)).toBe(false);
  });
});

describe('an issue', () => {
  it.each<[path: Issue['path'], step: Step | undefined]>([
    [['contactId'], 'contact'],
    [['contact', 'addresses'], 'contact'],
    [['destination'], 'destination'],
    [['lines', 'tea'], 'items'],
    [['codes', 0], 'review'],
    [['promotions', 0], 'review'],
    [['shipments', 's1'], 'shipping'],
    [['payment'], 'payment'],
    [['extensions', 'contact'], 'contact'],
    [['extensions', 'destination'], 'destination'],
    [['extensions', 'items'], 'items'],
    [['extensions', 'promotions'], 'review'],
    [['extensions', 'shipping'], 'shipping'],
    [['extensions', 'payment'], 'payment'],
    [['extensions', 'rewards'], 'items'],
    [['extensions', 'review'], 'review'],
    [['extensions', 'other'], undefined],
    [['totals'], undefined],
    [[], undefined],
  ])('at %j points to the step %s', (path, step) => {
    expect(stepOf({ path })).toBe(step);
  });

  it('of the host holds the step that it points to', () => {
    const refused = issue('not-sold', ['lines', 'tea', 'item']);
    const context = completeContext({
      quote: quoteWith({ issues: [refused, warning('free-line', ['lines', 'tea'], { title: 'Tea' })] }),
    });

    expect(issuesOf('items', context)).toEqual([refused]);
    expect(issuesOf('payment', context)).toEqual([]);
    expect(codes(issuesOf('review', context))).toEqual(['free-line']);
  });

  it('of the host is told at the review where the order has no such step', () => {
    const quote = quoteWith({
      issues: [
        issue('acme.gone', ['destination']),
        issue('acme.late', ['shipments', 's1']),
        issue('acme.odd', ['x']),
      ],
    });

    expect(codes(issuesOf('review', completeContext({ quote, lines: service })))).toEqual([
      'acme.gone',
      'acme.late',
      'acme.odd',
    ]);
    expect(codes(issuesOf('review', completeContext({ quote })))).toEqual(['acme.gone', 'acme.odd']);
    expect(codes(issuesOf('shipping', completeContext({ quote })))).toEqual(['acme.late']);
    expect(issuesOf('destination', completeContext({ quote }))).toMatchObject([
      { code: 'destination-required' },
    ]);
  });

  it('of an outdated quote holds nothing', () => {
    const quote = quoteWith({ issues: [issue('not-sold', ['lines', 'tea', 'item'])] });

    expect(issuesOf('items', completeContext({ quote, priceRevision: 5 }))).toEqual([]);
  });

  it('is the same object each time the same state is asked', () => {
    const context = contextWith();

    const first = issuesOf('items', context);

    expect(first).toMatchObject([{ code: 'lines-required' }]);
    expect(issuesOf('contact', context)).toMatchObject([{ code: 'contact-required' }]);
    expect(issuesOf('items', context)).toBe(first);
  });
});

describe('a slice that is registered again', () => {
  it('replaces the one of its name', () => {
    registerSlice({ name: 'tried', step: 'review', roots: ['tried-first'] });
    registerSlice({ name: 'tried', step: 'items', roots: ['tried-again'] });

    expect(stepOf({ path: ['tried-first'] })).toBe(undefined);
    expect(stepOf({ path: ['tried-again'] })).toBe('items');
    expect(stepOf({ path: ['lines'] })).toBe('items');
  });
});

describe('an event', () => {
  const refused = (event: OrderEvent, context: OrderContext) => codes(issuesWith(event, context));

  it('that places the order needs every step complete', () => {
    expect(refused({ type: 'review.place' }, completeContext())).toEqual([]);
    expect(refused({ type: 'review.place' }, contextWith())).toEqual([
      'contact-required',
      'lines-required',
      'not-priced',
    ]);
  });

  it('that goes on needs the step complete, and one to go on to', () => {
    expect(refused({ type: 'next' }, contextWith({ step: 'contact' }))).toEqual(['contact-required']);
    expect(refused({ type: 'next' }, completeContext({ step: 'contact' }))).toEqual([]);
    expect(issuesWith({ type: 'next' }, completeContext({ step: 'review' }))).toEqual([
      issue('no-step-after', []),
    ]);
    expect(refused({ type: 'next' }, contextWith({ step: 'review' }))).toEqual(['not-priced']);
  });

  it('that goes back needs a step before', () => {
    expect(issuesWith({ type: 'back' }, contextWith({ step: 'contact' }))).toEqual([
      issue('no-step-before', []),
    ]);
    expect(refused({ type: 'back' }, contextWith({ step: 'items' }))).toEqual([]);
  });

  it('that goes to a step needs those before complete, and the step in the order', () => {
    expect(refused({ type: 'go', step: 'payment' }, contextWith())).toEqual([
      'contact-required',
      'lines-required',
    ]);
    expect(refused({ type: 'go', step: 'payment' }, completeContext())).toEqual([]);
    expect(issuesWith({ type: 'go', step: 'destination' }, completeContext())).toEqual([
      issue('unsupported', [], { step: 'destination' }),
    ]);
  });

  it('is asked about in every slice that knows it', () => {
    const cause = { kind: 'reward', rewardId: 'larder' } as const;
    const { id: _, ...line } = variantLine('tea', { quantity: 0 });

    expect(refused({ type: 'items.add', lines: [{ ...line, cause }] }, completeContext())).toEqual([
      'quantity-invalid',
      'unsupported',
    ]);
    expect(refused({ type: 'retry' }, completeContext())).toEqual([]);
  });
});

describe('a fix', () => {
  it('leads to what a step lacks', () => {
    const fixes = (step: Step) => issuesOf(step, contextWith({ lines: goods })).flatMap((each) => each.fixes);

    expect(fixes('contact')).toEqual([fix('choose-contact')]);
    expect(fixes('shipping')).toEqual([fix('choose-address'), fix('choose-method')]);
    expect(issuesOf('items', contextWith())).toEqual([
      issue('lines-required', ['lines'], {}, fix('add-item')),
    ]);
  });
});
