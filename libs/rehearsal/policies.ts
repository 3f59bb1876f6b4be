import { createHash } from 'node:crypto';
import type { Policy } from '@lianxi/domain/escalation/policy';
import { defaultPolicy } from '@lianxi/domain/escalation/policy';

/** The policies that have a name, for whoever has a rehearsal driven and knows no rule. */
export { presets } from '@lianxi/domain/escalation/presets';

/**
 * A policy from a document that names what differs from the default, also within `receipt` or `morning`; a list stands for the whole list. Without a version of its own it gets one that follows from what it
 * says, since a version, once used, never changes. Whether it is a policy is for the API to say.
 */
export function policyFrom(document: Readonly<Record<string, unknown>>): Policy {
  const policy = merged(defaultPolicy, document) as unknown as Policy;
  return 'version' in document ? policy : { ...policy, version: `own-${createHash('sha256').update(JSON.stringify(policy)).digest('hex').slice(0, 12)}` };
}

type Fields = Readonly<Record<string, unknown>>;

function merged(basis: object, changed: Fields): Fields {
  const fields: Fields = { ...basis };
  return { ...fields, ...Object.fromEntries(Object.entries(changed).map(([name, value]) => {
    const before = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return [name, isFields(before) && isFields(value) ? merged(before, value) : value];
  })) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
