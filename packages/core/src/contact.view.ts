import type { Contact, Issue, ProblemCode } from '@orderpad/contracts';

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
