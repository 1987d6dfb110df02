import {
  BlockContext,
  CatchClauseContext,
  EnhancedForControlContext,
  ForStatementContext,
  LocalVariableDeclarationContext,
  WhenControlContext
} from '@apexdevtools/apex-parser';
import { allTypes, type Program } from './program';
import type { ApexFile } from './apex-file';
import type { MethodDeclaration, TypeDeclaration } from './declarations';
import { Scope } from './scope';
import { childrenOf, textOf, type Node } from './tree';
import { simpleType, typeNamed } from './type-name';

/** A piece of code that runs: a method's body, an initializer, a field's value, a trigger. */
export interface Code {
  file: ApexFile;
  node: Node;
  owner: TypeDeclaration | undefined;
  method: MethodDeclaration | undefined;
  /** What the code sees where it starts. */
  scope: Scope;
}

/** All code of a project. */
export function allCode(program: Program): Code[] {
  const found: Code[] = [];
  for (const { file, unit, object } of program.triggers)
    found.push({
      file,
      node: unit.triggerBlock(),
      owner: undefined,
      method: undefined,
      scope: new Scope(undefined, object)
    });
  for (const { file, type } of program.classes)
    for (const owner of allTypes(type)) found.push(...codeOf(program, file, owner));
  return found;
}

function codeOf(program: Program, file: ApexFile, owner: TypeDeclaration): Code[] {
  const found: Code[] = [];
  for (const method of owner.methods) {
    if (!method.body) continue;
    const scope = new Scope(owner);
    for (const { name, type } of method.parameters) scope.declare(name, program.resolve(type, owner));
    found.push({ file, node: method.body, owner, method, scope });
  }
  for (const node of [...owner.initializers, ...owner.fields.map((field) => field.node)])
    found.push({ file, node, owner, method: undefined, scope: new Scope(owner) });
  return found;
}

/** Told of each node of some code with what it sees there. `leave` comes after everything below the node. */
export interface CodeVisitor {
  enter(node: Node, scope: Scope): void;
  leave?(node: Node): void;
}

/** Walks through code in the order of the source, keeping account of the variables. */
export function walkCode(program: Program, code: Code, visitor: CodeVisitor): void {
  const visit = (node: Node, outer: Scope): void => {
    const scope = opensScope(node) ? outer.inner() : outer;
    if (node instanceof EnhancedForControlContext)
      scope.declare(node.id().getText(), program.resolve(typeNamed(node.typeRef()), scope.owner));
    else if (node instanceof CatchClauseContext)
      scope.declare(node.id().getText(), simpleType(textOf(node.qualifiedName())));
    else if (node instanceof WhenControlContext) declareMatched(program, node, scope);
    visitor.enter(node, scope);
    for (const child of childrenOf(node)) visit(child, scope);
    if (node instanceof LocalVariableDeclarationContext) declareLocals(program, node, scope);
    visitor.leave?.(node);
  };
  visit(code.node, code.scope.inner());
}

function opensScope(node: Node): boolean {
  return (
    node instanceof BlockContext ||
    node instanceof ForStatementContext ||
    node instanceof CatchClauseContext ||
    node instanceof WhenControlContext
  );
}

function declareLocals(program: Program, node: LocalVariableDeclarationContext, scope: Scope): void {
  const type = program.resolve(typeNamed(node.typeRef()), scope.owner);
  for (const variable of node.variableDeclarators().variableDeclarator_list())
    scope.declare(variable.id().getText(), type);
}

function declareMatched(program: Program, node: WhenControlContext, scope: Scope): void {
  const value = node.whenValue();
  const id = value?.id();
  if (id) scope.declare(id.getText(), program.resolve(typeNamed(value.typeRef()), scope.owner));
}
