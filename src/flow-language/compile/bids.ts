// Sample bids, held against the form and the cases they are bids for.
import type { Case } from '../../engine/reference.ts'
import type { Id } from '../../engine/flow.ts'
import type { SampleBid } from '../../vetting/book-sample.ts'
import { valueFault } from '../../vetting/book-value.ts'
import type { VettingBook } from '../../vetting/book.ts'
import { collectFaults, type Fault } from '../faults.ts'
import { suggestion } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import type { BidFile } from '../schema-vetting.ts'
import type { LibraryNames } from './names.ts'
import { checkSources } from './questions.ts'
import type { ContentFile } from './read-file.ts'

interface BidsAround {
  names: LibraryNames
  cases: Readonly<Record<Id, Case>>
  /** Undefined while the book has faults: those come first. */
  vetting: VettingBook | undefined
}

/** The sample bids by id, in the order of their cases and from strong to faulty, and what in them does not link. */
export function linkBids(
  files: readonly ContentFile<BidFile>[],
  { names, cases, vetting }: BidsAround,
): { bids: Record<Id, SampleBid>; faults: Fault[] } {
  const { faults, report } = collectFaults()
  const strengths = ['strong', 'middling', 'faulty']
  const bids = files.flatMap((file): SampleBid[] => {
    const { value } = file
    if (!value) return []
    const top: Place = { file, path: [] }
    const called = file.name.replace(/^.*\//, '').replace(/\.yaml$/, '')
    if (value.id !== called) {
      const message = `This file is called ${called}.yaml, so its id must be \`${called}\`.`
      report(within(top, 'id'), 'unknown', message, { nearest: called })
    }
    if (!Object.hasOwn(cases, value.case)) {
      const { hint, nearest } = suggestion(value.case, Object.keys(cases))
      report(within(top, 'case'), 'unknown', `There is no case \`${value.case}\`. ${hint}`.trim(), {
        nearest,
      })
    }
    if (vetting) checkSaid(value, vetting, names, top, report)
    checkSources(value.source, within(top, 'source'), names.sources, report)
    const { source: sources, ...same } = value
    return [{ ...same, sources }]
  })
  bids.sort(
    (a, b) => a.case.localeCompare(b.case) || strengths.indexOf(a.strength) - strengths.indexOf(b.strength),
  )
  return { bids: Object.fromEntries(bids.map((bid) => [bid.id, bid])), faults }
}

function checkSaid(
  { said, notes, planted }: BidFile,
  { fields, criteria, rules }: VettingBook,
  names: LibraryNames,
  top: Place,
  report: ReturnType<typeof collectFaults>['report'],
): void {
  const known = fields.map(({ id }) => id)
  const unknown = (what: string, id: Id, ids: readonly Id[], place: Place, on: 'key' | 'value') => {
    const { hint, nearest } = suggestion(id, ids)
    report(place, 'unknown', `There is no ${what} \`${id}\`. ${hint}`.trim(), { nearest, on })
  }
  for (const [id, value] of Object.entries(said)) {
    const field = fields.find((one) => one.id === id)
    if (!field) {
      unknown('field', id, known, within(top, 'said', id), 'key')
      continue
    }
    const fault = valueFault(field, value, [...names.methods])
    if (fault) report(within(top, 'said', id), 'form', `\`${id}\` ${fault}.`)
  }
  for (const id of known)
    if (!Object.hasOwn(said, id))
      report(within(top, 'said'), 'form', `\`${id}\` is missing. If the bid is silent, say not_stated.`)
  const notable = ['all', ...known, ...criteria.map(({ id }) => id)]
  for (const id of Object.keys(notes))
    if (!notable.includes(id)) unknown('field or criterion', id, notable, within(top, 'notes', id), 'key')
  const ids = rules.map(({ id }) => id)
  for (const [index, { rule }] of planted.entries())
    if (!ids.includes(rule)) unknown('rule', rule, ids, within(top, 'planted', index, 'rule'), 'value')
}
