import { misspell, type MutationKind } from './mutation';
import { textKind } from './text-kind';

const META = /-meta\.xml$/;
const FLOW = /\.flow-meta\.xml$/;

/** A regular expression for the text of leaf elements of these names. */
function leaf(...names: string[]): RegExp {
  return new RegExp(`<(?:${names.join('|')})>(?<it>[^<>]+)</`, 'gd');
}

const ENUMS = leaf(
  ...[
    'actionType',
    'dataType',
    'deleteConstraint',
    'deploymentStatus',
    'eventType',
    'filterScope',
    'formFactor'
  ],
  ...[
    'operation',
    'operator',
    'processType',
    'publishBehavior',
    'recordTriggerType',
    'sharingModel',
    'status'
  ],
  ...['triggerType', 'type', 'uiType', 'visibility', 'behavior', 'navType', 'setupExperience']
);
const FIELD_TYPES = [
  'Text',
  'Number',
  'Checkbox',
  'DateTime',
  'LongTextArea',
  'Lookup',
  'Picklist',
  'Summary'
];

/** Slips in metadata files. */
export const metadataKinds: MutationKind[] = [
  textKind({
    name: 'drop a letter of an enum',
    files: META,
    places: ENUMS,
    isPlace: (it) => /^[A-Z][A-Za-z]{2,}$/.test(it),
    change: (it, random) => {
      const at = random.integer(1, it.length - 1);
      return it.slice(0, at) + it.slice(at + 1);
    }
  }),
  textKind({
    name: "swap a field's type",
    files: /\.field-meta\.xml$/,
    places: leaf('type'),
    change: (it, random) => random.pick(FIELD_TYPES.filter((type) => type !== it))
  }),
  textKind({
    name: 'misspell an element',
    files: META,
    places: /<(?<it>[a-z]\w{3,})>[^<>]*<\/\w+>/dg,
    change: misspell
  }),
  textKind({
    name: 'misspell both tags of an element',
    files: META,
    places: /(?<it><(?<tag>[a-z]\w{3,})>[^<>]*<\/\k<tag>>)/dg,
    change: (it, random) => {
      const name = /<(\w+)/.exec(it)![1];
      const slip = misspell(name, random);
      return it.replaceAll(name, slip);
    }
  }),
  textKind({
    name: 'drop what is required',
    files: /\.(field|object|permissionset|md|tab|app|flow|js)-meta\.xml$/,
    places:
      /(?<it>[ \t]*<(?<tag>label|type|pluralLabel|masterLabel|object|field|apexClass|processType|isExposed)>[^<>]*<\/\k<tag>>\n)/dg,
    change: () => ''
  }),
  textKind({
    name: 'write a boolean as people say it',
    files: META,
    places: />(?<it>true|false)</dg,
    change: (it, random) => random.pick(it === 'true' ? ['True', 'yes'] : ['False', 'no'])
  }),
  textKind({
    name: 'write a number too large',
    files: /\.(field|object)-meta\.xml$/,
    places: leaf('length', 'precision'),
    change: (it) => `${it}${it}0`
  }),
  textKind({
    name: 'misspell a reference',
    files:
      /\.(permissionset|layout|listView|compactLayout|app|tab|field|platformEventSubscriberConfig)-meta\.xml$/,
    places: leaf(
      ...['apexClass', 'application', 'columns', 'content', 'field', 'fields', 'flexiPage', 'lwcComponent'],
      ...[
        'object',
        'pageOrSobjectType',
        'platformEventConsumer',
        'referenceTo',
        'summarizedField',
        'tab',
        'tabs'
      ]
    ),
    isPlace: (it) => it.length > 4,
    change: misspell
  }),
  textKind({
    name: 'misspell what a page names',
    files: /\.flexipage-meta\.xml$/,
    places: leaf('componentName', 'sobjectType', 'fieldItem'),
    change: (it, random) => {
      const [head, ...rest] = it.split(':').reverse();
      return [...rest.reverse(), misspell(head, random)].join(':');
    }
  }),
  textKind({
    name: 'misspell a field of a custom metadata record',
    files: /\.md-meta\.xml$/,
    places: leaf('field'),
    change: misspell
  }),
  textKind({
    name: 'give a custom metadata record a value of another type',
    files: /\.md-meta\.xml$/,
    places: /xsi:type="xsd:(?:double|boolean)">(?<it>[^<]+)</dg,
    change: () => 'plenty'
  }),
  textKind({
    name: 'misspell a reference of a flow',
    files: FLOW,
    places: leaf(
      ...['targetReference', 'elementReference', 'assignToReference', 'leftValueReference', 'inputReference'],
      ...['actionName', 'flowName', 'object', 'field', 'collectionReference']
    ),
    isPlace: (it) => it.length > 4,
    change: (it, random) => {
      const parts = it.split('.');
      return [...parts.slice(0, -1), misspell(parts.at(-1)!, random)].join('.');
    }
  }),
  textKind({
    name: "misspell a parameter of a flow's action",
    files: FLOW,
    places: /<(?:inputParameters|outputParameters)>\s*(?:<\w+>[^<>]*<\/\w+>\s*)*?<name>(?<it>\w+)</dg,
    change: misspell
  }),
  textKind({
    name: 'misspell a name in a formula',
    files: /\.(field|object|validationRule|flow)-meta\.xml$/,
    places: /<(?:formula|errorConditionFormula|expression)>[^<]*?(?<it>\b[A-Za-z]\w*__[cr]\b)[^<]*</dg,
    change: misspell
  }),
  textKind({
    name: 'ask for a version of the API that is not there',
    files: META,
    places: leaf('apiVersion'),
    change: () => '95.0'
  }),
  textKind({
    name: 'make a name too long',
    files: /\.field-meta\.xml$/,
    places: /\n {4}<label>(?<it>[^<>]+)</dg,
    change: (it) => `${it} ${it} ${it} that nobody could read to its end`
  })
];
