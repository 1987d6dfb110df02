import registryJson from '@salesforce/source-deploy-retrieve/lib/src/registry/metadataRegistry.json';

/** What Salesforce's own source-deploy-retrieve library knows of a metadata type. */
export interface MetadataType {
  name: string;
  directoryName: string;
  suffix?: string;
  inFolder?: boolean;
  folderType?: string;
  folderContentType?: string;
  xmlElementName?: string;
  ignoreParentName?: boolean;
  strategies?: { adapter?: string };
  children?: { suffixes: Record<string, string>; types: Record<string, MetadataType> };
}

const registry = registryJson as unknown as {
  types: Record<string, MetadataType>;
  suffixes: Record<string, string>;
  strictDirectoryNames: Record<string, string>;
};

const types = Object.values(registry.types);

/** Folders whose content is one component, whatever its files are called: `lwc/leadScore/…`. */
export const bundleTypes = new Map(
  types
    .filter(
      ({ strategies }) => strategies?.adapter === 'bundle' || strategies?.adapter === 'digitalExperience'
    )
    .map((type) => [type.directoryName, type])
);

/** The type whose source files end in `.<suffix>-meta.xml`, and its parent when it is a part of an object or the like. */
export function typeOfSuffix(
  suffix: string,
  folders: string[]
): { type: MetadataType; parent?: MetadataType } | undefined {
  for (const folder of folders.toReversed()) {
    const strict = registry.types[registry.strictDirectoryNames[folder]];
    if (!strict) continue;
    if (strict.suffix === suffix || !strict.suffix) return { type: strict };
    const part = strict.children?.types[strict.children.suffixes[suffix]];
    if (part) return { type: part, parent: strict };
  }
  const own = registry.types[registry.suffixes[suffix]];
  return own && { type: own };
}

/** The parts that a type's own file may hold, by the name of their element: `fields` of a custom object. */
export function partsByElement({ children }: MetadataType): Map<string, MetadataType> {
  return new Map(
    Object.values(children?.types ?? {}).map((part) => [part.xmlElementName ?? part.directoryName, part])
  );
}

/** The metadata type of that name. */
export function typeNamed(name: string): MetadataType | undefined {
  return types.find((type) => type.name === name);
}
