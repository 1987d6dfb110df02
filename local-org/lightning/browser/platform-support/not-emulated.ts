/** Raised when a component uses a part of the platform that the local org does not have. */
export class NotEmulatedInBrowser extends Error {
  constructor(readonly construct: string) {
    super(`The local org does not emulate ${construct}.`);
    this.name = 'NotEmulated';
    console.error(this.message);
  }
}

/** A stand-in for a module that the local org does not have: each of its exports throws, named, when it is used. */
export function notEmulatedModule(specifier: string): Record<string, unknown> {
  return new Proxy({} as Record<string, unknown>, {
    get: (_module, name) => {
      const construct = name === 'default' ? specifier : `${String(name)} of ${specifier}`;
      return function () {
        throw new NotEmulatedInBrowser(construct);
      };
    }
  });
}
