import type { Actor } from '@lianxi/domain/organisation/actor';
import { decideOrganisation } from '@lianxi/domain/organisation/decide-organisation';
import { evolveOrganisation } from '@lianxi/domain/organisation/evolve-organisation';
import type { OrganisationCommand, OrganisationState, PostRole } from '@lianxi/domain/organisation/organisation';
import { emptyOrganisation } from '@lianxi/domain/organisation/organisation';
import { isRefusal } from '@lianxi/domain/refusal';
import type { Held } from '@lianxi/commands/path/right';
import { actor } from '@lianxi/domain/task/task.fixture';

/** When the rights are asked for: after everything that the ways tell of. */
export const wall = '2020-10-12T04:00:00.000Z';
const [entered, begun, ended, later, latest] = ['2020-10-01T04:00:00.000Z', '2020-10-05T04:00:00.000Z', '2020-10-09T04:00:00.000Z', '2020-11-12T04:00:00.000Z', '2020-12-12T04:00:00.000Z'];
const letter = '函1号';

type Act = readonly [at: string, command: OrganisationCommand];
const take = (at: string, person: string, more: Partial<Extract<OrganisationCommand, { type: 'takePost' }>> = {}): Act => [at, { type: 'takePost', post: 'post', person, letter, ...more }];
const leave = (person: string): Act => [ended, { type: 'leavePost', post: 'post', person, letter }];
const substitute = { substitute: true } as const;

/** How 李 may stand to a post, told by the acts of the organisation; and whether it gives the post's rights. */
export const waysToHold: readonly { readonly way: string; readonly acts: readonly Act[]; readonly gives: 'the post\'s rights' | 'right-ended' | 'post-not-held' }[] = [
  { way: 'holds the post', acts: [take(begun, 'li')], gives: 'the post\'s rights' },
  { way: 'substitute (代理), live', acts: [take(begun, 'wang'), take(begun, 'li', { ...substitute, until: later })], gives: 'the post\'s rights' },
  { way: 'substitute whose time has expired', acts: [take(begun, 'wang'), take(begun, 'li', { ...substitute, until: ended })], gives: 'right-ended' },
  { way: 'substitute who was revoked before the end', acts: [take(begun, 'wang'), take(begun, 'li', { ...substitute, until: later }), leave('li')], gives: 'right-ended' },
  { way: 'substitute whose time has not begun', acts: [take(begun, 'wang'), take(begun, 'li', { ...substitute, from: later, until: latest })], gives: 'post-not-held' },
  { way: 'left the post', acts: [take(begun, 'li'), leave('li')], gives: 'right-ended' },
  { way: 'was relieved by the next holder', acts: [take(begun, 'li'), take(ended, 'wang')], gives: 'right-ended' },
  { way: 'never held it', acts: [take(begun, 'wang')], gives: 'post-not-held' },
];

/** What the record holds of 李 after the acts, as a decision reads it under the lock: the holdings that have begun. */
export function holdingsAfter(acts: readonly Act[], { bureau, role }: Actor): readonly Held[] {
  const [system, security] = [actor('system-admin', 'house'), actor('security-admin', 'house')];
  const founded: readonly (readonly [Actor, string, OrganisationCommand])[] = [
    [system, entered, { type: 'enterBureau', bureau, kind: kindOf(role), name: '单位', from: '2019-01-01' }],
    [system, entered, { type: 'createPost', post: 'post', bureau, role: role as PostRole, title: '岗位' }],
    ...['li', 'wang'].map((person) => [security, entered, { type: 'enterPerson', person, nameHash: 'h' }] as const),
    ...acts.map(([at, command]) => [security, at, command] as const),
  ];
  const { posts } = founded.reduce<OrganisationState>((state, [by, now, command]) => {
    const decision = decideOrganisation(state, command, { actor: by, now, retentionYears: 10 });
    if (isRefusal(decision)) throw new Error(`${command.type}: ${decision.refused}`);
    return decision.events.reduce((so, event) => evolveOrganisation(so, { at: now, by, event }), state);
  }, emptyOrganisation);
  return (posts.post?.holdings ?? []).filter(({ person, from }) => person === 'li' && from <= wall)
    .map(({ until, for: whom, letter, except }) => ({ post: 'post', bureau, role, ended_at: until === undefined ? null : new Date(until), stands_for: whom ?? null, letter, except_for: except ?? null }));
}

/** Administrators' and the office's posts are of the one house. */
function kindOf(role: Actor['role']): 'municipal' | 'office' | 'government' {
  if (role === 'liaison' || role === 'bureau-head') return 'municipal';
  return role === 'leader' || role === 'leader-staff' || role === 'inspection' ? 'government' : 'office';
}
