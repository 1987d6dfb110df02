import { execution } from '../../execution';
import { ApexDatetime } from '../../values/apex-datetime';
import { InvalidParameterValueException } from '../../values/apex-exception';
import { isIdText, idOf } from '../id-text';
import { nullChecked } from '../null-check';
import { platformClass } from '../platform-class';
import type { OpeningHours } from './opening-hours';
import { storedHours } from './stored-hours';

function hoursOf(id: string): OpeningHours {
  const hours = isIdText(id) ? storedHours(execution().records, idOf(id)) : undefined;
  if (!hours) throw new InvalidParameterValueException(`Invalid business hours id: ${id}`);
  return hours;
}

function opened(instant: number | undefined, id: string): ApexDatetime {
  if (instant === undefined) throw new InvalidParameterValueException(`Business hours ${id} are never open`);
  return new ApexDatetime(instant);
}

/** `add` and `addGmt` answer the same instant: a Datetime has no time zone of its own. */
const add = (id: string, start: ApexDatetime, milliseconds: bigint | number): ApexDatetime =>
  opened(hoursOf(id).add(start.time, Number(milliseconds)), id);

platformClass('BusinessHours', {
  statics: nullChecked({
    'Datetime add(String businessHoursId, Datetime startDate, Long intervalMilliseconds)': add,
    'Datetime addGmt(String businessHoursId, Datetime startDate, Long intervalMilliseconds)': add,
    'Long diff(String businessHoursId, Datetime startDate, Datetime endDate)': (
      id: string,
      start: ApexDatetime,
      end: ApexDatetime
    ) => BigInt(hoursOf(id).between(start.time, end.time)),
    'Boolean isWithin(String businessHoursId, Datetime targetDate)': (id: string, target: ApexDatetime) =>
      hoursOf(id).nextOpening(target.time) === target.time,
    'Datetime nextStartDate(String businessHoursId, Datetime targetDate)': (
      id: string,
      target: ApexDatetime
    ) => opened(hoursOf(id).nextOpening(target.time), id)
  })
});
