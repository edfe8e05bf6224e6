// @ts-check

/**
 * Returns an environment variable; an empty one counts as absent.
 * @param {string} name
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {string | undefined}
 */
export const variable = (name, env = process.env) => env[name] || undefined;
