import type { organisationProblems as zh } from '../zh/organisation-problems';

/** Why the organisation says no, and what to do next. `not-entitled` and `right-ended` are worded with the tasks'. */
export const organisationProblems: typeof zh = {
  'bureau-exists': { title: 'Bureau is entered already', detail: 'There is a bureau with the id "{{bureau}}" (bureau). Choose another id; to change its name, rename it.' },
  'bureau-not-in-organisation': { title: 'Bureau is not entered', detail: 'The organisation has no bureau "{{bureau}}" (bureau). Enter it first, or check the id.' },
  'bureau-name-earlier': { title: 'The name begins too early', detail: 'The new name is to begin on {{from}}, and the present one began on {{since}} (from). Give a later day.' },
  'bureau-dissolved': { title: 'Bureau was dissolved', detail: '"{{bureau}}" was merged or split from {{since}} on (bureau). Name a bureau that took its work over.' },
  'bureau-not-reformed': { title: 'Neither merged nor split', detail: '"{{bureau}}" is an office, a government or a class of bodies: it has no part in a task to give or to take (bureau). Name a bureau that has.' },
  'successor-itself': { title: 'Its own successor', detail: '"{{bureau}}" cannot succeed itself (to). Name another bureau; if only its name changes, rename it.' },
  'bureau-not-dissolved': { title: 'Bureau was not dissolved', detail: '"{{bureau}}" was neither merged nor split, or the day of it has not come (bureau). Have the system administrator enter it first.' },
  'successor-not-named': { title: 'Which successor?', detail: 'The work of "{{bureau}}" was taken over by {{successors}} (to). Name one of them.' },
  'post-exists': { title: 'Post exists already', detail: 'There is a post with the id "{{post}}" (post). Choose another id.' },
  'post-unknown': { title: 'No such post', detail: 'The organisation has no post "{{post}}" (post). Create it first, or check the id.' },
  'person-exists': { title: 'Person is entered already', detail: 'There is a person with the id "{{person}}" (person). Choose another id.' },
  'person-unknown': { title: 'No such person', detail: 'There is no person with the id "{{person}}" (person). Enter them first, or check the id.' },
  'person-holds-post': { title: 'Holds the post already', detail: '"{{person}}" holds the post "{{post}}", or is appointed to it (person). Have them leave it first, or name somebody else.' },
  'person-holds-no-post': { title: 'Does not hold the post', detail: '"{{person}}" does not hold the post "{{post}}" (person). Check person and post.' },
  'nobody-to-substitute': { title: 'Nobody to stand in for', detail: 'Nobody holds the post "{{post}}" then, so nobody can stand in (post). Appoint somebody to it instead.' },
  'substitute-without-end': { title: 'A substitute without an end', detail: 'Whoever stands in at the post "{{post}}" does so until a time (until). Say until when.' },
  'holding-in-the-past': { title: 'That time has passed', detail: 'The time given, {{from, moment}}, is not later than {{now, moment}} (from). Posts are held in real time, whatever time a rehearsal is in. Give a later one, or leave it out: from now on.' },
  'holding-ends-too-early': { title: 'The end is too early', detail: 'The end given, {{until, moment}}, is not later than the beginning, {{from, moment}} (until). Posts are held in real time, whatever time a rehearsal is in. Give a later end.' },
  'administrators-separate': { title: 'The administrators are separate', detail: '"{{person}}" is the $t(role.{{other}}) and cannot be the $t(role.{{role}}) too (person): system administrator, security administrator and auditor are three persons. Name somebody else, or have them leave the other post first.' },
  'role-not-of-bureau': { title: 'This post belongs to another bureau', detail: 'The post $t(role.{{role}}) is one of the bureau {{office}} alone, and "{{bureau}}" was named (role). Name {{office}}, or create a post of this bureau\'s own, such as liaison or head.' },
  'account-not-closed': { title: 'Account is not closed', detail: 'The account of "{{person}}" is not closed (person). Close it first; then it can be opened again, or the name erased.' },
  'account-own': { title: 'One\'s own account', detail: '"{{person}}" is yourself (person). Have another security administrator take the post and do it.' },
  'person-erased': { title: 'Name was erased', detail: 'The name of "{{person}}" was erased and does not come back (person). Enter somebody who returns under a new id.' },
  'name-kept': { title: 'Kept until a day', detail: 'The name of "{{person}}" is kept with the records it stands in until {{until}}; before that it is erased on an authority alone (authority). Wait until then, or give the number of one.' },
};
