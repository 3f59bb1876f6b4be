import * as ts from 'typescript';
import type { Anchor } from './anchors';
import { guardAt } from './find';
import type { Guard } from './guard';
import type { Tree } from './manners';

/** @throws where the words of an anchor do not stand in its file exactly once: the list is out of date */
export function guardOf(anchor: Anchor, { file, root }: Tree): Guard {
  const around = anchor.within === undefined ? root : declared(root, anchor.within);
  const found = around ? placesOf(anchor.text, around) : [];
  const [place, ...more] = found;
  if (!place || more.length > 0) throw new Error(`'${anchor.text}' stands ${found.length} times in ${anchor.within ?? 'all'} of ${file}: the list of anchored guards is out of date`);
  if (ts.isExpression(place) && place.getText() === anchor.text) return guardAt(file, place, anchor.without);
  const from = place.getStart() + place.getText().indexOf(anchor.text);
  const { line } = root.getLineAndCharacterOfPosition(from);
  return { file, line: line + 1, from, to: from + anchor.text.length, text: anchor.text, without: anchor.without, quote: root.text[place.getStart()] === "'" ? "'" : '`' };
}

/** The expressions that are these words, or the texts that hold them. */
function placesOf(words: string, around: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteral(node) || ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node);
    if (ts.isExpression(node) && node.getText() === words && !isName(node)) found.push(node);
    else if (isText) found.push(...Array.from({ length: node.getText().split(words).length - 1 }, () => node));
    ts.forEachChild(node, visit);
  };
  visit(around);
  return found;
}

/** The name of a parameter or of a property is no expression. */
function isName(node: ts.Node): boolean {
  const { parent } = node;
  return (ts.isBindingElement(parent) || ts.isParameter(parent) || ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
}

/** The function, method or constant of this name. */
function declared(root: ts.SourceFile, name: string): ts.Node | undefined {
  const visit = (node: ts.Node): ts.Node | undefined => {
    if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isVariableDeclaration(node)) && node.name?.getText() === name) return node;
    return ts.forEachChild(node, visit);
  };
  return visit(root);
}
