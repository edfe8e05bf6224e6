import { scrypt, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Parameters of new hashes: argon2id with 19 MiB and two passes, as OWASP recommends. */
export const passwordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const { memoryCost, timeCost, parallelism } = passwordCost;
const current = `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`;

/** Hashes a password for storage, as a PHC string that names its parameters. */
export const hashPassword = (password: string): Promise<string> => hash(typed(password), passwordCost);

/**
 * Compares in constant time. Without a stored hash it does the same work, so that the time does not disclose which
 * logins exist.
 */
export async function isPassword(
  password: string,
  stored: string | undefined,
  compare: Compare = verify,
): Promise<boolean> {
  if (stored?.startsWith('$')) return compare(stored, typed(password));
  if (stored !== undefined) return isScrypt(password, stored);
  nobodys ??= hashPassword('nobody');
  await compare(await nobodys, typed(password));
  return false;
}

type Compare = (hashed: string, password: string) => Promise<boolean>;

/** Tells whether a hash has other parameters than new ones, or was made by scrypt. */
export const isOutdated = (stored: string): boolean => !stored.startsWith(current);

/** A hash of the parameters in use, for logins that nobody has. */
let nobodys: Promise<string> | undefined;

/** One spelling of characters that keyboards compose differently. */
const typed = (password: string): string => password.normalize('NFKC');

const scryptBytes = 32;

/** Compares with a hash of an earlier version: salt and scrypt hash, in hexadecimal. */
async function isScrypt(password: string, stored: string): Promise<boolean> {
  const [salt = '', derived = ''] = stored.split(':');
  const expected = Buffer.from(derived, 'hex');
  const actual = await derive(password, Buffer.from(salt, 'hex'));
  return expected.length === scryptBytes && timingSafeEqual(actual, expected);
}

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(password, salt, scryptBytes, (error, key) => (error ? reject(error) : resolve(key))),
  );
