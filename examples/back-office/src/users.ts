import * as http from '@orderpad/adapters/http';
import type {
  GeneratedCredentials,
  SignIns,
  User,
  UserChange,
  UserGroups,
  UserPage,
} from '@orderpad/contracts';

export interface UserSearch {
  readonly text: string;
  /** The id of a group; empty for all. */
  readonly groupId: string;
}

/** People who may sign in, as the reference host lets managers see and change them. */
export interface Users {
  /** Returns the first people that a search finds, or those that follow a page. */
  list(search: UserSearch, cursor?: string): Promise<UserPage>;
  groups(): Promise<UserGroups>;
  get(id: string): Promise<User>;
  update(id: string, change: UserChange): Promise<User>;
  /** Switches *Allow order creation* of the contact that a customer is. */
  allowOrdering(contactId: string, allowed: boolean): Promise<unknown>;
  setPassword(id: string, password: string): Promise<void>;
  generateCredentials(id: string): Promise<GeneratedCredentials>;
  sendReset(id: string): Promise<void>;
  signIns(id: string): Promise<SignIns>;
  endSignIns(id: string): Promise<void>;
}

/** Returns the users of a shop. */
export const usersOf = (shop: http.HttpOptions): Users => ({
  list: ({ text, groupId }, cursor) =>
    http.listUsers(shop, {
      text,
      limit: 20,
      ...(groupId && { groupId }),
      ...(cursor !== undefined && { cursor }),
    }),
  groups: () => http.listUserGroups(shop),
  get: (id) => http.getUser(shop, id),
  update: (id, change) => http.updateUser(shop, id, change),
  allowOrdering: (contactId, allowed) => http.setOrdering(shop, contactId, allowed),
  setPassword: (id, password) => http.setPassword(shop, id, password),
  generateCredentials: (id) => http.generateCredentials(shop, id, { key: crypto.randomUUID() }),
  sendReset: (id) => http.sendReset(shop, id),
  signIns: (id) => http.listUserSignIns(shop, id),
  endSignIns: (id) => http.endUserSignIns(shop, id),
});
