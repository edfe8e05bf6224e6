import { describe, expect, it } from 'vitest';
import { issue, type Issue } from '@orderpad/contracts';
import { backOffice, defineFlow, registerSlice, stepOf, type Slice } from '@orderpad/core';
import { ada, FakeHost, song, tea } from './fake-host.ts';
import { lineOf, open } from './driver.ts';

declare global {
  interface OrderPadSteps {
    engraving: { edit: { text: string } };
  }
}

const textOf = (extensions: Readonly<Record<string, unknown>> | undefined): string => {
  const text = extensions?.['engraving'];
  return typeof text === 'string' ? text : '';
};

const engraving: Slice = {
  name: 'engraving',
  step: 'engraving',
  edits: {
    'engraving.edit': ({ draft }, { text }) => ({
      draft: { ...draft, extensions: { ...draft.extensions, engraving: text } },
    }),
  },
  issuesOf: ({ draft }) =>
    textOf(draft.extensions) ? [] : [{ ...issue('lines-required', ['extensions', 'engraving']) }],
  issuesWith: {
    'engraving.edit': (_, { text }) =>
      text.length > 10 ? [issue('quantity-invalid', ['extensions', 'engraving'])] : [],
  },
};
registerSlice(engraving);

const flow = defineFlow({
  ...backOffice,
  id: 'engraved',
  steps: ['contact', 'items', 'engraving', 'shipping', 'payment', 'review'],
});

describe('a step of an embedder', () => {
  it('is visited in its place, and holds the order until it is complete', async () => {
    const order = await open(new FakeHost(), { flow });
    order.send({ type: 'contact.select', contact: ada }, { type: 'next' });
    order.send({ type: 'items.add', lines: [lineOf(tea)] }, { type: 'next' });

    expect(order.pad.step).toBe('engraving');
    order.send({ type: 'next' });
    expect(order.blockedBy).toEqual(['lines-required']);

    order.send({ type: 'engraving.edit', text: 'For Ada' }, { type: 'next' });
    expect(order.pad.step).toBe('shipping');
    expect(order.session.persist().data.extensions).toEqual({ engraving: 'For Ada' });
  });

  it('refuses an event by its own rule, and leaves the draft as it was', async () => {
    const order = await open(new FakeHost(), { flow });

    order.send({ type: 'engraving.edit', text: 'far too long for it' });

    expect(order.blockedBy).toEqual(['quantity-invalid']);
    expect(order.session.persist().data.extensions).toBeUndefined();
  });

  it('counts an edit as a revision, so that the host is asked for a price again', async () => {
    const order = await open(new FakeHost(), { flow });
    const before = order.session.persist().data.revision;

    order.send({ type: 'engraving.edit', text: 'For Ada' });

    expect(order.session.persist().data.revision).toBe(before + 1);
  });

  it('shows the issues that point to its extension', () => {
    expect(stepOf({ path: ['extensions', 'engraving', 'text'] })).toBe('engraving');
    expect(stepOf({ path: ['extensions', 'unknown'] })).toBeUndefined();
  });
});

describe('an error of the quote', () => {
  const errors: readonly Issue['path'][] = [
    ['contactId'],
    ['destination'],
    ['lines', 'l1'],
    ['elsewhere'],
    ['x', 1],
    [],
  ];

  it.each(errors)('at %s holds the order back and is among the reasons', async (...path) => {
    const host = new FakeHost();
    const { quote } = host.orders;
    host.orders.quote = async (...call: Parameters<typeof quote>) => {
      const answer = await quote(...call);
      return { ...answer, issues: [{ code: 'gone', severity: 'error', path, params: {}, fixes: [] }] };
    };
    const order = await open(host);
    order.send({ type: 'contact.select', contact: ada }, { type: 'items.add', lines: [lineOf(tea)] });
    await order.until(() => order.summary.status === 'quoted');

    expect(order.review.placingIssues.map(({ code }) => code)).toContain('gone');
    expect(order.review.canPlace).toBe(false);
  });

  it('at a step that is skipped holds the order back, and goes once the host is asked again', async () => {
    const host = new FakeHost();
    const { quote } = host.orders;
    let path: Issue['path'] | undefined = ['shipments', 's1', 'to'];
    host.orders.quote = async (...call: Parameters<typeof quote>) => {
      const answer = await quote(...call);
      return path
        ? { ...answer, issues: [{ code: 'gone', severity: 'error', path, params: {}, fixes: [] }] }
        : answer;
    };
    const order = await open(host);
    order.send({ type: 'contact.select', contact: ada }, { type: 'items.add', lines: [lineOf(song)] });
    await order.until(() => order.summary.status === 'quoted');

    expect(order.pad.steps.find(({ step }) => step === 'shipping')?.state).toBe('skipped');
    expect(order.review.placingIssues.map(({ code }) => code)).toEqual(['gone']);
    path = undefined;
    order.send({ type: 'retry' });
    await order.until(() => order.summary.status === 'quoted');
    expect(order.review.canPlace).toBe(true);
  });
});
