import type {
  Call,
  Contact,
  GeneratedCredentials,
  Id,
  SignIns,
  SubmissionKey,
  User,
  UserChange,
  UserGroups,
  UserPage,
  UserQuery,
} from '@orderpad/contracts';
import type { HttpOptions } from './options.ts';
import { send } from './send.ts';

const patient = (): Call => ({ signal: new AbortController().signal });

/**
 * Finds users by parts of their names and logins, and by group, in the order of their names. Like all functions here it rejects with
 * `forbidden` for people who may not administer users.
 *
 * @example
 * const { items } = await listUsers({ url: '/api' }, { text: 'reyes', limit: 20 });
 */
export const listUsers = (options: HttpOptions, query: UserQuery, call = patient()): Promise<UserPage> =>
  send(options, 'listUsers', { query }, call);

/**
 * Returns the groups of users.
 *
 * @example
 * const [first] = await listUserGroups({ url: '/api' });
 */
export const listUserGroups = (options: HttpOptions, call = patient()): Promise<UserGroups> =>
  send(options, 'listUserGroups', {}, call);

/**
 * Returns one user. Rejects with `not-found`.
 *
 * @example
 * const { username, state } = await getUser({ url: '/api' }, id);
 */
export const getUser = (options: HttpOptions, id: Id, call = patient()): Promise<User> =>
  send(options, 'getUser', { params: { id } }, call);

/**
 * Changes the fields of a user that are given. Rejects with `refused` and an issue, e.g. for a user name that another person has.
 *
 * @example
 * await updateUser({ url: '/api' }, id, { username: 'tomas.reyes', state: 'active' });
 */
export const updateUser = (
  options: HttpOptions,
  id: Id,
  change: UserChange,
  call = patient(),
): Promise<User> => send(options, 'updateUser', { params: { id }, body: change }, call);

/**
 * Sets the password of a user, and ends the user's sign-ins.
 *
 * @example
 * await setPassword({ url: '/api' }, id, 'correct horse battery');
 */
export const setPassword = (
  options: HttpOptions,
  id: Id,
  password: string,
  call = patient(),
): Promise<void> => send(options, 'setPassword', { params: { id }, body: { password } }, call);

/**
 * Makes a password for a user, and returns it this once. The same key returns the same password again, so that a lost answer can be
 * asked for.
 *
 * @example
 * const { username, password } = await generateCredentials({ url: '/api' }, id, { key: crypto.randomUUID() });
 */
export const generateCredentials = (
  options: HttpOptions,
  id: Id,
  { key, signal = patient().signal }: Partial<Call> & { readonly key: SubmissionKey },
): Promise<GeneratedCredentials> => send(options, 'generateCredentials', { params: { id }, key }, { signal });

/**
 * Sends a user a link to choose a new password. Rejects with `refused` where none can be sent.
 *
 * @example
 * await sendReset({ url: '/api' }, id);
 */
export const sendReset = (options: HttpOptions, id: Id, call = patient()): Promise<void> =>
  send(options, 'sendReset', { params: { id } }, call);

/**
 * Returns the sign-ins of a user.
 *
 * @example
 * const signIns = await listUserSignIns({ url: '/api' }, id);
 */
export const listUserSignIns = (options: HttpOptions, id: Id, call = patient()): Promise<SignIns> =>
  send(options, 'listUserSignIns', { params: { id } }, call);

/**
 * Ends the sign-ins of a user.
 *
 * @example
 * await endUserSignIns({ url: '/api' }, id);
 */
export const endUserSignIns = (options: HttpOptions, id: Id, call = patient()): Promise<void> =>
  send(options, 'endUserSignIns', { params: { id } }, call);

/**
 * Allows a contact to be ordered for, or stops it. Rejects with `refused` for a contact that is barred for another reason.
 *
 * @example
 * const { bar } = await setOrdering({ url: '/api' }, contact.id, true);
 */
export const setOrdering = (
  options: HttpOptions,
  contactId: Id,
  allowed: boolean,
  call = patient(),
): Promise<Contact> => send(options, 'setOrdering', { params: { id: contactId }, body: { allowed } }, call);
