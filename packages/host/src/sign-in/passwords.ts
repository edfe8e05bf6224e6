import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const length = 32;

/** Hashes a password for storage: salt and scrypt hash, in hexadecimal. */
export async function hashPassword(password: string, salt = randomBytes(16)): Promise<string> {
  return `${salt.toString('hex')}:${(await derive(password, salt)).toString('hex')}`;
}

/**
 * Compares in constant time. Without a stored hash it does the same work, so that the time does not disclose which
 * user names exist.
 */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [salt = '', hash = ''] = (stored ?? `${'00'.repeat(16)}:${'00'.repeat(length)}`).split(':');
  const derived = await derive(password, Buffer.from(salt, 'hex'));
  return timingSafeEqual(derived, Buffer.from(hash, 'hex')) && stored !== undefined;
}

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(password, salt, length, (error, key) => (error ? reject(error) : resolve(key))),
  );
