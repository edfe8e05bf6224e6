export { destinationView, type DestinationView } from './destination.view.ts';
