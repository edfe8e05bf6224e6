import type { Contact, Issue, ProblemCode } from '@orderpad/contracts';
import { addressLines } from '@orderpad/contracts/addresses';
import { hostCan } from '../order/context.ts';
import { needsAddress } from './address.rules.ts';
import type { OrderState } from '../order/state.ts';

/** The content of the contact step. */
export interface ContactView {
  readonly contact: Contact | undefined;
  /** The first address as on a label, line by line, without recipient and country. */
  readonly addressLines: readonly string[];
  /** True where the account details of a chosen contact are to be verified before the order starts. */
  readonly verifies: boolean;
  /** True where the host knows more of a contact than the account details: orders, or a record. */
  readonly hasRecord: boolean;
  /** True where the step waits for an address of the contact. */
  readonly needsAddress: boolean;
  /** Issues of the step; empty until completing it was refused. */
  readonly issues: readonly Issue[];
  /** The write that the host is busy with. */
  readonly saving: 'idle' | 'creating' | 'updating' | 'adding-address' | 'updating-address';
  /** The reason why the last write failed; cleared by the next one. */
  readonly problem: { readonly code: ProblemCode; readonly issues: readonly Issue[] } | undefined;
  readonly canCreate: boolean;
  readonly canUpdate: boolean;
  readonly canAddAddress: boolean;
  /** The languages that the contact can be written to in; empty when the host does not keep one. */
  readonly languages: readonly string[];
  /** Further fields that a contact is asked for; `undefined` where the host keeps neither them nor a number and a job title. */
  readonly contactFields: readonly string[] | undefined;
  /** The countries that an address can be in; empty when the host does not name them. */
  readonly countries: readonly string[];
}

/** Selects the content of the contact step. */
export function contactView({ context, shownIssues }: OrderState): ContactView {
  const { contact, contactFailure, flow, work, isWorking, profile } = context;
  const [primary] = contact?.addresses ?? [];
  return {
    contact,
    addressLines: primary ? addressLines(primary) : none,
    verifies: flow.policies.verifyContact ?? false,
    hasRecord: hostCan(context, 'contacts.record') || hostCan(context, 'orders.list'),
    needsAddress: needsAddress(context),
    issues: shownIssues('contact'),
    saving: isWorking && work ? work.kind : 'idle',
    problem: contactFailure && { code: contactFailure.code, issues: contactFailure.issues },
    canCreate: hostCan(context, 'contacts.create'),
    canUpdate: hostCan(context, 'contacts.update'),
    canAddAddress: hostCan(context, 'contacts.addresses'),
    languages: profile?.languages ?? none,
    contactFields: hostCan(context, 'contacts.fields') ? (profile?.contactFields ?? none) : undefined,
    countries: profile?.countries ?? none,
  };
}

const none: readonly string[] = [];
