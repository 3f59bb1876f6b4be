import type { identityProblems as zh } from '../zh/identity-problems';

/** Why somebody may not sign in, or may not change how they do, and what to do next. `not-entitled`, `right-ended` and `person-unknown` are worded elsewhere. */
export const identityProblems: typeof zh = {
  'sign-in-failed': { title: 'Not signed in', detail: 'Person, password or code is wrong (person, password, code). Check them and try again; five failures lock the account for a quarter of an hour. The security administrator resets a forgotten password.' },
  'account-locked': { title: 'Account is locked', detail: 'Signing in failed too often, and the account is locked until {{until, moment}} (person). Try again then; if it was not you, tell the security administrator.' },
  'code-missing': { title: 'A code is needed', detail: 'This account needs a code besides the password (code). Give the six digits your app shows; whoever came from another sign-in page signs in with password and code instead.' },
  'code-unreadable': { title: 'The code cannot be checked', detail: 'The secret of this house was changed or lost, so your second factor cannot be checked (code): you made no mistake. Ask the security administrator to reset your password and second factor, then set it up anew; if you are the security administrator, ask whoever runs the system to bring the former secret back or to reset yours.' },
  'post-not-held': { title: 'Not in that post, or in none', detail: '"{{person}}" does not hold the post this needs (post). Act in a post held now, or ask the security administrator if the posts are entered wrongly.' },
  'password-too-short': { title: 'Password is too short', detail: 'A password has at least {{least}} characters (password). Choose a longer one, such as several unrelated words.' },
  'password-too-long': { title: 'Password is too long', detail: 'A password has at most {{most}} characters (password). Choose a shorter one.' },
  'password-names-person': { title: 'Password names the person', detail: 'A password does not hold the person\'s id "{{person}}" (password). Choose another one.' },
  'password-unchanged': { title: 'Same password as before', detail: 'The new password is the present one (password). Choose another one.' },
  'password-wrong': { title: 'Present password is wrong', detail: 'The present password is wrong, and nothing was changed (current). Type it again.' },
  'identity-unconfirmed': { title: 'Show once more who you are', detail: 'This needs your password once more, or the six digits your app shows now, each of which counts once; none was given, or it was wrong (password). Give one of them and try again.' },
  'totp-not-begun': { title: 'Second factor not begun', detail: 'No secret for an app has been asked for yet (code). Begin the set-up, then give the first code.' },
  'totp-confirmed-already': { title: 'Second factor is set up', detail: 'This account has its second factor already (code). With another phone, ask the security administrator for a reset and set it up anew.' },
  'totp-code-wrong': { title: 'Code is wrong', detail: 'The code is wrong or over (code). Check the time of your phone and give the six digits the app shows now.' },
  'account-exists': { title: 'Account exists already', detail: '"{{person}}" has an account (person). Reset the password if it was forgotten.' },
  'account-closed': { title: 'Account is closed', detail: 'The account of "{{person}}" is closed: they sign in no more and hold no post (person). For somebody who comes back the security administrator opens it again by a letter, then resets the password.' },
  'account-unknown': { title: 'No such account', detail: '"{{person}}" has no account (person). The security administrator makes one first.' },
  'token-lasts-too-long': { title: 'Token lasts too long', detail: 'A token lasts {{most}} days at most, and {{days}} were asked for (days). Ask for fewer.' },
  'session-unknown': { title: 'No such session', detail: 'There is no such session, or it has ended already (session). List the sessions again and see who is signed in now.' },
  'token-unknown': { title: 'No such token', detail: 'You have no token with the id "{{token}}" (token). List your tokens and check the id.' },
};
