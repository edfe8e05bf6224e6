import { backOffice, checkSetup, SetupError, type Flow } from '@orderpad/core';
import type { EntryBar, Host } from '@orderpad/contracts';
import { fetchModule } from '../ui/fetch-module.ts';
import { hostNames } from './hosts.ts';

/** A reason why no order can be taken: in the setup of the page, or at the host. */
export type SetupProblem =
  | { readonly kind: 'none' }
  /** A name that does not exist; `known` are those that do. */
  | {
      readonly kind: 'unknown';
      readonly of: 'host' | 'flow';
      readonly name: string;
      readonly known: readonly string[];
    }
  /** An object was set as an attribute, so that its text is all that is left of it. */
  | { readonly kind: 'text'; readonly of: 'host' | 'flow'; readonly name: string }
  /** `detail` names what is wrong, in English, for the developer of the page. */
  | { readonly kind: 'invalid'; readonly of: 'host' | 'flow'; readonly detail: string }
  | { readonly kind: 'closed'; readonly bar: EntryBar };

/** Names in the setup of a page; a host that was named comes with what its name stands for. */
export interface Named {
  readonly host: Host | string | null | undefined;
  readonly flow: Flow | string | null | undefined;
  readonly found: Host | null | undefined;
}

/** Returns host and flow of a setup, or why there are none. */
export async function resolveSetup({
  host,
  flow,
  found,
}: Named): Promise<{ host: Host; flow: Flow } | { problem: SetupProblem; error?: unknown }> {
  const name = typeof flow === 'string' ? flow : '';
  const shipped = name ? await shippedFlows() : [];
  const its = typeof flow === 'string' ? shipped.find(({ id }) => id === flow) : (flow ?? backOffice);
  if (!its)
    return missing(
      'flow',
      name,
      shipped.map(({ id }) => id),
    );
  if (!found)
    return typeof host === 'string' ? missing('host', host, hostNames()) : { problem: { kind: 'none' } };
  try {
    checkSetup(found, its);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return { problem: { kind: 'invalid', of: error.kind, detail: error.message }, error };
  }
  return { host: found, flow: its };
}

/** Returns the shipped flows. Pages that name none, or bring their own, do not load them. */
export const shippedFlows = async (): Promise<readonly Flow[]> =>
  (await fetchModule(() => import('./named-flow.ts'))).shippedFlows;

const missing = (of: 'host' | 'flow', name: string, known: readonly string[]): { problem: SetupProblem } => ({
  problem: name.startsWith('[object ') ? { kind: 'text', of, name } : { kind: 'unknown', of, name, known },
});
