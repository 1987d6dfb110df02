import type { Rule } from '../rule';
import { apexReserved } from './apex-reserved';
import { apexSizes } from './apex-sizes';
import { apiVersion } from './api-version';
import { eventDefinitions } from './event-definitions';
import { fieldSizes } from './field-sizes';
import { names } from './names';
import { objectTotals } from './object-totals';
import { textLengths } from './text-lengths';

/** Limits of the platform that can be known before a deploy. */
export const limitRules: Rule[] = [
  names,
  textLengths,
  fieldSizes,
  objectTotals,
  eventDefinitions,
  apexSizes,
  apexReserved,
  apiVersion
];
