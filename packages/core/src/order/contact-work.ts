import type { Address, ContactInput, ContactTag, Id, SavedAddress } from '@orderpad/contracts';

/** A write about a contact. The key makes it idempotent: sent twice, it is written once. */
export type ContactWork =
  | { readonly kind: 'creating'; readonly input: ContactInput; readonly key: string }
  | {
      readonly kind: 'updating';
      readonly id: Id;
      readonly input: ContactInput;
      /** The state that was corrected, from a host that tells. */
      readonly base?: ContactTag | undefined;
    }
  | { readonly kind: 'adding-address'; readonly id: Id; readonly address: Address; readonly key: string }
  | { readonly kind: 'updating-address'; readonly id: Id; readonly address: SavedAddress };
