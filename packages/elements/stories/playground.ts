import {
  capabilitiesBut,
  type Capability,
  type EntryBar,
  type Host,
  type Operator,
} from '@orderpad/contracts';
import { backOffice, consultant, distributor, phoneOrder } from '@orderpad/core/flows';
import type { Flow } from '@orderpad/core';
import type { ArgTypes } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import { shopWith, type FaultName } from './faults.ts';
import { chosenMessages, faults, flows, toolbar } from './toolbar.ts';

const shippedFlows: readonly Flow[] = [backOffice, phoneOrder, consultant, distributor];

/** An element of the manifest, as far as it is read here. */
interface Described {
  readonly tagName: string;
  readonly members: readonly { readonly name: string; readonly type: { readonly text: string } }[];
  readonly events: readonly { readonly name: string }[];
}
const described: readonly (readonly Described[])[] = manifest.modules.map(({ declarations }) => declarations);
const pad = described.flat().find(({ tagName }) => tagName === 'order-pad');

/** Names of the events that a pad dispatches. */
export const padEvents: readonly string[] = pad?.events.map(({ name }) => name) ?? [];

/** Returns the strings that the type of a property lists. */
const literalsOf = (property: string): string[] => {
  const text = pad?.members.find(({ name }) => name === property)?.type.text ?? '';
  return [...text.matchAll(/'([^']+)'/g)].map(([, literal = '']) => literal);
};

/** Capabilities of the shop in memory. Each of them can be taken away. */
const features = capabilitiesBut('drafts', 'shipments.gift');

const currencies = ['GBP', 'EUR', 'USD', 'JPY'];

/** The values of the controls of the Playground. */
export interface PlaygroundArgs {
  readonly flow: string;
  readonly mode: Flow['mode'] | 'of the flow';
  readonly layout: string;
  readonly fault: FaultName;
  readonly currency: string;
  readonly without: readonly Capability[];
  readonly entryBar: EntryBar | 'none';
  readonly 'inherit-font': boolean;
  readonly header: string;
}

export const playgroundArgs: PlaygroundArgs = {
  flow: 'back-office',
  mode: 'of the flow',
  layout: literalsOf('layout')[0] ?? '',
  fault: 'none',
  currency: 'GBP',
  without: [],
  entryBar: 'none',
  'inherit-font': false,
  header: '',
};

const select = (options: readonly string[]) => ({ control: { type: 'select' }, options }) as const;
const ofPad = { table: { category: 'the pad' } };
const ofHost = { table: { category: 'the host in memory' } };

export const playgroundArgTypes: Partial<ArgTypes<PlaygroundArgs>> = {
  flow: { ...select(Object.keys(flows).filter((id) => id !== 'own')), ...ofPad },
  mode: {
    ...select(['of the flow', 'agent', 'self']),
    ...ofPad,
    description: 'Who orders: staff, or the customer in person.',
  },
  layout: { ...select(literalsOf('layout')), ...ofPad },
  'inherit-font': { control: { type: 'boolean' }, ...ofPad },
  header: { control: { type: 'text' }, ...ofPad },
  fault: { ...select(Object.keys(faults)), ...ofHost, description: 'A fault of the host.' },
  currency: { ...select(currencies), ...ofHost, description: 'The currency of its prices.' },
  without: {
    control: { type: 'check' },
    options: features,
    ...ofHost,
    description: 'Capabilities that it does not declare.',
  },
  entryBar: {
    ...select(['none', 'ecommerce-disabled', 'no-published-products', 'not-permitted']),
    ...ofHost,
    description: 'The reason why nobody may order.',
  },
};

/** In person, Marcus orders for himself. */
const marcus: Operator = {
  id: 'op-marcus',
  name: 'Marcus Oyelaran',
  role: 'customer',
  contactId: 'contact-2',
};

/** The host of the last rendering: a control of the pad alone does not begin another order. */
let made: { readonly key: string; readonly host: Host } | undefined;

function hostOf({ fault, currency, without, entryBar }: PlaygroundArgs, isOwn: boolean): Host {
  const key = JSON.stringify([fault, currency, without, entryBar, isOwn]);
  if (made?.key !== key) {
    const host = shopWith(fault, {
      currency,
      capabilities: features.filter((feature) => !without.includes(feature)),
      ...(isOwn && { operator: marcus }),
      ...(entryBar !== 'none' && { entryBar }),
    });
    made = { key, host };
  }
  return made.host;
}

/** Flows by mode, the same value for the same choice: another flow begins another order. */
const known = new Map<string, Flow>();

function flowOf({ flow: id, mode }: PlaygroundArgs): Flow {
  const key = `${id} ${mode}`;
  const flow = known.get(key) ?? shippedFlows.find((each) => each.id === id) ?? backOffice;
  const chosen = mode === 'of the flow' || mode === flow.mode ? flow : inMode(flow, mode);
  known.set(key, chosen);
  return chosen;
}

/** Orders in person need no step for the contact; those of staff begin with it. */
const inMode = (flow: Flow, mode: Flow['mode']): Flow => {
  const rest = flow.steps.filter((step) => step !== 'contact');
  return { ...flow, id: `${flow.id}-${mode}`, mode, steps: mode === 'self' ? rest : ['contact', ...rest] };
};

/** Renders the pad of the Playground. The toolbar comes before the controls where it is not at rest. */
export function playground(args: PlaygroundArgs): TemplateResult {
  const { flow, fault } = toolbar();
  const chosen = {
    ...args,
    flow: flow === 'own' ? args.flow : flow,
    fault: fault === 'none' ? args.fault : fault,
  };
  const used = flowOf(chosen);
  return html`
    <order-pad
      .flow=${used}
      layout=${args.layout || nothing}
      ?inherit-font=${args['inherit-font']}
      .messages=${chosenMessages()}
      .host=${hostOf(chosen, used.mode === 'self')}
    >
      ${args.header ? html`<strong slot="header">${args.header}</strong>` : nothing}
    </order-pad>
  `;
}
