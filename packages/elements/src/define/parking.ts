import { defineParking } from '../define-parking.ts';

defineParking();
