import type { ColumnType } from 'kysely';
import type { GrantedRole } from '#domain/access/actor.ts';
import type { NoticeKind, NoticeMail } from '#domain/notice/notice.ts';

/** The tables of notices (migrations 0018 and 0026), and of calendars (0027). */
export interface NoticeSchema {
  notice: {
    id: string;
    account_id: string | null;
    role: GrantedRole | 'chair' | 'reader' | null;
    committee_id: string | null;
    what: NoticeKind;
    paper_id: string | null;
    meeting_id: string | null;
    at: Date;
  };
  notice_recipient: {
    notice_id: string;
    account_id: string;
    read_at: Date | null;
    waits_for_mail: ColumnType<boolean, boolean | undefined, boolean>;
  };
  notice_choice: { account_id: string; mail: NoticeMail };
  calendar_address: { account_id: string; token_hash: string; made_at: Date };
}
