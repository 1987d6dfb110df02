import { platformEnum } from './platform-enum';

/** System.LoggingLevel. */
export const loggingLevel = platformEnum('LoggingLevel', [
  'NONE',
  'INTERNAL',
  'FINEST',
  'FINER',
  'FINE',
  'DEBUG',
  'INFO',
  'WARN',
  'ERROR'
]);
