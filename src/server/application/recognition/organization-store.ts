import type { BodyId, OrganizationId } from '#domain/ids.ts';
import type { OrganizationKind, OrganizationName } from '#domain/organization/name.ts';

export type Body = { readonly id: BodyId; readonly name: string };

/** One name of a committee or another body; several names are one committee through the same leader. */
export type Organization = {
  readonly id: OrganizationId;
  readonly body: BodyId;
  readonly name: string;
  readonly key: string;
  readonly kind: OrganizationKind;
  /** Whether a meeting of its own has been seen under this name. */
  readonly meets: boolean;
  /** Fixed at the first publication. */
  readonly slug: string | null;
  readonly leader: OrganizationId;
};

export type OrganizationStore = {
  /** The municipality of that name; entered when it is new. */
  readonly body: (name: string) => Promise<Body>;
  readonly findBody: (name: string) => Promise<Body | null>;
  readonly bodyWithId: (id: BodyId) => Promise<Body>;
  /** The municipality that somebody has last imported a document of. */
  readonly lastBodyOf: (importer: string) => Promise<Body | null>;
  readonly bodies: () => Promise<readonly Body[]>;
  readonly find: (id: OrganizationId) => Promise<Organization | null>;
  readonly withIds: (ids: readonly OrganizationId[]) => Promise<readonly Organization[]>;
  readonly ofBody: (body: BodyId) => Promise<readonly Organization[]>;
  /** Every name of a municipality's organizations, where the house holds another municipality too; null where it is the only one. */
  readonly besideOthers: (body: BodyId) => Promise<ReadonlySet<OrganizationId> | null>;
  readonly add: (organizations: readonly Organization[]) => Promise<void>;
  /** It has a meeting under this name: the name on the minutes counts more than one in another's text. */
  readonly setMeets: (
    id: OrganizationId,
    name: OrganizationName,
    kind: OrganizationKind,
  ) => Promise<void>;
  readonly setLeaders: (leaders: ReadonlyMap<OrganizationId, OrganizationId>) => Promise<void>;
  readonly setSlug: (id: OrganizationId, slug: string) => Promise<void>;
  /** Slugs given to any organization that begin so. */
  readonly slugsFrom: (start: string) => Promise<readonly string[]>;
};
