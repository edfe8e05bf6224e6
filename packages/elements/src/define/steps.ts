import { defineSteps } from '../define-steps.ts';

// For pages that place the steps themselves, below an <order-pad-session>. The pad loads each step when it is near.
defineSteps();
