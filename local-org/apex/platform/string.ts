import { nullChecked } from './null-check';
import { platformClass } from './platform-class';
import { stringCharacters } from './string/characters';
import { stringChecks } from './string/checks';
import { stringEdits } from './string/edits';
import { stringEscapes } from './string/escapes';
import { stringParts } from './string/parts';
import { stringSearch } from './string/search';
import { stringStatics } from './string/statics';

platformClass('String', {
  statics: stringStatics,
  methods: {
    ...stringChecks,
    ...nullChecked({
      ...stringCharacters,
      ...stringEdits,
      ...stringParts,
      ...stringSearch
    }),
    ...stringEscapes
  },
  isInstance: (value) => typeof value === 'string'
});
