import type { Contact, Issue, ProblemCode } from '@orderpad/contracts';
import { hostCan } from '../order/context.ts';
import type { OrderState } from '../order/state.ts';

/** What the contact step shows. */
export interface ContactView {
  readonly contact: Contact | undefined;
  /** What this step still needs; empty until a move was refused, then kept up to date. */
  readonly issues: readonly Issue[];
  /** What the host is doing for this step right now. */
  readonly saving: 'idle' | 'creating' | 'updating' | 'adding-address' | 'updating-address';
  /** Why the host refused the last of these; gone with the next attempt. */
  readonly problem: { readonly code: ProblemCode; readonly issues: readonly Issue[] } | undefined;
  readonly canCreate: boolean;
  readonly canUpdate: boolean;
  readonly canAddAddress: boolean;
  /** Countries an address may be in; empty when the host does not say. */
  readonly countries: readonly string[];
}

export function contactView({ context, shownIssues }: OrderState): ContactView {
  const { contact, contactFailure, work, isWorking, profile } = context;
  return {
    contact,
    issues: shownIssues('contact'),
    saving: isWorking && work ? work.kind : 'idle',
    problem: contactFailure && { code: contactFailure.code, issues: contactFailure.issues },
    canCreate: hostCan(context, 'contacts.create'),
    canUpdate: hostCan(context, 'contacts.update'),
    canAddAddress: hostCan(context, 'contacts.addresses'),
    countries: profile?.countries ?? none,
  };
}

const none: readonly string[] = [];
