import type { TypeDeclaration } from './declarations';
import type { TypeName } from './type-name';

/** The variables that code can see at a place, innermost first, and the class that it stands in. */
export class Scope {
  private readonly variables = new Map<string, TypeName | undefined>();

  constructor(
    /** The class around the code; undefined in a trigger. */
    readonly owner: TypeDeclaration | undefined,
    /** The object of the trigger around the code, for Trigger.new. */
    readonly triggerObject: string | undefined = undefined,
    private readonly around?: Scope
  ) {}

  /** A scope inside this one, such as a block. */
  inner(): Scope {
    return new Scope(this.owner, this.triggerObject, this);
  }

  declare(name: string, type: TypeName | undefined): void {
    this.variables.set(name.toLowerCase(), type);
  }

  has(name: string): boolean {
    return this.variables.has(name.toLowerCase()) || (this.around?.has(name) ?? false);
  }

  /** The type of a variable; undefined when it has none that is known, or is no variable. */
  typeOf(name: string): TypeName | undefined {
    return this.variables.has(name.toLowerCase())
      ? this.variables.get(name.toLowerCase())
      : this.around?.typeOf(name);
  }
}
