import { Currency, NewPassword, Username } from '@orderpad/contracts';
import type { EmptyShop } from './seed/empty-shop.ts';
import type { DatabaseOptions } from './database/open.ts';
import { proxiesFrom } from './http/caller-address.ts';
import { mailConfiguration, type MailConfiguration } from './mail/configuration.ts';
import type { ServeOptions } from './serve-host.ts';
import { isLogLevel } from './service/log.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings of a host that runs as a process. */
export interface Configuration {
  readonly database: DatabaseOptions;
  readonly serve: Omit<ServeOptions, 'database'>;
  /** Opens or closes order entry at the start; the database decides when absent. */
  readonly ecommerce: boolean | undefined;
  /** Days for which saved drafts are kept; the database decides when absent. */
  readonly draftDays: string | undefined;
  readonly mail: MailConfiguration;
  /** Days for which messages are listed; the database decides when absent. */
  readonly mailDays: string | undefined;
}

/** The environment holds values that no host can run with; the message names them all, one a line. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** Reads the environment; an empty variable counts as absent. The README lists the variables. Throws `ConfigurationError`. */
export function configurationFrom(env: Environment): Configuration {
  const variable = (name: string): string | undefined => env[name] || undefined;
  const list = (name: string): string[] | undefined => variable(name)?.split(',').filter(Boolean);
  const ecommerce = variable('ORDERPAD_ECOMMERCE');
  const problems: string[] = [];
  const mail = mailConfiguration(variable, problems);
  const days = (name: string): string | undefined => {
    const given = variable(name);
    if (given !== undefined && !/^\d{1,5}$/.test(given)) problems.push(`${name} must be a number of days.`);
    return given;
  };
  const mailDays = days('ORDERPAD_MAIL_DAYS');
  const draftDays = days('ORDERPAD_DRAFT_DAYS');
  const port = variable('PORT') ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    problems.push('PORT must be a number from 0 to 65535; 0 takes any free port.');
  const page = (name: string): string | undefined => {
    const url = variable(name);
    if (url !== undefined && !/^https?:\/\/[^#\s]+$/.test(url))
      problems.push(`${name} must be an absolute http(s) address without a fragment.`);
    return url;
  };
  const handoffUrl = page('ORDERPAD_HANDOFF_URL');
  const resetUrl = page('ORDERPAD_RESET_URL');
  const proxies = list('ORDERPAD_PROXIES');
  const isProxy = proxies && proxiesFrom(proxies);
  if (proxies && !isProxy)
    problems.push(
      'ORDERPAD_PROXIES must be addresses or networks such as 10.0.0.0/8, with commas between them.',
    );
  const drainSeconds = variable('ORDERPAD_DRAIN_SECONDS');
  if (drainSeconds !== undefined && !/^\d{1,3}$/.test(drainSeconds))
    problems.push('ORDERPAD_DRAIN_SECONDS must be a number of seconds.');
  const database = (name: string): string | undefined => {
    const address = variable(name);
    if (address !== undefined && !isPostgres(address))
      problems.push(`${name} must be an address such as postgres://orderpad@db/orderpad.`);
    return address;
  };
  const databaseUrl = database('DATABASE_URL');
  const listenUrl = database('DATABASE_LISTEN_URL');
  if (listenUrl !== undefined && databaseUrl === undefined)
    problems.push('DATABASE_LISTEN_URL needs DATABASE_URL beside it.');
  const metrics = variable('ORDERPAD_METRICS');
  if (metrics !== undefined && !/^(?:on|off)$/.test(metrics))
    problems.push('ORDERPAD_METRICS must be on or off.');
  const logLevel = variable('ORDERPAD_LOG');
  if (logLevel !== undefined && !isLogLevel(logLevel)) problems.push('ORDERPAD_LOG must be info or error.');
  const emptyShop = emptyShopFrom(variable, problems);
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  return {
    database: {
      url: databaseUrl,
      listenUrl,
      dataDir: variable('ORDERPAD_DATA_DIR'),
      cacheDir: variable('ORDERPAD_CACHE_DIR'),
      emptyShop,
    },
    serve: {
      port: Number(port),
      hostname: variable('HOST') ?? '127.0.0.1',
      staticDir: variable('ORDERPAD_STATIC'),
      origins: list('ORDERPAD_ORIGINS') ?? [],
      frames: list('ORDERPAD_FRAMES'),
      ...(handoffUrl !== undefined && { handoffUrl }),
      ...(resetUrl !== undefined && { resetUrl }),
      ...(logLevel !== undefined && isLogLevel(logLevel) && { logLevel }),
      ...(metrics === 'on' && { metrics: true }),
      ...(isProxy && { isProxy }),
      ...(drainSeconds !== undefined && { drainSeconds: Number(drainSeconds) }),
    },
    ecommerce: ecommerce === undefined ? undefined : ecommerce !== 'off',
    draftDays,
    mail,
    mailDays,
  };
}

/** Returns the empty shop that is asked for; undefined for the example shop. */
function emptyShopFrom(
  variable: (name: string) => string | undefined,
  problems: string[],
): EmptyShop | undefined {
  const shop = variable('ORDERPAD_SHOP') ?? 'example';
  if (shop === 'example') return undefined;
  if (shop !== 'empty') problems.push('ORDERPAD_SHOP must be example or empty.');
  const username = Username.safeParse(variable('ORDERPAD_ADMIN') ?? 'admin');
  const password = NewPassword.safeParse(variable('ORDERPAD_ADMIN_PASSWORD') ?? '');
  const currency = variable('ORDERPAD_CURRENCY') ?? 'EUR';
  if (!username.success)
    problems.push('ORDERPAD_ADMIN must be a user name of letters, digits, dots and dashes.');
  if (!password.success)
    problems.push('ORDERPAD_SHOP=empty needs ORDERPAD_ADMIN_PASSWORD, of 8 characters or more.');
  if (!Currency.safeParse(currency).success)
    problems.push('ORDERPAD_CURRENCY must be a currency such as EUR.');
  if (!username.success || !password.success) return undefined;
  return { admin: { username: username.data, password: password.data }, currency };
}

const isPostgres = (url: string): boolean => /^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? '');
