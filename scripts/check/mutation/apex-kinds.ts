import { misspell, type MutationKind, type ProjectFiles } from './mutation';
import { textKind } from './text-kind';

const CODE = /\.(cls|trigger)$/;

function classNames(files: ProjectFiles): Set<string> {
  return new Set([...files.keys()].flatMap((file) => /([^/]+)\.cls$/.exec(file)?.[1] ?? []));
}

/** Slips in classes and triggers. */
export const apexKinds: MutationKind[] = [
  textKind({
    name: 'misspell a field in SOQL',
    files: CODE,
    places: /\[\s*SELECT\b[^\]]*?[\s,(](?<it>[A-Z]\w*__c)\b[^\]]*\]/dg,
    change: misspell
  }),
  textKind({
    name: 'misspell an object in SOQL',
    files: CODE,
    places: /\bFROM\s+(?<it>[A-Z]\w+)\b/dg,
    change: misspell
  }),
  textKind({
    name: 'misspell a field of a record',
    files: CODE,
    places: /\b[a-z]\w*\.(?<it>[A-Z]\w*__c)\b/dg,
    change: misspell
  }),
  textKind({
    name: 'misspell a class',
    files: CODE,
    places: /\b(?<it>[A-Z][a-z]\w{3,})\.[a-z]\w*\(/dg,
    isPlace: (it, files) => classNames(files).has(it),
    change: misspell
  }),
  textKind({
    name: 'misspell a method',
    files: CODE,
    places: /\b[A-Z][a-z]\w{3,}\.(?<it>[a-z]\w{3,})\(/dg,
    change: misspell
  }),
  textKind({
    name: 'misspell a variable',
    files: CODE,
    places: /\((?<it>[a-z]\w{3,})[,)]/dg,
    isPlace: (it) => !['null', 'this', 'true', 'false'].includes(it),
    change: misspell
  }),
  textKind({
    name: 'drop a sharing declaration',
    files: /(?<!Test)\.cls$/,
    places: /(?<it>(?:with|inherited) sharing )class/dg,
    change: () => ''
  }),
  textKind({
    name: 'give an invocable method another signature',
    files: CODE,
    places: /@InvocableMethod[^;{]*?\((?<it>List<[^)]+> )\w+\)/dg,
    change: () => 'Map<Id, Lead> '
  }),
  textKind({
    name: 'drop the access that a component or caller needs',
    files: CODE,
    places: /(?<it>@AuraEnabled(?:\([^)]*\))?\s*\n)/dg,
    change: () => ''
  }),
  textKind({
    name: 'drop user mode',
    files: /(?<!Test)\.cls$/,
    places: /(?<it>\s+WITH USER_MODE)/dg,
    change: () => ''
  })
];
