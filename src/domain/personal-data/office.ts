/**
 * Signs that an address, a number or a mailbox belongs to an office and not to a person: town halls and
 * meeting places in meeting heads, switchboards, common mailboxes. Such findings stay, but are less certain.
 */
const office =
  /(?:kommune|rådhus|rådhuset|administrationscent(?:er|ret)|mødested|mødelokale(?: ?(?:\d+|og|[/,]))*|jobcent(?:er|ret)|borgerservice|mødecenter|bibliotek(?:et)?|forvaltning(?:en)?|styrelsen?|ministeriet|regionen?|region \p{L}+|kommunernes landsforening)\P{L}{0,3}(?:\p{L}+[ ,]{1,2}){0,2}$/iu;

/** @param before the text just before the finding; only its last 60 characters count */
export const standsAtOffice = (before: string): boolean => office.test(before.slice(-60));

const mailbox =
  /^(?:kommunen?|info|kontakt|post|mail|kontor(?:et)?|raadhus(?:et)?|rådhus(?:et)?|sikker-?post|digitalpost|hovedpost|postkasse|jobcenter|borgerservice|bibliotek(?:et)?|byraad(?:et)?|byråd(?:et)?|sekretariat(?:et)?|dagsorden|presse|webmaster|noreply|no-reply|teknik|miljoe|plan|byg|hr|it)$/i;

/** "info@…", "jobcenter@…": a mailbox that is nobody's own. */
export const isOfficeMailbox = (localPart: string): boolean => mailbox.test(localPart);
