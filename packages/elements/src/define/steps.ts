import { scenes } from '../deferred.ts';
import { destinationScene } from '../destination/destination.scene.ts';
import { register } from '../registry.ts';

// For pages that place the steps themselves, below an <order-pad-session>. The pad loads each step when it is near. The
// destination, which the pad fetches apart, is imported here: all tags are registered once this module has run.
register(destinationScene.tag, destinationScene.element);
for (const load of Object.values(scenes)) {
  const scene = load();
  if (!(scene instanceof Promise)) register(scene.tag, scene.element);
}
