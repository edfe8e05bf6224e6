import { HostError, type RouteName } from '@orderpad/contracts';
import { record } from '../service/audit.ts';
import type { Service, User } from '../service/service.ts';

/** Does what a caller asks for, and records it where the host does not permit it. Who is not signed in is nobody to record. */
export async function recordingRefusals<Value>(
  { db, now }: Service,
  user: User | undefined,
  name: RouteName,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (user && error instanceof HostError && error.code === 'forbidden')
      await record(db, {
        at: now(),
        userId: user.id,
        action: 'permission.refused',
        subject: name,
        details: { issues: error.issues.map(({ code, path }) => ({ code, path })) },
      });
    throw error;
  }
}
