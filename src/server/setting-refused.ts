/** A setting that cannot be used, with the reason in Danish. */
export type SettingRefused = {
  readonly setting: string;
  readonly value: string;
  readonly reason: string;
};
