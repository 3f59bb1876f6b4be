import { audited } from './audited';
import { commandLine } from './command-line';
import { entitled } from './entitled';
import { countersignProblems } from './countersign-problems';
import { fileProblems } from './file-problems';
import { httpProblems } from './http-problems';
import { identityProblems } from './identity-problems';
import { ledger } from './ledger';
import { listProblems } from './list-problems';
import { organisationProblems } from './organisation-problems';
import { paperProblems } from './paper-problems';
import { programmeProblems } from './programme-problems';
import { taskProblems } from './task-problems';
import { transferProblems } from './transfer-problems';
import { agendaWhy, step, waiting, why } from './why';
import { told, toldKind } from './told';
import { words } from './words';

/** All texts in one language, by key. */
export const texts = {
  problem: { ...taskProblems, ...paperProblems, ...transferProblems, ...countersignProblems, ...listProblems, ...programmeProblems, ...organisationProblems, ...fileProblems, ...identityProblems, ...httpProblems },
  agendaWhy, audited, commandLine, entitled, ledger, step, waiting, why, told, toldKind, ...words,
};
