import type { MigrationInterface } from 'typeorm';
import { Record1600000000000 } from './1600000000000-record';
import { NarrowPart1610000000000 } from './1610000000000-narrow-part';
import { OldestTold1620000000000 } from './1620000000000-oldest-told';
import { Organisation1630000000000 } from './1630000000000-organisation';
import { ApprovalChain1640000000000 } from './1640000000000-approval-chain';
import { Evidence1650000000000 } from './1650000000000-evidence';
import { Identity1660000000000 } from './1660000000000-identity';
import { Listing1670000000000 } from './1670000000000-listing';
import { Access1671000000000 } from './1671000000000-access';
import { DecisionNotice1675000000000 } from './1675000000000-decision-notice';
import { Substitute1690000000000 } from './1690000000000-substitute';
import { StrikeOffList1695000000000 } from './1695000000000-strike-off-list';
import { Erasure1700000000000 } from './1700000000000-erasure';
import { HandlingPost1705000000000 } from './1705000000000-handling-post';
import { Figures1705100000000 } from './1705100000000-figures';
import { Draft1710000000000 } from './1710000000000-draft';
import { HoldingLetter1711000000000 } from './1711000000000-holding-letter';
import { HoldingExcept1712000000000 } from './1712000000000-holding-except';
import { SessionOrigin1713000000000 } from './1713000000000-session-origin';
import { SessionsAnew1714500000000 } from './1714500000000-sessions-anew';

/** Every migration of the record, oldest first. What one of them says never changes, since homes have run it; a change is one more. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  Record1600000000000,
  NarrowPart1610000000000,
  OldestTold1620000000000,
  Organisation1630000000000,
  ApprovalChain1640000000000,
  Evidence1650000000000,
  Identity1660000000000,
  Listing1670000000000,
  Access1671000000000,
  DecisionNotice1675000000000,
  Substitute1690000000000,
  StrikeOffList1695000000000,
  Erasure1700000000000,
  HandlingPost1705000000000,
  Figures1705100000000,
  Draft1710000000000,
  HoldingLetter1711000000000,
  HoldingExcept1712000000000,
  SessionOrigin1713000000000,
  SessionsAnew1714500000000,
];
