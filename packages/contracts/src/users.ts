import * as z from 'zod/mini';
import { ContactBar } from './contact.ts';
import { Email } from './email.ts';
import { Id, Instant } from './id.ts';
import { pageOf, PageQuery } from './page.ts';
import { Operator } from './profile.ts';
import { singleLine } from './text.ts';

/** `disabled`: the person cannot sign in. */
export const UserState = z.enum(['active', 'disabled']);
export type UserState = z.infer<typeof UserState>;

/** A name to sign in with: letters of any script, digits, dots, dashes and underscores, in lower case. */
export const Username = z.string().check(
  z.overwrite((text) => text.normalize('NFKC').trim().toLowerCase()),
  z.minLength(3),
  z.maxLength(60),
  z.regex(/^[\p{Ll}\p{Lo}\p{M}\p{Nd}._-]+$/u),
);
export type Username = z.infer<typeof Username>;

/** A number to sign in with instead of the user name. */
export const Pin = z.string().check(z.regex(/^\d{4,12}$/));
export type Pin = z.infer<typeof Pin>;

/** A password as a person or an administrator chooses it: at least 8 characters. */
export const NewPassword = z.string().check(z.minLength(8), z.maxLength(200));
export type NewPassword = z.infer<typeof NewPassword>;

/** A group of users, such as *Customers* or *Office*. Groups sort people and grant nothing. */
export const UserGroup = z.object({ id: Id, name: singleLine(80) });
export type UserGroup = z.infer<typeof UserGroup>;

export const UserGroups = z.array(UserGroup);
export type UserGroups = z.infer<typeof UserGroups>;

/** A person who may sign in, as administrators see them. */
export const User = z.object({
  id: Id,
  username: z.string(),
  name: singleLine(120),
  email: z.optional(z.string()),
  pin: z.optional(z.string()),
  role: Operator.shape.role,
  group: z.optional(UserGroup),
  state: UserState,
  /** May enter orders. A customer needs a contact that may be ordered for besides. */
  mayEnter: z.boolean(),
  /** The contact that a customer is; its `bar` is the reason why nothing can be ordered for it. */
  contact: z.optional(
    z.object({ id: Id, number: z.optional(singleLine(60)), name: z.string(), bar: z.optional(ContactBar) }),
  ),
  /** The last time that the person was seen in a sign-in that has not ended. */
  seenAt: z.optional(Instant),
});
export type User = z.infer<typeof User>;

/** A search by parts of a name, user name, e-mail address or number, and by group. Empty lists everybody by name. */
export const UserQuery = z.object({
  text: z._default(z.string().check(z.maxLength(200)), ''),
  groupId: z.optional(Id),
  ...PageQuery.shape,
});
export type UserQuery = z.infer<typeof UserQuery>;

export const UserPage = pageOf(User);
export type UserPage = z.infer<typeof UserPage>;

/** The fields of a user to change; those that are left out stay. `null` takes a value away. */
export const UserChange = z.object({
  username: z.optional(Username),
  name: z.optional(singleLine(120)),
  email: z.optional(z.nullable(Email)),
  pin: z.optional(z.nullable(Pin)),
  role: z.optional(Operator.shape.role),
  groupId: z.optional(z.nullable(Id)),
  state: z.optional(UserState),
  mayEnter: z.optional(z.boolean()),
});
export type UserChange = z.infer<typeof UserChange>;

/** A new password that an administrator chose. */
export const PasswordInput = z.object({ password: NewPassword });
export type PasswordInput = z.infer<typeof PasswordInput>;

/** Credentials to give to a person. The host shows the password this once and keeps its hash. */
export const GeneratedCredentials = z.object({ username: z.string(), password: z.string() });
export type GeneratedCredentials = z.infer<typeof GeneratedCredentials>;

/** The switch *Allow order creation* of a contact. */
export const OrderingPermission = z.object({ allowed: z.boolean() });
export type OrderingPermission = z.infer<typeof OrderingPermission>;
