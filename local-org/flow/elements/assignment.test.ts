import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  assignXml,
  connectorXml,
  flag,
  number,
  openBakeryWithFlows,
  reference,
  text
} from '../testing/bakery-flows';

const variable = (name: string, type: string, value = '', isCollection = false) =>
  `<variables><name>${name}</name><dataType>${type}</dataType><isCollection>${isCollection}</isCollection>` +
  `<isInput>true</isInput><isOutput>true</isOutput>${value && `<value>${value}</value>`}</variables>`;

const date = (day: string) => `<dateValue>${day}</dateValue>`;
const instant = (moment: string) => `<dateTimeValue>${moment}</dateTimeValue>`;

/** The output of a flow that makes these assignments to a variable of that type. */
function outcome(type: string, initial: string, items: string, list: string[] | undefined): unknown {
  const bakery = openBakeryWithFlows({
    Assign: `
      <start>${connectorXml('Do')}</start>
      ${variable('x', type, list ? '' : initial, list !== undefined)}
      ${variable('letters', 'String', '', true)}
      ${variable('none', 'Number')}
      <assignments><name>Do</name>${items}</assignments>`
  });
  try {
    const input = { letters: ['b', 'c'], ...(list && { x: list }) };
    const [{ x }] = bakery.records.run(bakery.ada, (tx) => bakery.flows.start(tx, 'assign', [input]));
    return x !== null && typeof x === 'object' && !Array.isArray(x) ? String(x) : x;
  } finally {
    bakery.records.close();
  }
}

describe('assignments', () => {
  for (const [what, type, initial, items, expected, list] of [
    ['numbers', 'Number', number(2), assignXml('x', 'Add', number(3)), 5],
    ['numbers less', 'Number', number(2), assignXml('x', 'Subtract', number(3)), -1],
    ['to nothing', 'Number', '', assignXml('x', 'Add', number(3)), 3],
    ['nothing', 'Number', number(2), assignXml('x', 'Add', reference('none')), 2],
    ['text', 'String', text('a'), assignXml('x', 'Add', text('b')), 'ab'],
    ['text with references', 'String', text('a'), assignXml('x', 'Assign', text('{!x}, {!none}!')), 'a, !'],
    ['dates', 'Date', date('2026-02-27'), assignXml('x', 'Add', number(2)), '2026-03-01'],
    [
      'instants',
      'DateTime',
      instant('2026-02-27T10:00:00.000Z'),
      assignXml('x', 'Subtract', number(1)),
      '2026-02-26 10:00:00Z'
    ],
    [
      'a date where an instant goes',
      'DateTime',
      '',
      assignXml('x', 'Assign', date('2026-02-27')),
      '2026-02-27 00:00:00Z'
    ],
    ['a flag', 'Boolean', flag(false), assignXml('x', 'Assign', flag(true)), true],
    ['choices', 'Multipicklist', text('Nuts'), assignXml('x', 'AddItem', text('Milk')), 'Nuts;Milk'],
    ['a count', 'Number', '', assignXml('x', 'AssignCount', reference('letters')), 2],
    ['an item', 'String', '', assignXml('x', 'Add', text('z')), ['a', 'z'], ['a']],
    [
      'items in front',
      'String',
      '',
      assignXml('x', 'AddAtStart', reference('letters')),
      ['b', 'c', 'a'],
      ['a']
    ],
    [
      'all of some away',
      'String',
      '',
      assignXml('x', 'RemoveAll', reference('letters')),
      ['a'],
      ['a', 'b', 'b']
    ],
    ['the first away', 'String', '', assignXml('x', 'RemoveFirst', text('b')), ['a', 'b'], ['a', 'b', 'b']],
    [
      'what comes before',
      'String',
      '',
      assignXml('x', 'RemoveBeforeFirst', text('b')),
      ['b', 'c'],
      ['a', 'b', 'c']
    ],
    [
      'what comes after',
      'String',
      '',
      assignXml('x', 'RemoveAfterFirst', text('b')),
      ['a', 'b'],
      ['a', 'b', 'c']
    ],
    ['a place', 'String', '', assignXml('x', 'RemovePosition', number(2)), ['a', 'c'], ['a', 'b', 'c']],
    [
      'what is not common',
      'String',
      '',
      assignXml('x', 'RemoveUncommon', reference('letters')),
      ['b'],
      ['a', 'b']
    ]
  ] as [string, string, string, string, unknown, string[]?][]) {
    it(what, () => assert.deepEqual(outcome(type, initial, items, list), expected));
  }
});
