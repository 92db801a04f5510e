// Markers score alone, on sheets of their own, and their sheets are put side by side when all have finished: how far marks
// lie apart, and how well the markers agree beyond chance.
import { krippendorffAlpha } from '../calculators/krippendorff-alpha.ts'
import type { Result } from '../calculators/calculator.ts'
import { weightedKappa } from '../calculators/weighted-kappa.ts'
import type { Id } from '../engine/flow.ts'
import type { Mark } from './book.ts'
import type { Commission, Desk, MarkerSheet, Score } from './commission.ts'
import { isStanding } from './bids.ts'
import { bidsInOrder } from './draw.ts'
import { termsNow } from './scene.ts'

/** An empty sheet for one marker. It holds no other marker’s marks, and nothing that would show them. */
export function newSheet(commission: Commission, hash: string, marker: string): MarkerSheet {
  const { version: terms } = termsNow(commission)
  return { commission: { id: commission.id, title: commission.title, terms, hash }, marker, scores: {} }
}

/** What a sheet holds on one bid. Ids of bids come from files: `constructor` is one like any other. */
export function marksOn({ scores }: Pick<MarkerSheet, 'scores'>, bid: Id): readonly Score[] {
  return Object.hasOwn(scores, bid) ? (scores[bid] ?? []) : []
}

/** The sheet with this mark in place of an earlier one. A finished sheet is not changed: it is opened again first. */
export function mark(sheet: MarkerSheet, bid: Id, given: Score): MarkerSheet {
  if (sheet.finished !== undefined) return sheet
  const others = marksOn(sheet, bid).filter(({ criterion }) => criterion !== given.criterion)
  return { ...sheet, scores: { ...sheet.scores, [bid]: [...others, given] } }
}

/** What a sheet still lacks before it is finished. */
export function missingMarks(sheet: MarkerSheet, { bids, commission }: Pick<Desk, 'bids' | 'commission'>) {
  const criteria = termsNow(commission).criteria.map(({ id }) => id)
  return bids
    .filter(isStanding)
    .flatMap((bid) =>
      criteria
        .filter((criterion) => !marksOn(sheet, bid.id).some((one) => one.criterion === criterion))
        .map((criterion) => ({ bid: bid.id, criterion })),
    )
}

/** Why this sheet cannot be put beside the others, with what to do; undefined if it can. */
export function sheetFault(sheet: MarkerSheet, desk: Desk): string | undefined {
  const { commission, sheets, bids } = desk
  const { version } = termsNow(commission)
  if (sheet.commission.id !== commission.id)
    return `This sheet is for “${sheet.commission.title}”. This desk holds “${commission.title}”. Ask ${sheet.marker} for the sheet of this commission.`
  if (sheet.commission.terms !== version)
    return `This sheet was marked under version ${sheet.commission.terms} of the criteria and weights; version ${version} counts now. Ask ${sheet.marker} to look at the marks again under the new one.`
  if (sheet.commission.hash !== desk.book)
    return `This sheet was marked against other wording of the criteria. Use the same edition of this tool on both devices, and ask ${sheet.marker} to look at the marks again.`
  if (sheet.finished === undefined)
    return `${sheet.marker} has not finished. A sheet is shown to others only when it is.`
  if (sheets.some(({ marker }) => marker === sheet.marker))
    return `There is a sheet by ${sheet.marker} already. Two markers of one name need a name each.`
  const unknown = Object.keys(sheet.scores).filter((id) => !bids.some((bid) => bid.id === id))
  if (unknown.length)
    return `This sheet marks a bid that is not on this desk (${unknown.join(', ')}). Add the bid first.`
  const missing = missingMarks(sheet, desk)
  if (missing.length)
    return `${missing.length} marks are missing on this sheet. Ask ${sheet.marker} to finish it.`
  return undefined
}

