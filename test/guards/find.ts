import * as ts from 'typescript';
import type { Guard } from './guard';
import type { Manners, Tree } from './manners';

/** An expression and what it is replaced by when the guard goes. */
type Place = readonly [guard: ts.Expression, without: string];

/** Functions that answer whether somebody may: each answer of theirs is a guard, and without it everybody may. */
export const predicates: readonly string[] = ['entitled', 'tookLastStep', 'heads', 'speaksFor', 'isEntitled', 'maySee', 'changesOwn', 'seesHandover', 'foundsStill'];

/** Every guard of a file, in the order in which they stand. */
export function guardsIn({ file, root }: Tree, manners: Manners): readonly Guard[] {
  const found = new Map<ts.Expression, string>();
  const visit = (node: ts.Node): void => {
    const place = placeOf(node, manners);
    if (place) found.set(...place);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return [...found].map(([node, without]) => guardAt(file, node, without)).sort((one, other) => one.from - other.from);
}

/** An expression as a guard. */
export function guardAt(file: string, node: ts.Expression, without: string): Guard {
  const [from, to] = [node.getStart(), node.getEnd()];
  return { file, line: node.getSourceFile().getLineAndCharacterOfPosition(from).line + 1, from, to, text: node.getText(), without };
}

function placeOf(node: ts.Node, manners: Manners): Place | undefined {
  if (!ts.isExpression(node)) return undefined;
  if (saysNo(node, manners)) return answersOnlyNo(node, manners) ? undefined : placeOfNo(node);
  if (manners.of(node) === 'may refuse') return isAskedByAnother(node, manners) ? undefined : [node, 'undefined'];
  if (manners.of(node) === 'insists') return ts.isExpressionStatement(node.parent) ? [node, 'undefined'] : undefined;
  if (ts.isCallExpression(node) && node.expression.getText() === 'isRefusal') return isCondition(node) ? [node, 'false'] : undefined;
  if (isAnswer(node) && predicates.includes(functionAround(node) ?? '')) return node.kind === ts.SyntaxKind.TrueKeyword ? undefined : [node, 'true'];
  return conditionOfRight(node);
}

/** A no itself, or the name it was given before. */
function saysNo(node: ts.Expression, manners: Manners): boolean {
  if (manners.of(node) === 'refuses') return true;
  if (!ts.isIdentifier(node) || ts.isVariableDeclaration(node.parent) || ts.isPropertyAccessExpression(node.parent)) return false;
  const kept = declarationOf(node)?.initializer;
  return kept !== undefined && manners.of(kept) === 'refuses';
}

function declarationOf({ text, parent }: ts.Identifier): ts.VariableDeclaration | undefined {
  for (let around: ts.Node = parent; ; around = around.parent) {
    const statements = ts.isBlock(around) || ts.isSourceFile(around) ? [...around.statements] : [];
    const declared = statements.filter((one) => ts.isVariableStatement(one)).flatMap(({ declarationList }) => [...declarationList.declarations]).find(({ name }) => name.getText() === text);
    if (declared || ts.isSourceFile(around)) return declared;
  }
}

/** Where a no is said under a condition, the condition is the guard; where it is said at once, the no. */
function placeOfNo(no: ts.Expression): Place | undefined {
  let node: ts.Node = no;
  while (isPassedOnBy(node.parent, node)) node = node.parent;
  const { parent } = node;
  if (ts.isConditionalExpression(parent) && node !== parent.condition) return [parent.condition, node === parent.whenTrue ? 'false' : 'true'];
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && node === parent.right) return [parent, 'undefined'];
  if (ts.isReturnStatement(parent) || ts.isThrowStatement(parent)) {
    const condition = conditionOf(parent);
    if (condition) return [condition, 'false'];
    return ts.isReturnStatement(parent) ? [no, 'undefined'] : undefined;
  }
  return ts.isBinaryExpression(parent) || ts.isArrowFunction(parent) ? [no, 'undefined'] : undefined;
}

/** In brackets, in an object, or handed to a function whose answer is what is returned. */
function isPassedOnBy(parent: ts.Node, node: ts.Node): boolean {
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || ts.isObjectLiteralExpression(parent) || ts.isPropertyAssignment(parent)) return true;
  return (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && node !== parent.expression;
}

/** Of the `if` that a statement is all of, or the end of. */
function conditionOf(statement: ts.Statement): ts.Expression | undefined {
  const block = ts.isBlock(statement.parent) && statement.parent.statements.at(-1) === statement ? statement.parent : statement;
  return ts.isIfStatement(block.parent) && block.parent.thenStatement === block ? block.parent.expression : undefined;
}

/** What a function that answers nothing but a no answers is no guard: whether it is called is. */
function answersOnlyNo(node: ts.Node, manners: Manners): boolean {
  const name = functionAround(node);
  return name !== undefined && manners.named(node.getSourceFile(), name) === 'refuses';
}

function isAskedByAnother(node: ts.Node, manners: Manners): boolean {
  for (let around = node.parent; !ts.isStatement(around); around = around.parent) if (manners.of(around) === 'may refuse') return true;
  return false;
}

function isCondition(node: ts.Expression): boolean {
  const { parent } = node;
  return (ts.isIfStatement(parent) && parent.expression === node) || (ts.isConditionalExpression(parent) && parent.condition === node);
}

function isAnswer({ parent }: ts.Expression): boolean {
  return ts.isReturnStatement(parent) || ts.isArrowFunction(parent);
}

/** The name of the function a node stands in: of a declaration, or of the constant that holds it. */
function functionAround(node: ts.Node): string | undefined {
  for (let around = node.parent; !ts.isSourceFile(around); around = around.parent) {
    if (ts.isFunctionDeclaration(around)) return around.name?.text;
    if (ts.isArrowFunction(around)) return ts.isVariableDeclaration(around.parent) ? around.parent.name.getText() : undefined;
  }
  return undefined;
}

/** What a right told to the page depends on: `can(what, with what, on which condition)`. */
function conditionOfRight(node: ts.Expression): Place | undefined {
  const { parent } = node;
  return ts.isCallExpression(parent) && parent.expression.getText() === 'can' && parent.arguments[2] === node && ts.isObjectLiteralExpression(node) ? [node, 'undefined'] : undefined;
}
