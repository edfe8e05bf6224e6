import { setTimeout as pause } from 'node:timers/promises';
import type { ChargingLimits, Service } from '../../service/service.ts';

const defaults: ChargingLimits = {
  leaseMs: 30_000,
  callMs: 10_000,
  tries: 5,
  failures: 8,
  waitMinutes: 15,
  pause,
};

/** Returns the limits of charging for a host. */
export const limitsOf = ({ charging }: Pick<Service, 'charging'>): ChargingLimits => ({
  ...defaults,
  ...charging,
});

/** Milliseconds before the next call after so many failures in a row: 250, 500, 1000 …, at most 30 seconds. */
export const pauseAfter = (failures: number): number =>
  Math.min(30_000, 250 * 2 ** Math.max(0, failures - 1));
