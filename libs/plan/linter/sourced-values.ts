import type { Provenance } from '../schema/provenance';
import { jsonPath } from './finding';

/** A value of a plan and what is said about its origin. */
export interface SourcedValue {
  path: string;
  value: unknown;
  provenance: Provenance;
}

/** Every value of a plan that names its origin, in the order of the document. */
export function sourcedValues(node: unknown, steps: readonly (string | number)[] = []): SourcedValue[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((item, index) => sourcedValues(item, [...steps, index]));
  return [...own(node as Record<string, unknown>, steps), ...Object.entries(node).flatMap(([key, value]) => (
    key === 'from' ? [] : sourcedValues(value, [...steps, key])
  ))];
}

// A window has a number called `from`; only an object of that name holds provenances.
function own(node: Record<string, unknown>, steps: readonly (string | number)[]): SourcedValue[] {
  const { from } = node;
  if (typeof from !== 'object' || from === null) return [];
  return Object.entries(from as Record<string, Provenance>).map(([field, provenance]) => (
    { path: jsonPath(...steps, field), value: node[field], provenance }
  ));
}
