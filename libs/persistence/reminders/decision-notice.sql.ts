import type { DecisionNoticeEntity } from './decision-notice.entity';
import type { Addressee } from '@lianxi/domain/organisation/actor';
import { reaching } from './reaching';
import type { Statement } from '../record/statement';
import { named } from '../record/statement';

/** A notice as its decision writes it: nobody has read it yet. */
export type DecisionNotice = Omit<DecisionNoticeEntity, 'readAt'>;

const given = `json_to_recordset($1::json) AS told (aggregate uuid, seq integer, bureau text, role text, post text, "programmeId" text, kind text, at timestamptz)`;

const put = named('put-decision-notices', `
  INSERT INTO decision_notice (aggregate, seq, bureau, role, post, programme_id, kind, at) SELECT * FROM ${given}
  ON CONFLICT ON CONSTRAINT decision_notice_pk DO UPDATE SET programme_id = excluded.programme_id, kind = excluded.kind, at = excluded.at`);

const removeOthers = named('remove-other-decision-notices', `
  DELETE FROM decision_notice WHERE aggregate = $2 AND (seq, bureau, role, post) NOT IN (SELECT seq, bureau, role, post FROM ${given})`);

const read = named('read-decision-notices', `
  UPDATE decision_notice SET read_at = clock_timestamp() FROM json_to_recordset($1::json) AS shown (aggregate uuid, seq integer)
  WHERE decision_notice.aggregate = shown.aggregate AND decision_notice.seq = shown.seq AND programme_id = $2 AND read_at IS NULL AND ${reaching('decision_notice', '$3', '$4', '$5')}`);

/** Writes notices, however many, in one statement; none for none. */
export function putDecisionNotices(notices: readonly DecisionNotice[]): Statement[] {
  return notices.length === 0 ? [] : [put(JSON.stringify(notices))];
}

/** Makes the notices of a task or a list those that are named, and keeps which of them were read. */
export function onlyDecisionNotices(aggregate: string, notices: readonly DecisionNotice[]): Statement[] {
  return [removeOthers(JSON.stringify(notices), aggregate), ...putDecisionNotices(notices)];
}

/** Marks as read, in one inbox, what was shown; what is marked already keeps its instant. */
export const markRead = (shown: readonly { readonly aggregate: string; readonly seq: number }[], programme: string, { bureau, role, post = '' }: Addressee): Statement =>
  read(JSON.stringify(shown), programme, bureau, role, post);
