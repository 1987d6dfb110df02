import type { CompilationUnitContext, TriggerUnitContext } from '@apexdevtools/apex-parser';
import type { ApexFile } from './apex-file';
import {
  readType,
  type FieldDeclaration,
  type MethodDeclaration,
  type TypeDeclaration
} from './declarations';
import type { TypeName } from './type-name';

/** A class file with what it declares. */
export interface ApexClass {
  file: ApexFile;
  type: TypeDeclaration;
}

/** A trigger file: the object that it listens to and its code. */
export interface ApexTrigger {
  file: ApexFile;
  name: string;
  object: string;
  unit: TriggerUnitContext;
}

/** All Apex of a project; names are found as Apex finds them, whatever their case. */
export class Program {
  readonly classes: ApexClass[] = [];
  readonly triggers: ApexTrigger[] = [];
  private readonly byPath = new Map<string, TypeDeclaration>();

  constructor(readonly files: ApexFile[]) {
    for (const file of files) {
      if (file.path.endsWith('.trigger')) {
        const unit = file.unit as TriggerUnitContext;
        const [name, object] = unit.id_list().map((id) => id.getText());
        if (object) this.triggers.push({ file, name, object, unit });
        continue;
      }
      const unit = (file.unit as CompilationUnitContext).typeDeclaration();
      const declared = unit?.classDeclaration() ?? unit?.interfaceDeclaration() ?? unit?.enumDeclaration();
      if (!declared?.id()) continue;
      const type = readType(declared, unit.modifier_list());
      this.classes.push({ file, type });
      this.remember(type);
    }
  }

  private remember(type: TypeDeclaration): void {
    this.byPath.set(type.path, type);
    type.inner.forEach((inner) => this.remember(inner));
  }

  /** The class, interface or enum that a name means inside a type. */
  find(name: string, inside?: TypeDeclaration): TypeDeclaration | undefined {
    const wanted = name.toLowerCase();
    for (let around = inside; around; around = around.outer)
      for (const type of this.withSupers(around)) {
        const inner = type.inner.find(({ name: innerName }) => innerName.toLowerCase() === wanted);
        if (inner) return inner;
        if (type.name.toLowerCase() === wanted) return type;
      }
    return this.byPath.get(wanted);
  }

  /** A type and everything that it extends, nearest first. */
  withSupers(type: TypeDeclaration): TypeDeclaration[] {
    const found: TypeDeclaration[] = [];
    let at: TypeDeclaration | undefined = type;
    while (at && !found.includes(at)) {
      found.push(at);
      at = at.extends && this.find(at.extends.name, at.outer);
    }
    return found;
  }

  /** A field of a type or of what it extends. */
  fieldOf(type: TypeDeclaration, name: string): FieldDeclaration | undefined {
    return this.withSupers(type)
      .flatMap(({ fields }) => fields)
      .find((field) => field.name.toLowerCase() === name.toLowerCase());
  }

  /** The methods with a name, of a type or of what it extends. */
  methodsOf(type: TypeDeclaration, name: string): MethodDeclaration[] {
    return this.withSupers(type)
      .flatMap(({ methods }) => methods)
      .filter((method) => !method.isConstructor && method.name.toLowerCase() === name.toLowerCase());
  }

  /** A type name as it is meant inside a type: the path of a class of the project, or what was written. */
  resolve(type: TypeName | undefined, inside?: TypeDeclaration): TypeName | undefined {
    if (!type) return undefined;
    const declared = this.find(type.name, inside);
    return {
      name: declared?.path ?? type.name,
      args: type.args.map((arg) => this.resolve(arg, inside)!)
    };
  }
}

/** Every type of a class file, the inner ones too. */
export function allTypes(type: TypeDeclaration): TypeDeclaration[] {
  return [type, ...type.inner.flatMap(allTypes)];
}
