import { accounts } from './accounts';
import { acknowledge } from './acknowledge';
import { agenda } from './agenda';
import { audit } from './audit';
import { approve } from './approve';
import { board } from './board';
import { bureaus } from './bureaus';
import { check } from './check';
import { clock } from './clock';
import { contribute } from './contribute';
import { contributions } from './contributions';
import { coordinator } from './coordinator';
import { countersign } from './countersign';
import { demo } from './demo';
import { drafts } from './drafts';
import { erase } from './erase';
import { evidence } from './evidence';
import { inbox } from './inbox';
import { ledger } from './ledger';
import { lists } from './lists';
import { paper } from './paper';
import { people } from './people';
import { plan } from './plan';
import { posts } from './posts';
import { programmes } from './programmes';
import type { Register } from './register';
import { rehearse } from './rehearse';
import { reminders } from './reminders';
import { giveBack } from './return';
import { conclude, reopen } from './ending';
import { extension } from './extension';
import { review } from './review';
import { signIn } from './sign-in';
import { signOut } from './sign-out';
import { strikeOff } from './strike-off';
import { withdraw } from './withdraw';
import { submit } from './submit';
import { task } from './task';
import { today } from './today';
import { transfer } from './transfer';
import { workflows } from './workflows';

/** Every command, in the order in which `--help` lists them: looking, acting, time, care. */
export const commands: readonly Register[] = [
  today, board, task, ledger, reminders, inbox, drafts, agenda, programmes,
  acknowledge, transfer, contribute, contributions, evidence, countersign, submit, paper, approve, review, giveBack, withdraw, lists, strikeOff, extension, reopen, conclude, coordinator, bureaus, posts, accounts, erase, people, signIn, signOut,
  clock, demo, rehearse, workflows, check, audit, plan,
];
