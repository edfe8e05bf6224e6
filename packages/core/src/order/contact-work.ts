import type { Address, ContactInput, Id, SavedAddress } from '@orderpad/contracts';

/** Something the host is asked to write about a contact. A key makes sure that asking twice writes once. */
export type ContactWork =
  | { readonly kind: 'creating'; readonly input: ContactInput; readonly key: string }
  | { readonly kind: 'updating'; readonly id: Id; readonly input: ContactInput }
  | { readonly kind: 'adding-address'; readonly id: Id; readonly address: Address; readonly key: string }
  | { readonly kind: 'updating-address'; readonly id: Id; readonly address: SavedAddress };
