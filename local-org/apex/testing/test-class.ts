import type { UserClass, UserMethod } from '../values/apex-object';

/** A class of tests: what runs before them, and the tests in the order of their declaration. */
export interface TestClass {
  name: string;
  setups: UserMethod[];
  tests: UserMethod[];
}

/** The tests of a class, or undefined if it is no test class. */
export function testClassOf(userClass: UserClass): TestClass | undefined {
  if (!isTestClass(userClass)) return undefined;
  const having = (annotation: string): UserMethod[] =>
    userClass.methods.filter(
      (method) =>
        method.isStatic &&
        method.parameterTypes.length === 0 &&
        method.annotations.some((each) => each.name === annotation)
    );
  return { name: userClass.name, setups: having('testsetup'), tests: having('istest') };
}

/** Whether the class says @IsTest: its lines do not count as covered or uncovered. */
export function isTestClass(userClass: UserClass): boolean {
  return userClass.annotations.some((annotation) => annotation.toLowerCase() === 'istest');
}
