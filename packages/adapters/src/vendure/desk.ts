import { HostError, type Call, type PaymentMethod } from '@orderpad/contracts';
import { DeskAnswer, ShopAnswer } from './answers.ts';
import { ask } from './ask.ts';
import { deskQuery, shopQuery } from './documents.ts';
import type { VendureOptions } from './options.ts';
import { unlessAborted } from './turns.ts';

/** What an order pad needs to know of a server and of who is signed in before it asks anything else. */
export interface Desk {
  readonly operator: { readonly id: string; readonly name: string };
  readonly permissions: ReadonlySet<string>;
  readonly channel: DeskAnswer['activeChannel'];
  readonly taxIncluded: boolean;
  readonly sellsSomething: boolean;
  /** The custom field that keeps a draft's id and presses, when the server has it. */
  readonly reference: string | undefined;
  /** The custom field of a line for its note, when the server has it. */
  readonly lineNote: string | undefined;
  readonly paymentMethods: readonly PaymentMethod[];
}

/** Asks about the desk once, and again after a failure. */
export function deskOf(options: VendureOptions): (call: Call) => Promise<Desk> {
  let known: Promise<Desk> | undefined;
  return async ({ signal }) => {
    if (signal.aborted) throw new HostError('aborted', 'the caller gave up');
    // Shared between callers, so that none of them may end it for the others.
    known ??= askDesk(options);
    const asked = known;
    asked.catch(() => {
      if (known === asked) known = undefined;
    });
    return unlessAborted(asked, signal);
  };
}

async function askDesk(options: VendureOptions): Promise<Desk> {
  const { me, activeAdministrator, activeChannel, globalSettings } = await ask(
    options,
    { document: deskQuery },
    DeskAnswer,
  );
  if (!me) throw new HostError('unauthenticated', 'nobody is signed in');
  const { permissions = [] } = me.channels.find(({ token }) => token === activeChannel.token) ?? {};
  const field = (entity: string, name: string) =>
    globalSettings.serverConfig.entityCustomFields
      .find(({ entityName }) => entityName === entity)
      ?.customFields.some((each) => each.name === name)
      ? name
      : undefined;
  const { firstName, lastName } = activeAdministrator ?? {};
  const rights = new Set(permissions);
  const [pays, sells] = [mayRead(rights, 'PaymentMethod', 'Settings'), mayRead(rights, 'Product', 'Catalog')];
  const question = { document: shopQuery, variables: { pays, sells } };
  const { paymentMethods, products } = await ask(options, question, ShopAnswer);
  return {
    operator: { id: me.id, name: [firstName, lastName].filter(Boolean).join(' ') || me.identifier },
    permissions: rights,
    channel: activeChannel,
    taxIncluded: activeChannel.pricesIncludeTax,
    sellsSomething: (products?.totalItems ?? 0) > 0,
    reference: field('Order', options.reference ?? 'clientRequestId'),
    lineNote: field('OrderLine', options.lineNote ?? 'lineNote'),
    paymentMethods: paymentMethods?.items.map(wayToPay) ?? [],
  };
}

/** Whether somebody may read something: Vendure grants it by its name, or with everything of a kind. */
export const mayRead = (
  rights: ReadonlySet<string>,
  name: 'PaymentMethod' | 'Country' | 'Product',
  kind: 'Settings' | 'Catalog',
): boolean => rights.has(`Read${name}`) || rights.has(`Read${kind}`);

/** Every way to pay is recorded by hand: Vendure's Admin API takes no card. */
const wayToPay = ({
  code,
  name,
  description,
}: NonNullable<ShopAnswer['paymentMethods']>['items'][number]): PaymentMethod => ({
  id: code,
  kind: 'offline',
  name: name || code,
  ...(description?.trim() && { description: description.trim().slice(0, 300) }),
});
