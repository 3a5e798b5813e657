import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import type { addRule } from '#application/paper/add-rule.ts';
import type { addSteps } from '#application/paper/add-steps.ts';
import type { addTemplate } from '#application/paper/add-template.ts';
import type { Kept } from '#application/paper/keep-settings.ts';
import { viewSettings } from '#application/paper/view-settings.ts';
import type { Context } from '#application/ports.ts';
import type { WantedSection } from '#domain/paper/lay-out-sections.ts';
import { aMunicipality, stageOn } from './a-paper.ts';
import { valueOf } from './an-archive.ts';
import { anAccount, contextOfAccount } from './people.ts';

export const section = (label: string, over: Partial<WantedSection> = {}): WantedSection => ({
  ...{ type: 'other', label, required: false, help: '', isInternal: false },
  ...over,
});
export const presentation = section('Sagsfremstilling', { type: 'presentation', required: true });

/** The administrator on 12 May 2026 and the committees of the municipality. */
export async function anAdministration(database: OpenDatabase) {
  const municipality = await aMunicipality(database);
  const administrator = await anAccount(database, { role: 'administrator' });
  const admin = await contextOfAccount(database, administrator);
  return { ...municipality, admin, stage: stageOn(database, municipality), administrator };
}

/** What keeps a setting from being kept, or in a word what became of it. */
export const faultsOf = (kept: Kept): unknown =>
  kept.ok ? 'done' : kept.error.type === 'faults' ? kept.error.faults : kept.error.type;

export const template = (over: Partial<Parameters<typeof addTemplate>[1]> = {}) => ({
  ...{ committee: null, from: '2026-06-01', name: 'Kort skabelon', sections: [presentation] },
  ...over,
});
export const rule = (over: Partial<Parameters<typeof addRule>[1]> = {}) => ({
  ...{ committee: null, from: '2026-06-01', until: '2027-05-31' },
  source: 'Kommunalbestyrelsen den 29. april 2026, punkt 4',
  section: { type: 'disability' as const, label: 'Handicappolitik' },
  ...over,
});
export const steps = (over: Partial<Parameters<typeof addSteps>[1]> = {}) => ({
  ...{ committee: null, from: '2026-06-01' },
  steps: [{ role: 'director' as const, name: 'Direktør' }],
  ...over,
});
export const phrase = {
  ...{ id: null, committee: null, title: 'Ingen økonomi' },
  text: 'Sagen har ingen økonomiske konsekvenser.',
};

/** The newest of what there is. */
export const settingsOf = async (context: Context) => valueOf(await viewSettings(context));
