/** An error as it may be written down. */
export interface ToldError {
  readonly name: string;
  readonly message?: string;
  readonly code?: string;
  /** With an error of the database: where it arose. */
  readonly table?: string;
  readonly constraint?: string;
  readonly routine?: string;
  /** The calls alone: the first lines of a stack repeat the message. */
  readonly stack?: string;
  readonly cause?: ToldError;
}

/**
 * Returns what may be written down of an error. What a statement was given, and what the database says of it, may be somebody's name or
 * address: of these only codes, names of tables and calls are kept.
 */
export function toldOf(error: unknown): ToldError {
  if (!(error instanceof Error)) return { name: typeof error };
  const isOfDatabase = 'severity' in error && 'routine' in error;
  const isOfStatement = 'query' in error && 'params' in error;
  return {
    name: error.name,
    ...(isOfDatabase || isOfStatement ? {} : { message: error.message }),
    ...textsIn(error, isOfDatabase ? ['code', 'table', 'constraint', 'routine'] : ['code']),
    ...(error.stack !== undefined && { stack: callsIn(error.stack) }),
    ...(error.cause !== undefined && { cause: toldOf(error.cause) }),
  };
}

const callsIn = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join('\n');

const textsIn = (error: object, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(error).filter(
      (entry): entry is [string, string] => names.includes(entry[0]) && typeof entry[1] === 'string',
    ),
  );
