// Data sources, effects, unit costs and contacts as Records by id, and what in them does not link.
import type { Id } from '../../engine/flow.ts'
import type { Contact, DataSource, EffectSize, Reference, UnitCost } from '../../engine/reference.ts'
import { collectFaults, type Fault, type Report } from '../faults.ts'
import { suggestion } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import type { ContactsFile, DataSourcesFile, EffectSizesFile, UnitCostsFile } from '../schema-reference.ts'
import type { LibraryNames } from './names.ts'
import { checkSources } from './questions.ts'
import type { ContentFile } from './read-file.ts'

export interface ReferenceFiles {
  dataSources: ContentFile<DataSourcesFile> | undefined
  effectSizes: ContentFile<EffectSizesFile> | undefined
  unitCosts: ContentFile<UnitCostsFile> | undefined
  contacts: ContentFile<ContactsFile> | undefined
}

/** Everything of the reference but the cases, which need the flows (compile/cases.ts). */
export function linkReference(
  files: ReferenceFiles,
  names: LibraryNames,
): { reference: Omit<Reference, 'cases'>; faults: Fault[] } {
  const { faults, report } = collectFaults()
  const list = <T extends { id: Id; source: string[] }, U>(
    file: ContentFile<readonly T[]> | undefined,
    what: string,
    toEntry: (entry: T, place: Place) => U,
  ) => listById(file, what, toEntry, names.sources, report)

  const contacts = list(files.contacts, 'contact', ({ source, ...same }): Contact => ({
    ...same,
    sources: source,
  }))
  const reference = {
    contacts,
    dataSources: list(files.dataSources, 'data source', (entry, place): DataSource => {
      checkSources(entry.lead_time.source, within(place, 'lead_time', 'source'), names.sources, report)
      if (files.contacts?.value) checkContacts(entry.ask, within(place, 'ask'), Object.keys(contacts), report)
      const { lead_time: lead, source, ...same } = entry
      return { ...same, leadTime: { text: lead.text, sources: lead.source }, sources: source }
    }),
    effectSizes: list(files.effectSizes, 'effect size', (entry): EffectSize => {
      const { strength_says: strengthSays, plan_with: planWith, seen_fall: seenFall, ...rest } = entry
      const { given_to: givenTo, source, ...same } = rest
      return {
        ...same,
        strengthSays,
        ...(planWith && { planWith }),
        ...(seenFall && { seenFall }),
        ...(givenTo && { givenTo }),
        sources: source,
      }
    }),
    unitCosts: list(files.unitCosts, 'unit cost', (entry, place): UnitCost => {
      checkFigure(entry, place, report)
      const { price_year: priceYear, source, ...same } = entry
      return { ...same, ...(priceYear !== undefined && { priceYear }), sources: source }
    }),
  }
  return { reference, faults }
}

export function listById<T extends { id: Id; source: string[] }, U>(
  file: ContentFile<readonly T[]> | undefined,
  what: string,
  toEntry: (entry: T, place: Place) => U,
  registered: LibraryNames['sources'],
  report: Report,
): Record<Id, U> {
  const entries: Record<Id, U> = {}
  for (const [index, entry] of (file?.value ?? []).entries()) {
    if (!entry.id || !file) continue
    const place: Place = { file, path: [index] }
    if (entry.id in entries)
      report(within(place, 'id'), 'duplicate', `There are two ${what}s called \`${entry.id}\`.`)
    checkSources(entry.source, within(place, 'source'), registered, report)
    entries[entry.id] = toEntry(entry, place)
  }
  return entries
}

function checkContacts(ids: readonly Id[], place: Place, known: readonly Id[], report: Report): void {
  for (const id of ids) {
    if (known.includes(id)) continue
    const { hint, nearest } = suggestion(id, known)
    report(place, 'unknown', `There is no contact \`${id}\`. ${hint}`.trim(), { nearest })
  }
}

/** A figure is shown with its price year, or, while nobody has seen it, not at all. */
function checkFigure(
  { id, value, price_year: year, status }: UnitCostsFile[number],
  place: Place,
  report: Report,
) {
  if (status === 'unverified') {
    if (value === undefined) return
    const message = `\`${id}\` is unverified, so it may not hold a value: a figure nobody has checked is never shown.`
    report(within(place, 'value'), 'figure', message)
  } else {
    const lacking = value === undefined ? 'value' : year === undefined ? 'price_year' : undefined
    if (lacking) report(place, 'figure', `\`${id}\` needs \`${lacking}\`, or the status unverified.`)
  }
}
