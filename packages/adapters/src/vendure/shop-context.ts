import { HostError, type Call, type PaymentMethod } from '@orderpad/contracts';
import { ContextAnswer, ShopAnswer } from './answers.ts';
import { ask } from './ask.ts';
import { contextQuery, shopQuery } from './documents.ts';
import type { VendureOptions } from './options.ts';
import { unlessAborted } from './queue.ts';

/** Facts about a server and its signed-in user that the adapter needs before any other question. */
export interface ShopContext {
  readonly operator: { readonly id: string; readonly name: string };
  readonly permissions: ReadonlySet<string>;
  readonly channel: ContextAnswer['activeChannel'];
  readonly taxIncluded: boolean;
  readonly sellsSomething: boolean;
  /** The custom field that keeps a draft's id and its submission, when the server has it. */
  readonly reference: string | undefined;
  /** The custom field of a line for its note, when the server has it. */
  readonly lineNote: string | undefined;
  readonly paymentMethods: readonly PaymentMethod[];
}

/** Returns a function that asks for the context once, and again after a failure. */
export function shopContextOf(options: VendureOptions): (call: Call) => Promise<ShopContext> {
  let known: Promise<ShopContext> | undefined;
  return async ({ signal }) => {
    if (signal.aborted) throw new HostError('aborted', 'the caller gave up');
    // Shared between callers, so that none of them may end it for the others.
    known ??= askContext(options);
    const asked = known;
    asked.catch(() => {
      if (known === asked) known = undefined;
    });
    return unlessAborted(asked, signal);
  };
}

async function askContext(options: VendureOptions): Promise<ShopContext> {
  const { me, activeAdministrator, activeChannel, globalSettings } = await ask(
    options,
    { document: contextQuery },
    ContextAnswer,
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
    paymentMethods: paymentMethods?.items.map(paymentMethodOf) ?? [],
  };
}

/** Tells whether somebody may read something: Vendure grants it by its name, or with everything of a kind. */
export const mayRead = (
  rights: ReadonlySet<string>,
  name: 'PaymentMethod' | 'Country' | 'Product',
  kind: 'Settings' | 'Catalog',
): boolean => rights.has(`Read${name}`) || rights.has(`Read${kind}`);

/** Returns a payment method. Payments are recorded by hand: Vendure's Admin API takes no card. */
const paymentMethodOf = ({
  code,
  name,
  description,
}: NonNullable<ShopAnswer['paymentMethods']>['items'][number]): PaymentMethod => ({
  id: code,
  kind: 'offline',
  name: name || code,
  ...(description?.trim() && { description: description.trim().slice(0, 300) }),
});
