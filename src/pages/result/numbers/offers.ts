// Published figures to put in an assumption’s place: named, with how far each can be trusted. What nobody has checked has no
// figure and is left out.
import type { Id, Library, Presets, PresetTrust } from '../../../engine/index.ts'
import type { Assumption } from '../../../report/detectable/index.ts'
import { sourceWords, type SourceWords } from '../../../session/source-words.ts'
import { inWords } from '../../../ui/typed-number.ts'

export interface Offer {
  id: Id
  name: string
  says: string
  /** In the unit of the assumption. */
  value: number
  text: string
  trust: PresetTrust
  sources: readonly SourceWords[]
}

/** What can be offered for an assumption; none if it asks for nothing of the kind. */
export function offersFor(
  { offers, least, most }: Pick<Assumption, 'offers' | 'least' | 'most'>,
  { iccs, baselineRates }: Presets,
  sources: Library['sources'],
): Offer[] {
  const made =
    offers === 'icc'
      ? Object.values(iccs).map(({ id, setting, says, planWith, status, sources: ids }) => ({
          ...{ id, name: setting, says, value: planWith, trust: status, ids },
        }))
      : offers === 'baseline-rate'
        ? Object.values(baselineRates).map(({ id, measure, of, rate, status, sources: ids }) => ({
            ...{ id, name: measure, says: `${of}.`, trust: status, ids },
            // Shares in the content, people in every 100 here.
            value: rate === undefined ? undefined : Number((rate * 100).toFixed(6)),
          }))
        : []
  return made.flatMap(({ value, ids, ...offer }) =>
    value === undefined || value < least || value > most
      ? []
      : [{ ...offer, value, text: inWords(value), sources: sourceWords(ids, sources) }],
  )
}
