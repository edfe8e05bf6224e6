import * as http from '@orderpad/adapters/http';
import type { SignIns } from '@orderpad/contracts';

/** The sign-ins of the person on this page. */
export interface OwnSignIns {
  list(): Promise<SignIns>;
  end(id: string): Promise<void>;
  endOthers(): Promise<void>;
}

/** Returns the person's sign-ins at a shop. */
export const signInsOf = (shop: http.HttpOptions): OwnSignIns => ({
  list: () => http.listSignIns(shop),
  end: (id) => http.endSignIn(shop, id),
  endOthers: () => http.endOtherSignIns(shop),
});
