import { restoreCase } from '../../soql/record-id';
import { execution } from '../execution';
import { SObjectException } from '../values/apex-exception';
import { SObjectTypeToken } from '../values/tokens';
import { idOf, isIdText } from './id-text';
import { nullChecked } from './null-check';
import { platformClass } from './platform-class';
import { stringHash } from './string/characters';

platformClass('Id', {
  statics: nullChecked({
    'Id valueOf(String text)': idOf,
    'Id valueOf(String text, Boolean restoreCasing)': (text: string, restoreCasing: boolean) =>
      restoreCasing ? restoreCase(idOf(text)) : idOf(text)
  }),
  methods: {
    'String to15()': (self: string) => restoreCase(self).slice(0, 15),
    'Schema.SObjectType getSObjectType()': (self: string) => {
      const object = execution().schema.byPrefix(self.slice(0, 3));
      if (!object) throw new SObjectException(`Cannot locate Apex Type for ID: ${self}`);
      return SObjectTypeToken.of(object);
    },
    'Integer hashCode()': stringHash,
    'Boolean equals(Object other)': (self: string, other: unknown) => isIdText(other) && idOf(other) === self
  },
  isInstance: isIdText
});
