import { HostError } from '@orderpad/contracts';
import { Outcome } from './order-answers.ts';
import { reply } from './ask.ts';
import { failureOf } from './failure.ts';
import type { VendureOptions } from './options.ts';

const outcome = '{ __typename ... on ErrorResult { errorCode } }';
const stock =
  '{ __typename ... on ErrorResult { errorCode } ... on InsufficientStockError { quantityAvailable } ... on OrderLimitError { maxItems } }';
const plain = '{ __typename }';

/**
 * The mutations a draft is made by: the types of their arguments, and what is read of their answers.
 * @public checked against Vendure's schema by the example server
 */
export const mutations = {
  setDraftOrderCustomFields: [{ orderId: 'ID!', input: 'UpdateOrderInput!' }, plain],
  setCustomerForDraftOrder: [{ orderId: 'ID!', customerId: 'ID!' }, outcome],
  setDraftOrderShippingAddress: [{ orderId: 'ID!', input: 'CreateAddressInput!' }, plain],
  setDraftOrderBillingAddress: [{ orderId: 'ID!', input: 'CreateAddressInput!' }, plain],
  unsetDraftOrderShippingAddress: [{ orderId: 'ID!' }, plain],
  addItemToDraftOrder: [{ orderId: 'ID!', input: 'AddItemToDraftOrderInput!' }, stock],
  adjustDraftOrderLine: [{ orderId: 'ID!', input: 'AdjustDraftOrderLineInput!' }, stock],
  removeDraftOrderLine: [{ orderId: 'ID!', orderLineId: 'ID!' }, outcome],
  applyCouponCodeToDraftOrder: [{ orderId: 'ID!', couponCode: 'String!' }, outcome],
  removeCouponCodeFromDraftOrder: [{ orderId: 'ID!', couponCode: 'String!' }, plain],
  setDraftOrderShippingMethod: [{ orderId: 'ID!', shippingMethodId: 'ID!' }, outcome],
  addNoteToOrder: [{ input: 'AddNoteToOrderInput!' }, plain],
  transitionOrderToState: [{ id: 'ID!', state: 'String!' }, outcome],
  addManualPaymentToOrder: [{ input: 'ManualPaymentInput!' }, outcome],
} as const satisfies Record<string, readonly [Readonly<Record<string, string>>, string]>;

type Mutations = typeof mutations;
export type MutationName = keyof Mutations;

/** One change of one order. `key` says what it is to bring about: the same key is the same change. */
export interface Change {
  readonly key: string;
  readonly mutation: MutationName;
  readonly args: Readonly<Record<string, unknown>>;
}

export const change = <Name extends MutationName>(
  key: string,
  mutation: Name,
  args: Readonly<Record<keyof Mutations[Name][0], unknown>>,
): Change => ({ key, mutation, args });

/** The reason why a change did not come about: Vendure's own code and its details. */
export interface Refusal {
  readonly code: string;
  readonly available: number | undefined;
  readonly max: number | undefined;
}

/** Changes in one request: enough to save the trips, few enough to stop soon when the caller gives up. */
const most = 25;

/** The result of changes: the refused ones by their key. `isCut` when a change that threw kept the rest from being tried. */
export interface Brought {
  readonly refused: ReadonlyMap<string, Refusal>;
  readonly isCut: boolean;
}

/** Bring changes about, in order, many to a request. The caller reads the order again in any case. */
export async function bringAbout(
  options: VendureOptions,
  currency: string,
  changes: readonly Change[],
): Promise<Brought> {
  const refused = new Map<string, Refusal>();
  for (let start = 0; start < changes.length; start += most) {
    const batch = changes.slice(start, start + most);
    const { data, failures } = await reply(options, { ...documentOf(batch), currency });
    const [failure] = failures;
    if (failure) {
      const at = batch[Number(String(failure.path?.[0]).slice(1))];
      const code = failure.extensions?.code;
      // Without a code it is a database's complaint, and says nothing about the change.
      if (!at || !code || unexplained.has(code)) throw failureOf(failure);
      // A line that is gone was taken by a promotion that ended a moment before: what to do now is seen in the order.
      if (!ofLine.has(at.mutation)) refused.set(at.key, { code, available: undefined, max: undefined });
      return { refused, isCut: true };
    }
    batch.forEach(({ key }, index) => {
      const { success, data: answer, error } = Outcome.safeParse(data[`c${index}`]);
      if (!success) throw new HostError('malformed', 'Vendure broke its contract', { cause: error });
      if (!answer?.errorCode) return;
      const { errorCode, quantityAvailable, maxItems } = answer;
      refused.set(key, { code: errorCode, available: quantityAvailable, max: maxItems });
    });
  }
  return { refused, isCut: false };
}

const ofLine: ReadonlySet<MutationName> = new Set<MutationName>([
  'adjustDraftOrderLine',
  'removeDraftOrderLine',
]);
const unexplained: ReadonlySet<string> = new Set(['FORBIDDEN', 'INTERNAL_SERVER_ERROR']);

/**
 * One document of many mutations, each under a name of its own.
 * @public checked against Vendure's schema by the example server
 */
export function documentOf(batch: readonly Change[]): {
  document: string;
  variables: Record<string, unknown>;
} {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fields = batch.map(({ mutation, args }, index) => {
    const [types, selection] = mutations[mutation];
    const given = Object.entries(types).map(([name, type]) => {
      const variable = `${name}${index}`;
      variables[variable] = args[name];
      declared.push(`$${variable}: ${type}`);
      return `${name}: $${variable}`;
    });
    return `c${index}: ${mutation}(${given.join(', ')}) ${selection}`;
  });
  return { document: `mutation(${declared.join(', ')}) {\n${fields.join('\n')}\n}`, variables };
}
