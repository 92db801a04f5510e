// The sentences of the page where one marker marks alone.
import { capital, countOf, numberWord } from '../../../report/advice/wording.ts'
import { plainName } from '../../../report/writers/plain-name.ts'
import type { MarkerSheet } from '../../../vetting/index.ts'

/** "Nine of 14 lines are marked." */
export function markedWords(marked: number, all: number): string {
  if (marked === 0) return `None of ${all} lines is marked yet.`
  if (marked === all) return `All ${all} lines are marked.`
  return `${capital(numberWord(marked))} of ${all} lines ${marked === 1 ? 'is' : 'are'} marked.`
}

/** What is left before the sheet can be finished; "" if nothing is. */
export function leftWords({ marks, reasons }: { marks: number; reasons: number }): string {
  const parts = [
    marks > 0 && `${countOf(marks, 'mark')} ${marks === 1 ? 'is' : 'are'} missing`,
    reasons > 0 && `${countOf(reasons, 'mark')} above a line ${reasons === 1 ? 'has' : 'have'} no reason`,
  ].filter((part) => part !== false)
  return parts.length ? `${capital(parts.join(', and '))}.` : ''
}

/** How much a line counts. */
export function weightWords(weight: number): string {
  if (weight === 1) return 'Counts once'
  return weight === 2 ? 'Counts twice' : `Weight ${weight.toLocaleString('en-GB')}`
}

/** "marks-ada-body-worn-video.json": whose marks, for what. Never a bidder. */
export function fileNameOf({ marker, commission }: Pick<MarkerSheet, 'marker' | 'commission'>): string {
  const parts = [marker, commission.title].map((text) => plainName(text, 40))
  return `${['marks', ...parts].filter(Boolean).join('-')}.json`
}

/** The file a marker sends: the sheet as readSheet reads it back. */
export function sheetFile(sheet: MarkerSheet): string {
  return `${JSON.stringify(sheet, null, 2)}\n`
}
