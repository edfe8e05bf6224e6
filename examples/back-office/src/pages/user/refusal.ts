import { isHostError } from '@orderpad/contracts';

/** Messages by the code of what the host refuses. */
const texts: Readonly<Record<string, string>> = {
  'login-taken': 'Another person signs in with this. Choose another one.',
  'last-admin': 'This is the last administrator. Make another person one first.',
  'role-above-own': 'This person’s role is above yours. An administrator can do this.',
  'email-required': 'A link cannot be sent: the person has no e-mail address, or may not sign in.',
  'contact-barred': 'This client is barred for another reason, so ordering cannot be switched on here.',
};

const fields: Readonly<Record<string, string>> = {
  username: 'A user name has at least 3 letters, digits, dots, dashes or underscores, and no spaces.',
  email: 'This is no e-mail address.',
  pin: 'A PIN has 4 to 12 digits.',
  password: 'A password has at least 8 characters.',
};

/** Returns the field that a refusal is about, and the reason in words. */
export function refusalOf(error: unknown): { readonly field: string | undefined; readonly text: string } {
  const [issue] = isHostError(error) ? error.issues : [];
  const field = issue?.path.map(String)[0];
  const text = (issue && texts[issue.code]) ?? (field && fields[field]);
  return { field, text: text ?? 'This could not be saved. Check the connection and try again.' };
}
