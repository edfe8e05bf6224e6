import { scenes } from '../deferred.ts';
import { destinationScene } from '../destination/destination.scene.ts';
import { register } from '../registry.ts';

// For pages that place the steps themselves, below an <order-pad-session>. The pad loads each step when it is near.
for (const { tag, element } of [destinationScene, ...Object.values(scenes)]) register(tag, element);
