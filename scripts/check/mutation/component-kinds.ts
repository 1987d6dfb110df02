import { misspell, type MutationKind } from './mutation';
import { textKind } from './text-kind';

const SCRIPT = /\/lwc\/(?!.*__tests__).*\.ts$/;

/** Slips in Lightning web components. */
export const componentKinds: MutationKind[] = [
  textKind({
    name: 'misspell what a component imports',
    files: SCRIPT,
    places:
      /from '(?:@salesforce\/(?:apex|schema|label|resourceUrl|customPermission)\/[^']*?|c\/)(?<it>\w+)'/dg,
    change: misspell
  }),
  textKind({
    name: 'misspell a child component',
    files: /\/lwc\/.*\.html$/,
    places: /<c-(?<it>[a-z-]+)/dg,
    change: misspell
  }),
  textKind({
    name: 'misspell what a template shows',
    files: /\/lwc\/.*\.html$/,
    places: /=\{(?<it>[a-z]\w{3,})\}/dg,
    change: misspell
  }),
  textKind({
    name: 'misspell a member of a component',
    files: SCRIPT,
    places: /\bthis\.(?<it>[a-z]\w{3,})\b/dg,
    change: misspell
  }),
  textKind({
    name: 'misspell a parameter of Apex',
    files: SCRIPT,
    places: /\bawait [a-z]\w+\(\{ (?<it>[a-z]\w{3,})\b/dg,
    change: (it, random) => `${misspell(it, random)}: ${it}`
  }),
  textKind({
    name: 'misspell a target of a component',
    files: /\.js-meta\.xml$/,
    places: /<target>(?<it>[^<]+)</dg,
    change: misspell
  }),
  textKind({
    name: 'misspell an attribute of a base component',
    files: /\/lwc\/.*\.html$/,
    places: /<lightning-[a-z-]+\s[^>]*?\b(?<it>label|variant|icon-name|title|value|columns|key-field)=/dg,
    change: misspell
  })
];
