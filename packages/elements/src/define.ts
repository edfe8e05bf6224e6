import { define } from './define-elements.ts';

define();
