import { platformEnum } from './platform-enum';

/** System.RoundingMode. */
export const roundingMode = platformEnum('RoundingMode', [
  'CEILING',
  'DOWN',
  'FLOOR',
  'HALF_DOWN',
  'HALF_EVEN',
  'HALF_UP',
  'UNNECESSARY',
  'UP'
]);
