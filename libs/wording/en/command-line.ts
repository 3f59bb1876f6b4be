import type { commandLine as zh } from '../zh/command-line';

/** Refusals whose sentence for the API speaks of routes, headers or keys, as the command line says them instead. */
export const commandLine: typeof zh = {
  'request-invalid': '{{fields}}. Correct it and run the command again.',
  'identity-missing': 'Nobody is signed in. Sign in with lianxi sign-in; a program names a token in LIANXI_TOKEN.',
  'request-too-slow': 'The request did not reach the server in time and was not accepted. Check the network and run the command again.',
  'token-not-valid': 'The token does not exist, has expired or been revoked, or its post has changed hands. Sign in again with lianxi sign-in, or check LIANXI_TOKEN.',
  'token-reads-only': 'The token may look and decide nothing. Use one that may act, or sign in again with lianxi sign-in.',
  'programme-unknown': 'There is no programme "{{programme}}" (--programme). Write the id of one there is.',
  'bureau-unknown': '"{{bureau}}" is not among the bodies the plan names (bureau). Write the id of one, or office for the joint-meeting office.',
  'as-of-out-of-range': '{{asOf, moment}} does not lie between the activation ({{from, moment}}) and the programme\'s present time ({{to, moment}}) (--as-of). Write a day between the two, or leave it out to see the present.',
  'task-unknown': 'The record no longer holds this task. See those there are with lianxi board.',
  'workflow-not-started': 'Temporal has no run of "{{workflow}}" yet. The dispatcher starts it within a second; if there is none after a minute, renew it.',
  'record-busy': 'Others are acting on the same task or programme, or too many at once, and the turn did not come in time. Nothing was changed; run the command again later.',
  'record-unreachable': 'The database cannot be reached, and whether this was done is not certain. Look later with lianxi task, and run the command again if it was not.',
  'record-not-writable': 'The database takes no writes for now: its disk is full, or it is set to read only. Nothing was changed, and everything can still be read. Run the command again later; if it lasts, tell the system administrator.',
  unexpected: 'Something unexpected failed and is in the log (reference {{reference}}). See with lianxi task whether it was done, and run the command again if not; if it fails again, give the reference to the system administrator.',
  'address-malformed': 'An id is too long or holds characters that cannot be sent. Correct it and run the command again.',
  misunderstood: 'The server did not understand this command, and nothing was changed; the two may be of different versions. Run npm start again, and ask the system administrator if that does not help.',
};
