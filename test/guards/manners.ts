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
  /** Those of a file by its name and theirs, those that others may call by theirs alone. */
  private readonly known = new Map<string, Manner>();

  constructor(trees: readonly Tree[]) {
    for (const tree of trees) eachFunction(tree, (name, declared) => { this.learn(tree, name, mannerOf(declared.type)); });
    for (const tree of trees) eachFunction(tree, (name, { body }) => { if (body && this.throwsNo(body)) this.learn(tree, name, 'insists'); });
  }

  /** Of a call by a function's name; undefined for any other expression. */
  of(node: ts.Node): Manner | undefined {
    if (ts.isNewExpression(node)) return ts.isIdentifier(node.expression) && noes.test(node.expression.text) ? 'refuses' : undefined;
    return ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? this.named(node.getSourceFile().fileName, node.expression.text) : undefined;
  }

  /** Of a function, as its declaration says. */
  named(file: string, name: string): Manner | undefined {
    return this.known.get(`${file} ${name}`) ?? this.known.get(name);
  }

  private learn({ file, root }: Tree, name: string, manner: Manner | undefined): void {
    if (manner === undefined || this.known.has(`${file} ${name}`)) return;
    this.known.set(`${file} ${name}`, manner);
    if (isExported(root, name)) this.known.set(name, manner);
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

function isExported({ statements }: ts.SourceFile, name: string): boolean {
  return statements.some((one) => {
    const names = ts.isFunctionDeclaration(one) ? [one.name?.text] : ts.isVariableStatement(one) ? one.declarationList.declarations.map((declared) => declared.name.getText()) : [];
    return names.includes(name) && (ts.canHaveModifiers(one) ? ts.getModifiers(one) ?? [] : []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  });
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
