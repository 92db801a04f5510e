// Options that are bands of a number: each says where it begins and ends where the next one begins, so that bands can
// neither overlap nor leave a gap. What is left to check is that every band has a beginning and that they are in order.
import type { Report } from '../faults.ts'
import { within, type Place } from '../positions.ts'
import type { QuestionText } from '../schema.ts'

/** Reports bands without a beginning, out of order or beyond the largest number, and a `from` that belongs to nothing. */
export function checkBands(
  { id, kind, number, options }: QuestionText,
  at: (part: keyof QuestionText) => Place,
  report: Report,
): void {
  const option = (index: number) => within(at('options'), index)
  const begins = (index: number) => within(option(index), 'from')
  if (!number) {
    for (const [index, { from }] of options.entries()) {
      if (from === undefined) continue
      report(begins(index), 'bands', `\`${id}\` has no \`number\`, so \`from\` means nothing here.`, {
        on: 'key',
      })
    }
    return
  }
  if (kind === 'many')
    report(at('number'), 'bands', `\`${id}\` takes several answers, and a number is one.`, { on: 'key' })

  let before: { id: string; from: number } | undefined
  let rises: boolean | undefined
  for (const [index, { id: band, from }] of options.entries()) {
    if (band === 'dk') {
      if (from !== undefined)
        report(begins(index), 'bands', `“Don’t know” is no number: take \`from\` out.`, { on: 'key' })
      continue
    }
    if (from === undefined) {
      if (band)
        report(option(index), 'bands', `\`${band}\` does not say where its band begins: add \`from\`.`)
      continue
    }
    if (from > number.max)
      report(begins(index), 'bands', `\`${band}\` begins above the largest number, ${number.max}.`)
    if (before) {
      rises ??= from > before.from
      if (from === before.from || from > before.from !== rises) {
        const message = `\`${band}\` begins at ${from} and \`${before.id}\` at ${before.from}: bands must rise, or fall, all the way.`
        report(begins(index), 'bands', message)
      }
    }
    before = { id: band, from }
  }
}
