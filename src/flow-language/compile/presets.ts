// Figures to plan with as Records by id, and what in them does not link or may not be shown.
import type { BaselineRate, Deflators, Icc, Presets } from '../../engine/presets.ts'
import { collectFaults, type Fault, type Report } from '../faults.ts'
import { within, type Place } from '../positions.ts'
import type { BaselineRatesFile, DeflatorsFile, IccsFile } from '../schema-presets.ts'
import type { LibraryNames } from './names.ts'
import { checkSources } from './questions.ts'
import type { ContentFile } from './read-file.ts'
import { listById } from './reference.ts'

export interface PresetFiles {
  iccs: ContentFile<IccsFile> | undefined
  baselineRates: ContentFile<BaselineRatesFile> | undefined
  deflators: ContentFile<DeflatorsFile> | undefined
}

export function linkPresets(files: PresetFiles, names: LibraryNames): { presets: Presets; faults: Fault[] } {
  const { faults, report } = collectFaults()
  const iccs = listById(
    files.iccs,
    'likeness',
    (entry, place): Icc => {
      const { low, high, plan_with: planWith, source, ...same } = entry
      const figures = { low, high, plan_with: planWith }
      if (checkFigures(entry, figures, place, report) && !isInOrder(low, planWith, high)) {
        const message = `\`${entry.id}\`: \`plan_with\` must lie from \`low\` to \`high\`.`
        report(within(place, 'plan_with'), 'figure', message)
      }
      return { ...same, ...given({ low, high, planWith }), sources: source }
    },
    names.sources,
    report,
  )
  const baselineRates = listById(
    files.baselineRates,
    'rate',
    (entry, place): BaselineRate => {
      const { rate, source, ...same } = entry
      checkFigures(entry, { rate }, place, report)
      return { ...same, ...given({ rate }), sources: source }
    },
    names.sources,
    report,
  )
  return {
    presets: { iccs, baselineRates, deflators: linkDeflators(files.deflators, names, report) },
    faults,
  }
}

function linkDeflators(
  file: PresetFiles['deflators'],
  names: LibraryNames,
  report: Report,
): Deflators | null {
  if (!file?.value) return null
  const { source, caution, years, ...same } = file.value
  const place: Place = { file, path: [] }
  checkSources(source, within(place, 'source'), names.sources, report)
  const held = Object.keys(years).length > 0
  if (same.status === 'unverified' && held)
    report(
      within(place, 'years'),
      'figure',
      'An unverified series may not hold figures: nobody has seen them.',
    )
  else if (same.status !== 'unverified' && years[same.base] !== 100)
    report(
      within(place, 'years'),
      'figure',
      `The base year ${same.base} must be among the years, and be 100.`,
    )
  const inOrder = Object.fromEntries(Object.entries(years).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { ...same, ...given({ caution }), years: inOrder, sources: source }
}

/** Figures nobody has seen are not shown; every other entry has all of its own, and says where they are from. */
function checkFigures(
  { id, status, source }: { id: string; status: string; source: readonly string[] },
  figures: Readonly<Record<string, number | undefined>>,
  place: Place,
  report: Report,
): boolean {
  const names = Object.keys(figures)
  const present = names.find((name) => figures[name] !== undefined)
  const lacking = names.find((name) => figures[name] === undefined)
  if (status === 'unverified' && present !== undefined) {
    const message = `\`${id}\` is unverified, so it may not hold \`${present}\`: a figure nobody has checked is never shown.`
    report(within(place, present), 'figure', message)
  } else if (status !== 'unverified' && lacking !== undefined)
    report(place, 'figure', `\`${id}\` needs \`${lacking}\`, or the status unverified.`)
  else if (status === 'judgement' && !source.includes('judgement'))
    report(within(place, 'source'), 'figure', `\`${id}\` is our judgement, so its source must say judgement.`)
  return lacking === undefined
}

function isInOrder(...values: readonly (number | undefined)[]): boolean {
  return values.every((value, index) => index === 0 || (values[index - 1] ?? 0) <= (value ?? 0))
}

/** Without the keys that have no value. */
function given<T extends Record<string, unknown>>(entries: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}