/** Nobody sees another's marks before two finished sheets are in, or somebody has said that there is one marker. */
export function marksMayBeSeen({ sheets, soleMarker }: Pick<Desk, 'sheets' | 'soleMarker'>): boolean {
  return sheets.length > 1 || (sheets.length === 1 && soleMarker !== undefined)
}

export interface Spread {
  bid: Id
  criterion: Id
  given: Readonly<Record<string, Mark>>
  low: Mark
  high: Mark
  /** Highest less lowest. From 2 up it is worth talking about first. */
  spread: number
}

/** How far the markers lie apart, bid by bid in the order of the draw. Holds what nobody marked not at all. */
export function spreads(desk: Desk): Spread[] {
  return bidsInOrder(desk).flatMap(({ id: bid }) =>
    termsNow(desk.commission).criteria.flatMap(({ id: criterion }): Spread[] => {
      const given = Object.fromEntries(
        desk.sheets.flatMap((sheet) => {
          const found = markOn(sheet, bid, criterion)
          return found === undefined ? [] : [[sheet.marker, found] as const]
        }),
      )
      const marks = Object.values(given).sort()
      const [low, high] = [marks[0], marks.at(-1)]
      return low === undefined || high === undefined
        ? []
        : [{ bid, criterion, given, low, high, spread: high - low }]
    }),
  )
}

export interface Agreement {
  statistic: 'weighted-kappa' | 'krippendorff-alpha'
  /** 1 is perfect, 0 is chance; undefined where it cannot be told, and `says` why. */
  value?: number
  low?: number
  high?: number
  says: string
  warnings: readonly string[]
}

/**
 * How well the markers agree over all bids and criteria. Two: kappa, weighted by the square of the distance (Cohen 1968).
 * Three or more: Krippendorff’s alpha for codes in order. Undefined with fewer than two sheets.
 */
export function agreement(desk: Pick<Desk, 'sheets' | 'bids' | 'commission'>): Agreement | undefined {
  const { sheets, bids, commission } = desk
  if (sheets.length < 2) return undefined
  const cases = bids.flatMap(({ id: bid }) =>
    termsNow(commission).criteria.map(({ id }) => ({ bid, criterion: id })),
  )
  const codes = sheets.map((sheet) => cases.map(({ bid, criterion }) => markOn(sheet, bid, criterion)))
  return sheets.length === 2 ? kappaOf(codes) : alphaOf(codes)
}

const NOT_RATED = -1

function kappaOf(codes: readonly (readonly (Mark | undefined)[])[]): Agreement {
  const [one = [], two = []] = codes
  const both = one.flatMap((mark, at) => {
    const other = two[at]
    return mark === undefined || other === undefined ? [] : [[mark, other] as const]
  })
  const [first, second] = [both.map(([mark]) => mark), both.map(([, mark]) => mark)]
  return told('weighted-kappa', 'kappa', weightedKappa.run({ first, second, weights: 'quadratic' }))
}

function alphaOf(codes: readonly (readonly (Mark | undefined)[])[]): Agreement {
  const ratings = codes.flatMap((marks) => marks.map((mark) => mark ?? NOT_RATED))
  const given = { raters: codes.length, ratings, missing: NOT_RATED, scale: 'ordinal' }
  return told('krippendorff-alpha', 'alpha', krippendorffAlpha.run(given))
}

function told(statistic: Agreement['statistic'], figure: string, result: Result): Agreement {
  if (!result.ok) return { statistic, says: result.problems.map(({ says }) => says).join(' '), warnings: [] }
  const valueOf = (id: string) => result.figures.find((one) => one.id === id)?.value
  const [value, low, high] = [valueOf(figure), valueOf('ci_low'), valueOf('ci_high')]
  return {
    statistic,
    ...(value !== undefined && { value }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    says: result.sentence,
    warnings: result.warnings.map(({ says }) => says),
  }
}

function markOn(sheet: MarkerSheet, bid: Id, criterion: Id): Mark | undefined {
  return marksOn(sheet, bid).findLast((one) => one.criterion === criterion)?.mark
}
