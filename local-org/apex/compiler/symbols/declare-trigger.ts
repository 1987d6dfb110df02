import type { StatementContext, TriggerUnitContext } from '@apexdevtools/apex-parser';
import { ApexType } from '../../values/apex-type';
import type { ApexSource } from '../source';
import { TYPES } from '../types/well-known';
import type { DeclarationHost } from './hierarchy';
import { readModifiers } from './modifiers';
import type { ClassSymbol, MethodSymbol } from './symbols';

/** When a trigger runs: `before insert`, `after update`, … */
export type TriggerEvent = `${'before' | 'after'} ${'insert' | 'update' | 'delete' | 'undelete'}`;

/** A trigger as a class with the one static method `run`. */
export function declareTrigger(
  tree: TriggerUnitContext,
  statements: StatementContext[],
  source: ApexSource,
  host: DeclarationHost
): { symbol: ClassSymbol; objectName: string; events: TriggerEvent[] } {
  const [name, objectName] = tree.id_list().map((id) => id.getText());
  const modifiers = readModifiers([], 'public');
  const methods = new Map<string, MethodSymbol[]>();
  const symbol: ClassSymbol = {
    name,
    index: host.nextIndex(),
    kind: 'trigger',
    type: ApexType.of(`trigger ${name}`),
    source,
    line: tree.start.line,
    modifiers,
    superclass: undefined,
    interfaces: [],
    inner: new Map(),
    fields: new Map(),
    methods,
    constructors: [],
    initializers: [],
    triggerObject: ApexType.of(objectName)
  };
  methods.set('run', [
    {
      owner: symbol,
      name: 'run',
      modifiers,
      isStatic: true,
      returnType: TYPES.void,
      parameters: [],
      js: 'run',
      line: tree.start.line,
      statements
    }
  ]);
  const events = tree.triggerCase_list().map((each) => {
    const words = (each.children ?? []).map((child) => child.getText().toLowerCase());
    return words.join(' ') as TriggerEvent;
  });
  return { symbol, objectName, events };
}
