import { destination, pino, stdTimeFunctions, type DestinationStream } from 'pino';
import { toldOf } from './told-error.ts';

/** The log of a host. Entries hold ids, codes and times, and no personal data. */
export interface Log {
  /** A fault of the host, under the id that the caller is told. */
  fault(id: string, error: unknown): void;
  /** An answered request; written where the level is `info`. */
  request(entry: { readonly route: string; readonly status: number; readonly milliseconds: number }): void;
}

/** The least that is written down: every request, or faults alone. */
export type LogLevel = 'info' | 'error';

export const isLogLevel = (text: string): text is LogLevel => text === 'info' || text === 'error';

/** Makes a log of one JSON object a line, on the error stream when `stream` is absent. */
export function logTo(level: LogLevel, stream: DestinationStream = destination({ fd: 2, sync: true })): Log {
  const formatters = { level: (label: string) => ({ level: label }) };
  const logger = pino({ base: null, level, formatters, timestamp: stdTimeFunctions.isoTime }, stream);
  return {
    fault: (id, error) => logger.error({ id, error: toldOf(error) }, 'fault'),
    request: (entry) => logger.info(entry, 'request'),
  };
}
