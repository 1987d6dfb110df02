import type { PlatformMethod } from '../../platform/platform-class';
import type { ApexType } from '../../values/apex-type';
import type { MethodSymbol } from '../symbols/symbols';

/** A method as a call site sees it: type parameters filled in. */
export interface Callable {
  readonly name: string;
  readonly parameters: readonly ApexType[];
  readonly returnType: ApexType;
  readonly isStatic: boolean;
  /** A method of the project, … */
  readonly method?: MethodSymbol;
  /** … one that the language itself gives to every enum or custom metadata type: name of the JS function in `$`, … */
  readonly builtIn?: string;
  /** Type on which a built-in static method was called. */
  readonly owner?: ApexType;
  /** … or one of the platform, with the canonical name of its class. */
  readonly platform?: { className: string; isInterface: boolean; method: PlatformMethod };
}
