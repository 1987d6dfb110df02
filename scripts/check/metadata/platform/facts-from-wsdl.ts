import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { child, children, descendants, readXml } from '../xml';
import { Shapes } from './shapes';

/*
 * Writes metadata-api.json: what Salesforce's WSDL says of the Metadata API and @salesforce/types leaves out.
 * The WSDL of a version is what an org of that version offers under Setup > API > "Generate Metadata WSDL"; Salesforce
 * publishes it as resources/metadata.wsdl of github.com/forcedotcom/wsdl (65.0 is its commit 5855538).
 *
 *   node -r ts-node/register scripts/check/metadata/platform/facts-from-wsdl.ts metadata-65.wsdl [metadata-64.wsdl …]
 *
 * The first WSDL is the version in use; earlier ones add the names that a deploy still takes.
 */

/** Enums whose values depend on what the org that made the WSDL has bought, or that no source file holds. */
const NOT_BY_VERSION = new Set([
  'InvocableActionType',
  'ExtendedErrorCode',
  'StatusCode',
  'EmbeddedServiceLabelKey',
  'SourceCountryCode',
  'SchedulingParameterKey'
]);
const FINER_KINDS = ['double', 'date', 'dateTime', 'time'];

interface WsdlType {
  base?: string;
  members: Map<string, string>;
  values: Set<string>;
}

function main(wsdlFile: string, ...earlierFiles: string[]): void {
  const text = readFileSync(wsdlFile, 'utf8');
  const types = wsdlTypes(text);
  const earlier = earlierFiles.map((file) => wsdlTypes(readFileSync(file, 'utf8')));
  const shapes = new Shapes();
  const facts = {
    version: /Metadata API version (\d+\.\d)/.exec(text)?.[1],
    plainKinds: Object.fromEntries(FINER_KINDS.map((kind) => [kind, listed(membersOfKind(types, kind))])),
    later: listed(laterThan(types, shapes)),
    also: listed([types, ...earlier].flatMap((each) => leftOut(each, shapes)))
  };
  writeFileSync(path.join(__dirname, 'metadata-api.json'), `${JSON.stringify(facts, null, 2)}\n`);
}

function listed(names: string[]): string {
  return [...new Set(names)].sort().join(' ');
}

function membersOfKind(types: Map<string, WsdlType>, kind: string): string[] {
  return [...types].flatMap(([type, { members }]) =>
    [...members].filter(([, memberType]) => memberType === `xsd:${kind}`).map(([name]) => `${type}.${name}`)
  );
}

function wsdlTypes(text: string): Map<string, WsdlType> {
  const schema = [...descendants(readXml(text).root!)].find(({ name }) => name === 'xsd:schema');
  const types = new Map<string, WsdlType>();
  for (const type of schema?.children ?? []) {
    if (!['xsd:complexType', 'xsd:simpleType'].includes(type.name)) continue;
    const restriction = child(type, 'xsd:restriction');
    const parts = [...descendants(type)];
    const elements = parts.filter(({ name }) => name === 'xsd:element');
    types.set(type.attributes.name, {
      base: parts.find(({ name }) => name === 'xsd:extension')?.attributes.base.replace(/^tns:/, ''),
      members: new Map(elements.map(({ attributes }) => [attributes.name, attributes.type])),
      values: new Set(children(restriction, 'xsd:enumeration').map(({ attributes }) => attributes.value))
    });
  }
  return types;
}

/** Types, members and enum values that @salesforce/types has and this WSDL has not. */
function laterThan(types: Map<string, WsdlType>, shapes: Shapes): string[] {
  const names = shapes.names().filter((name) => !NOT_BY_VERSION.has(name));
  return names.flatMap((name) => {
    const shape = shapes.named(name)!;
    const known = types.get(name);
    if (!known) return shape.kind === 'object' || shape.kind === 'enum' ? [name] : [];
    if (shape.kind === 'enum') {
      return [...shape.values].filter((value) => !known.values.has(value)).map((value) => `${name}.${value}`);
    }
    if (shape.kind !== 'object') return [];
    const inherited = shapes.basesOf(name).map((base) => shapes.named(base));
    return [...shape.members.keys()]
      .filter((member) => !hasMember(types, name, member))
      .filter((member) => !inherited.some((base) => base?.kind === 'object' && base.members.has(member)))
      .map((member) => `${name}.${member}`);
  });
}

/** Members and enum values that a WSDL has and @salesforce/types has not, of the types that both know. */
function leftOut(types: Map<string, WsdlType>, shapes: Shapes): string[] {
  return [...types].flatMap(([name, { members, values }]) => {
    const shape = shapes.named(name);
    if (shape?.kind === 'enum') {
      return [...values].filter((value) => !shape.values.has(value)).map((value) => `${name}.${value}`);
    }
    if (shape?.kind !== 'object') return [];
    return [...members.keys()]
      .filter((member) => !shape.members.has(member))
      .map((member) => `${name}.${member}`);
  });
}

function hasMember(types: Map<string, WsdlType>, type: string, member: string): boolean {
  const known = types.get(type);
  return !!known && (known.members.has(member) || hasMember(types, known.base ?? '', member));
}

main(process.argv[2], ...process.argv.slice(3));
