import { describe, expect, it } from 'vitest';
import { backOffice, SetupError, startOrder, type Flow } from '@orderpad/core';
import { FakeHost } from './fake-host.ts';

describe('a host or a flow from plain JavaScript', () => {
  const refused = (options: { host?: unknown; flow?: unknown }): string => {
    try {
      // A page without types can give anything.
      startOrder({ host: new FakeHost(), ...options } as Parameters<typeof startOrder>[0]).stop();
    } catch (error) {
      if (error instanceof SetupError) return `${error.kind}: ${error.message}`;
      throw error;
    }
    return 'nothing';
  };
  const flowWith = (changes: object): Flow => ({ ...backOffice, ...changes });

  it.each([
    ['an empty host', {}, 'host: host.describe is not a function'],
    [
      'a host without prices',
      { catalog: new FakeHost().catalog, describe: () => {}, orders: {} },
      'host: host.orders.quote is not a function',
    ],
    ['a text as the host', '[object Object]', 'host: host.describe is not a function'],
  ])('%s is refused with the method that is missing', (_, host, told) => {
    expect(refused({ host })).toBe(told);
  });

  it.each([
    ['no flow at all', null, 'flow: flow.mode is missing; it may be "agent", "self"'],
    ['a flow without policies', flowWith({ policies: undefined }), 'flow: flow.policies is missing'],
    [
      'a step that nobody registered',
      flowWith({ steps: ['items', 'loyalty', 'review'] }),
      'flow: flow.steps names "loyalty", which is not a step; known are contact, destination, items, shipping, payment, review',
    ],
    [
      'a policy with an unknown value',
      flowWith({ policies: { ...backOffice.policies, payer: 'nobody' } }),
      'flow: flow.policies.payer is "nobody"; it may be "contact", "operator"',
    ],
    [
      'a screen with steps that do not follow each other',
      flowWith({ screens: [{ name: 'odd', steps: ['items', 'payment'] }] }),
      'flow: flow.screens names ["items","payment"] as "odd"; it may be two or more steps of the flow, one after the other, on no other screen',
    ],
    [
      'a screen of one step',
      flowWith({ screens: [{ name: 'one', steps: ['items'] }] }),
      'flow: flow.screens names ["items"] as "one"; it may be two or more steps of the flow, one after the other, on no other screen',
    ],
    [
      'a step on two screens',
      flowWith({
        screens: [
          { name: 'first', steps: ['contact', 'items'] },
          { name: 'second', steps: ['items', 'shipping'] },
        ],
      }),
      'flow: flow.screens names ["items","shipping"] as "second"; it may be two or more steps of the flow, one after the other, on no other screen',
    ],
    [
      'a screen without a name',
      flowWith({ screens: [{ steps: ['contact', 'items'] }] }),
      'flow: flow.screens has a screen without a name',
    ],
    ['screens that are no list', flowWith({ screens: 'all' }), 'flow: flow.screens is not a list of screens'],
    [
      'a question before a step that the flow does not have',
      flowWith({ questions: { destination: 'sure' } }),
      'flow: flow.questions has "destination", which is not a step of the flow with a question',
    ],
    ['no steps', flowWith({ steps: [] }), 'flow: flow.steps is not a list of steps'],
  ])('%s is refused with the part that is wrong', (_, flow, told) => {
    // Other tests may have registered steps, which are named after the shipped ones.
    expect(refused({ flow }).replace(/(, review), .*/, '$1')).toBe(told);
  });
});
