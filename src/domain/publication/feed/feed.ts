/** What a feed reader is told, whatever the format. Every address is whole, with the origin. */
export type Feed = {
  readonly title: string;
  readonly subtitle: string;
  /** Whose news it is. */
  readonly author: string;
  /** Where the feed itself lies; its id, too. */
  readonly self: string;
  /** The page that says the same to people. */
  readonly page: string;
  readonly entries: readonly FeedEntry[];
};

export type FeedEntry = {
  /** The same for the same thing in every feed and at every time; where it can be read, as a rule. */
  readonly id: string;
  readonly page: string;
  readonly title: string;
  readonly summary: string;
  /** ISO instant of the publication that last changed it. */
  readonly updated: string;
};
