import type { AccessSchema } from './access-schema.ts';
import type { AttachmentSchema } from './attachment-schema.ts';
import type { MailSchema } from './mail-schema.ts';
import type { NoticeSchema } from './notice-schema.ts';
import type { PaperSchema } from './paper-schema.ts';
import type { PlanSchema } from './plan-schema.ts';
import type { AgendaSchema } from './agenda-schema.ts';
import type { PublishedSchema } from './published-schema.ts';
import type { WorkingSchema } from './working-schema.ts';

/** The tables as their owner sees them. */
export interface Schema
  extends
    WorkingSchema,
    AccessSchema,
    AgendaSchema,
    AttachmentSchema,
    MailSchema,
    NoticeSchema,
    PaperSchema,
    PlanSchema,
    PublishedSchema {}
