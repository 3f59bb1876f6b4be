/** A rule's no. `code` names the rule, `field` the part of the request it is about, `params` what the sentence to the user needs. */
export interface Refusal<Code extends string = string> {
  readonly refused: Code;
  readonly field?: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export function refuse<Code extends string>(refused: Code, params: Refusal['params'] = {}, field?: string): Refusal<Code> {
  return field === undefined ? { refused, params } : { refused, field, params };
}

export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome;
}
