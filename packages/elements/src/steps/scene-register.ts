import type { Scene, SceneLoader } from './scene.ts';

/** The scenes of registered steps, by step. It imports no scene, so that a page with a list of orders fetches no step. */
const registered = new Map<string, SceneLoader>();
const loaded = new Map<string, Scene>();

/** Adds the scene of a step, in place of an earlier one. */
export function addScene(step: string, load: SceneLoader): void {
  registered.set(step, load);
  loaded.delete(step);
}

/**
 * Fetches a scene, once: that of a registered step, else the one that `shipped` returns; `undefined` when there is neither.
 * Rejects when the file is lost on the way, and tries again at the next call.
 */
export async function loadScene(
  step: string,
  shipped?: () => Scene | undefined | Promise<Scene | undefined>,
): Promise<Scene | undefined> {
  const scene = loaded.get(step) ?? (await (registered.get(step) ?? shipped)?.());
  if (scene) loaded.set(step, scene);
  return scene;
}

/** Returns a scene that has been fetched. */
export const loadedScene = (step: string): Scene | undefined => loaded.get(step);
