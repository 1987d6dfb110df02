import { annotationOf, type MethodDeclaration, type TypeDeclaration } from '../apex/declarations';
import type { TypeName } from '../apex/type-name';
import { worldOf } from '../apex/world';
import type { ProjectSource } from '../project-source';

/** An input or output of an Apex action. */
export interface ActionParameter {
  name: string;
  isRequired: boolean;
}

/** What a flow may give to an Apex action and take from it. Undefined sides are not known. */
export interface Invocable {
  inputs: ActionParameter[];
  outputs: ActionParameter[];
}

/** The @InvocableMethod of a class with its parameters; a text says why it cannot be called. */
export function invocableOf(source: ProjectSource, className: string): Invocable | string {
  const { program } = worldOf(source);
  const type = program.find(className);
  if (!type) return `there is no Apex class ${className}`;
  const method = type.methods.find((each) => annotationOf(each, 'invocablemethod'));
  if (!method) return `${className} has no @InvocableMethod`;
  return {
    inputs: method.parameters.length
      ? parametersOf(source, type, method.parameters[0].type?.args[0], method.parameters[0].name)
      : [],
    outputs: outputsOf(source, type, method)
  };
}

function outputsOf(
  source: ProjectSource,
  type: TypeDeclaration,
  method: MethodDeclaration
): ActionParameter[] {
  return method.returns ? parametersOf(source, type, method.returns.args[0], 'output') : [];
}

/** The @InvocableVariables of a class; for a list of plain values or records the one name that it goes by. */
function parametersOf(
  source: ProjectSource,
  type: TypeDeclaration,
  element: TypeName | undefined,
  plainName: string
): ActionParameter[] {
  const holder = element && worldOf(source).program.find(element.name, type);
  if (!holder) return [{ name: plainName, isRequired: true }];
  return holder.fields.flatMap((field) => {
    const annotation = annotationOf(field, 'invocablevariable');
    return annotation ? [{ name: field.name, isRequired: annotation.values.get('required') === 'true' }] : [];
  });
}
