/** The name of the error of a file that was lost. A name, since two copies of this package may meet on one page. */
const unfetched = 'UnfetchedError';

/**
 * Fetches a module: pass an `import()`. A request that is lost is sent once more at once; then it rejects with an
 * `UnfetchedError`. Nothing is remembered, so that the next call fetches it again.
 */
export async function fetchModule<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load().catch(load);
  } catch (cause) {
    throw Object.assign(new Error('A file of the order pad could not be fetched.', { cause }), {
      name: unfetched,
    });
  }
}

/** Tells an error of `fetchModule` from others. */
export const isUnfetched = (error: unknown): boolean => error instanceof Error && error.name === unfetched;
