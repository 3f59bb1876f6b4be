import { posix } from 'node:path';
import * as ts from 'typescript';
import type { Source } from './guard';

/** How a function says no: it answers nothing else, it answers that or nothing, or it throws it. */
export type Manner = 'refuses' | 'may refuse' | 'insists';

/** A source as a tree. */
export interface Tree {
  readonly file: string;
  readonly root: ts.SourceFile;
}

export function treeOf({ file, text }: Source): Tree {
  return { file, root: ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true) };
}

/** What a no is made of: the domain's, the command path's on its way to whoever asked, the API's. */
const noes = /^(\w*Refusal|No|Refused|Problem)$/;

/** Tells of every call and `new` in some sources whether it says no. Functions are known by what they are declared to answer. */
export class Manners {
  /** By their file and name. */
  private readonly known = new Map<string, Manner>();

  constructor(trees: readonly Tree[]) {
    for (const tree of trees) eachFunction(tree, (name, declared) => { this.learn(tree, name, mannerOf(declared.type)); });
    for (const tree of trees) eachFunction(tree, (name, { body }) => { if (body && this.throwsNo(body)) this.learn(tree, name, 'insists'); });
  }

  /** Of a call by a function's name; undefined for any other expression. */
  of(node: ts.Node): Manner | undefined {
    if (ts.isNewExpression(node)) return ts.isIdentifier(node.expression) && noes.test(node.expression.text) ? 'refuses' : undefined;
    return ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? this.named(node.getSourceFile(), node.expression.text) : undefined;
  }

  /** Of a function of a file or of one that it imports, as its declaration says. */
  named(root: ts.SourceFile, name: string): Manner | undefined {
    return this.known.get(`${importedFrom(root, name) ?? root.fileName} ${name}`);
  }

  private learn({ file }: Tree, name: string, manner: Manner | undefined): void {
    const key = `${file} ${name}`;
    if (manner !== undefined && !this.known.has(key)) this.known.set(key, manner);
  }

  private throwsNo(node: ts.Node): boolean {
    if (ts.isThrowStatement(node)) return this.of(node.expression) === 'refuses';
    return ts.forEachChild(node, (child) => this.throwsNo(child) || undefined) ?? false;
  }
}

function eachFunction({ root }: Tree, tell: (name: string, declared: ts.FunctionDeclaration | ts.ArrowFunction) => void): void {
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name) tell(node.name.text, node);
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer && ts.isArrowFunction(node.initializer)) tell(node.name.text, node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(root);
}

/** The file from which a name comes that is not a file's own. */
function importedFrom({ fileName, statements }: ts.SourceFile, name: string): string | undefined {
  for (const one of statements) {
    const bindings = ts.isImportDeclaration(one) ? one.importClause?.namedBindings : undefined;
    if (!ts.isImportDeclaration(one) || !bindings || !ts.isNamedImports(bindings) || !bindings.elements.some((element) => element.name.text === name)) continue;
    const path = one.moduleSpecifier.getText().slice(1, -1);
    if (path.startsWith('.')) return `${posix.join(posix.dirname(fileName), path)}.ts`;
    return `${path.replace('@lianxi/api/', 'apps/api/src/').replace('@lianxi/', 'libs/')}.ts`;
  }
  return undefined;
}

function mannerOf(type: ts.TypeNode | undefined): Manner | undefined {
  if (!type) return undefined;
  const kinds = (ts.isUnionTypeNode(type) ? [...type.types] : [type]).map((one) => {
    if (one.kind === ts.SyntaxKind.UndefinedKeyword) return 'nothing';
    return ts.isTypeReferenceNode(one) && noes.test(one.typeName.getText()) ? 'no' : 'something';
  });
  if (!kinds.includes('no') || kinds.includes('something')) return undefined;
  return kinds.includes('nothing') ? 'may refuse' : 'refuses';
}
