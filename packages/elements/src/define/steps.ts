import { scenes } from '../deferred.ts';
import { register } from '../registry.ts';
import type { Scene } from '../steps/scene.ts';

const add = ({ tag, element }: Scene): void => register(tag, element);

// For pages that place the steps themselves, below an <order-pad-session>. The pad loads each step when it is near.
for (const load of Object.values(scenes)) {
  const scene = load();
  if (scene instanceof Promise) void scene.then(add);
  else add(scene);
}
