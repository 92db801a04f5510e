// The questions that could be sent to one bidder: each once, by topic, with how we read the bid where it comes from.
import type { Id } from '../../engine/index.ts'
import {
  NOT_STATED,
  SEVERITIES,
  valueInWords,
  type Bid,
  type Field,
  type Finding,
  type FindingSeverity,
  type Shelf,
  type Vetting,
} from '../../vetting/index.ts'
import { sentence } from './input.ts'

export interface LetterQuestion {
  /** Its wording as the rules have it, which tells it apart from the others of this bid. */
  id: string
  /** Ready to send; a person may word it otherwise. */
  text: string
  topic: Id
  topicTitle: string
  /** The gravest of the findings behind it. */
  severity: FindingSeverity
  /** Keys of the findings it would help to settle: for the person at the desk, never for the letter. */
  findings: readonly string[]
  /** How the bid was read, in sentences; empty where it rests on nothing the bid says. */
  reading: string
}

/** In the order of the book, so that the order says nothing about how grave a matter is. */
export function questionsFor({ findings }: Vetting, bid: Bid, shelf: Shelf): LetterQuestion[] {
  const { causes, rules } = shelf.book
  const place = ({ id }: Finding) => rules.findIndex((rule) => rule.id === id)
  const byText = new Map<string, Finding[]>()
  for (const finding of [...findings].sort((a, b) => place(a) - place(b)))
    byText.set(finding.question, [...(byText.get(finding.question) ?? []), finding])
  return causes.flatMap(({ id: topic, title: topicTitle }) =>
    [...byText].flatMap(([text, behind]): LetterQuestion[] => {
      if (behind[0]?.cause !== topic) return []
      const severity = SEVERITIES.find((one) => behind.some((finding) => finding.severity === one)) ?? 'note'
      const fields = new Set(behind.flatMap(({ reads }) => reads.fields))
      return [
        {
          ...{ id: text, text, topic, topicTitle, severity },
          findings: behind.map(({ key }) => key),
          reading: readingOf(fields, bid, shelf),
        },
      ]
    }),
  )
}

/** Notes are worth knowing and rarely worth a question. */
export function isAskedUnlessLeftOut({ severity }: Pick<LetterQuestion, 'severity'>): boolean {
  return severity !== 'note'
}

function readingOf(ids: ReadonlySet<Id>, { said }: Bid, { book, methods }: Shelf): string {
  const fields = book.fields.filter(({ id }) => ids.has(id) && Object.hasOwn(said, id))
  const silent = fields.filter(({ id }) => said[id] === NOT_STATED)
  const stated = fields.filter((field) => !silent.includes(field))
  return [
    ...stated.map((field) => statedAs(field, valueInWords(field, said[field.id] ?? NOT_STATED, methods))),
    ...(silent.length
      ? [`We found nothing in your bid on this: ${silent.map(({ label }) => `“${label}”`).join('; ')}`]
      : []),
  ]
    .map(sentence)
    .join(' ')
}

function statedAs({ label }: Field, value: string): string {
  const words = value.charAt(0).toUpperCase() + value.slice(1)
  return label.endsWith('?') ? `${label} ${words}` : `${label}: ${value}`
}
