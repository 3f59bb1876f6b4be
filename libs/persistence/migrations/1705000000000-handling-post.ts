import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices to the one post that handles a bureau's part (转办); until now each was for every post of a role. */
export class HandlingPost1705000000000 implements MigrationInterface {
  readonly name = 'HandlingPost1705000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE decision_notice ADD post text NOT NULL DEFAULT '', DROP CONSTRAINT decision_notice_pk;
      ALTER TABLE decision_notice ADD CONSTRAINT decision_notice_pk PRIMARY KEY (aggregate, seq, bureau, role, post);
      ALTER TABLE notice_line ADD post text NOT NULL DEFAULT '';
      ALTER TABLE notice ADD post text NOT NULL DEFAULT '', DROP CONSTRAINT notice_morning;
      ALTER TABLE notice ADD CONSTRAINT notice_morning UNIQUE (programme_id, bureau, role, post, deliver_at)`);
  }

  /** What was told to one post is told to its role; of two notices of one morning, one has the lines of both. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE notice_line SET notice_id = kept.id FROM notice, (SELECT min(id::text)::uuid AS id, programme_id, bureau, role, deliver_at FROM notice GROUP BY programme_id, bureau, role, deliver_at) AS kept
        WHERE notice_line.notice_id = notice.id AND (notice.programme_id, notice.bureau, notice.role, notice.deliver_at) = (kept.programme_id, kept.bureau, kept.role, kept.deliver_at);
      DELETE FROM notice WHERE id <> (SELECT min(other.id::text)::uuid FROM notice AS other
        WHERE (other.programme_id, other.bureau, other.role, other.deliver_at) = (notice.programme_id, notice.bureau, notice.role, notice.deliver_at));
      ALTER TABLE notice DROP CONSTRAINT notice_morning, DROP post;
      ALTER TABLE notice ADD CONSTRAINT notice_morning UNIQUE (programme_id, bureau, role, deliver_at);
      ALTER TABLE notice_line DROP post;
      DELETE FROM decision_notice WHERE post > (SELECT min(other.post) FROM decision_notice AS other
        WHERE (other.aggregate, other.seq, other.bureau, other.role) = (decision_notice.aggregate, decision_notice.seq, decision_notice.bureau, decision_notice.role));
      ALTER TABLE decision_notice DROP CONSTRAINT decision_notice_pk, DROP post;
      ALTER TABLE decision_notice ADD CONSTRAINT decision_notice_pk PRIMARY KEY (aggregate, seq, bureau, role)`);
  }
}
