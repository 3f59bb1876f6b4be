import { createHash } from 'node:crypto';
import type { Policy } from '@lianxi/domain/escalation/policy';
import { defaultPolicy } from '@lianxi/domain/escalation/policy';

/** Policies to rehearse under by name: the default, one that presses earlier and harder, one that speaks less. */
export const presets: Readonly<Record<string, Policy>> = {
  default: defaultPolicy,
  strict: { ...defaultPolicy, version: 'strict-1', receipt: { within: 2, every: 2 }, remindBefore: [20, 10, 5, 3, 0], urge: { every: 3 }, superviseAfter: 6, agendaAfter: 6 },
  gentle: { ...defaultPolicy, version: 'gentle-1', receipt: { within: 5, every: 5 }, remindBefore: [5], urge: { every: 10 }, superviseAfter: 20, agendaAfter: 20 },
};

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
