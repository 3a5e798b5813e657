import type { ReceivedNotice } from './notice-store.ts';

/** The page that a notice leads to; one about an agenda that is not out leads to the list of meetings. */
export function noticeAddress({ what, about }: Pick<ReceivedNotice, 'what' | 'about'>): string {
  if (about.kind === 'paper') return `/arbejdsrum/sager/${about.paper}`;
  switch (what) {
    case 'agenda-to-approve':
    case 'agenda-approved':
    case 'agenda-changes-wanted':
      return `/arbejdsrum/moeder/${about.meeting}`;
    case 'agenda-release-failed':
      return `/arbejdsrum/moeder/${about.meeting}/offentliggoer`;
    default:
      return about.isPublished ? `/arbejdsrum/moeder/${about.meeting}/laes` : '/arbejdsrum/moeder';
  }
}
