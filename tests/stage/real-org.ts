import test from 'node:test';

/** The alias of a real org that the stories shall be told in, as the sf CLI knows it: `npm test -- stories --org <alias>`. */
export const realOrg = process.env.FLYWHEEL_ORG || undefined;

/** Why a story cannot be told in a real org, or false when it can be told here: for the `skip` option of a test. */
export function skipOnRealOrg(reason: string): string | false {
  return realOrg ? `not in a real org: ${reason}` : false;
}

/** `test` for stories that only a local org can tell; in a real one they are skipped by name, with the reason. */
export function onlyLocally(reason: string): typeof test {
  const skip = skipOnRealOrg(reason);
  return skip ? (((name: string) => test(name, { skip })) as typeof test) : test;
}
