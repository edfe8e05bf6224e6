import type { Report } from '../service/failures.ts';
import { keepDoing } from '../service/keep-doing.ts';
import type { Service } from '../service/service.ts';
import { expireDue } from './move.ts';

/** Ends hand-offs whose time is over, now and at intervals. Returns a function that stops after the current search. */
export const keepExpiring = (service: Service, report: Report, seconds: number): (() => Promise<void>) =>
  keepDoing(() => expireDue(service).catch((error: unknown) => report('hand-offs', error)), seconds);
