// What the map says in words.
import type { FlowMap, MapQuestion } from '../../engine/flow-map.ts'
import type { Id } from '../../engine/index.ts'
import type { ConditionWords } from '../../engine/method-rules.ts'
import type { WalkedStop } from '../../session/map-walk.ts'
import { nameOf } from '../../ui/lines.ts'

/** "Why and Value". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

/** The lines that share a question, by name. */
export function sharedWords(lines: readonly Id[]): string {
  return listed(lines.map(nameOf))
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}

/** A number of paths as it is said: "1,244,974,106,890,425,635". */
export function pathsWords(paths: string): string {
  return BigInt(paths).toLocaleString('en-GB')
}

/** A share as it is said: never a hundred where some are missing, never none where there are some. */
export function shareWords(share: number): string {
  if (share >= 1) return 'all paths'
  if (share > 0.99) return 'over 99% of paths'
  if (share < 0.01) return 'under 1% of paths'
  return `${Math.round(share * 100)}% of paths`
}

/** A condition in one line, to be searched. */
export function flat(words: ConditionWords): string {
  return typeof words === 'string' ? words : words.of.map(flat).join(words.join === 'all' ? ' and ' : ' or ')
}

const KINDS: Readonly<Record<WalkedStop['kind'], string>> = {
  passed: 'Your answer',
  parked: 'You don’t know yet',
  current: 'You are here',
  ahead: 'Not answered yet',
  dormant: 'Not used now',
}

/** Where the reader stands with a question. */
export function standingWords(stop: WalkedStop): string {
  return stop.answer && stop.kind !== 'parked' ? `${KINDS[stop.kind]}: ${stop.answer}` : KINDS[stop.kind]
}

/** What a screen reader says of a question on the drawing. */
export function stopName(map: FlowMap, question: MapQuestion, walked: WalkedStop | undefined): string {
  const number = map.questions.indexOf(question) + 1
  const parts = [
    `${number}. ${question.short}`,
    ...(walked ? [standingWords(walked)] : []),
    ...(question.ask ? ['Not everybody is asked'] : []),
    ...(question.shared.length ? [`Shared with ${sharedWords(question.shared)}`] : []),
  ]
  // A question keeps its own mark.
  return parts.reduce((all, part) => `${all}${/[?!.]$/.test(all) ? '' : '.'} ${part}`)
}

/** As much of a text as stands in a row of small letters of this width. */
export function shortened(text: string, room: number): string {
  const most = Math.floor(room / 7.8)
  if (text.length <= most) return text
  const cut = text.slice(0, Math.max(1, most - 1))
  const whole = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut
  return `${whole.replace(/(?<![\s,;:])[\s,;:]+$/, '')} …`
}

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

export function dateWords(iso: string): string {
  return day.format(new Date(iso))
}

export const SEVERITIES = { block: 'Rules it out', caveat: 'A caveat', note: 'A note' } as const
