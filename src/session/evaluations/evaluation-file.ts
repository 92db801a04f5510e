// An evaluation as a file: readable JSON with a format version, and the wording of every question and answer as it
// stood, so that it can be understood without us. What comes from a file is checked like everything from outside.
import type { Answers, Flow, Id } from '../../engine/index.ts'
import { answerText, questionOf } from '../../report/words/answer-words.ts'
import { LONGEST_RECORD } from '../shelf.ts'
import { isObject } from '../stored-answers.ts'
import { readRecord } from '../stored-record.ts'
import { flowOfPart } from './check-part.ts'
import { tidyName, type Evaluation } from './evaluation.ts'

const KIND = 'thinking-professionals evaluation'
/** Raised when the shape changes; older ones are still read. */
const FILE_FORMAT = 1
/** Characters: a browser’s whole storage laid out for reading, with room. */
const LONGEST_FILE = 20_000_000

/** What somebody was asked and said, in the words of the day. */
export interface Wording {
  question: Id
  asked: string
  answered: string
}

export interface OpenedFile {
  name: string
  createdAt: string
  parts: Readonly<Record<string, unknown>>
  /** By flow. */
  wording: Readonly<Record<Id, readonly Wording[]>>
  /** Every question there was then, by flow; missing in files from before 22 November 2026. */
  asked: Readonly<Record<Id, readonly Id[]>>
  /** Parts that could not be read and were left out. */
  unread: readonly string[]
}

export type FileProblem = 'too-long' | 'not-json' | 'not-ours' | 'newer' | 'damaged'

/** The text of a file. @param flows the flows that were answered, for the wording */
export function writeFile(evaluation: Evaluation, flows: readonly Flow[], now: string): string {
  const wording = Object.fromEntries(
    flows.map((flow) => [flow.id, wordingOf(flow, answersIn(evaluation.parts, flow.id))]),
  )
  const asked = Object.fromEntries(flows.map(({ id, questions }) => [id, questions.map((each) => each.id)]))
  const { name, createdAt, changedAt, parts } = evaluation
  const about = { kind: KIND, format: FILE_FORMAT, savedAt: now, name, createdAt, changedAt }
  const file = { ...about, wording, asked, parts }
  const text = `${JSON.stringify(file, null, 2)}\n`
  return text.length <= LONGEST_FILE ? text : JSON.stringify(file)
}

/** Reads a file. @param check the part if it is of the right shape, else null; parts it does not know are left out */
export function readFile(
  text: string,
  check: (part: string, given: unknown) => unknown,
): { opened: OpenedFile } | { problem: FileProblem } {
  if (text.length > LONGEST_FILE) return { problem: 'too-long' }
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return { problem: 'not-json' }
  }
  if (!isObject(given) || given.kind !== KIND) return { problem: 'not-ours' }
  if (typeof given.format !== 'number' || given.format < 1) return { problem: 'damaged' }
  if (given.format > FILE_FORMAT) return { problem: 'newer' }
  if (!isObject(given.parts)) return { problem: 'damaged' }

  const entries = Object.entries(given.parts).slice(0, 50)
  const read = entries.map(([name, part]) => ({
    name,
    part,
    good: isShort(part) && check(name, part) !== null,
  }))
  if (entries.length > 0 && read.every(({ good }) => !good)) return { problem: 'damaged' }
  const { createdAt, name } = given
  return {
    opened: {
      name: typeof name === 'string' ? tidyName(name) : '',
      createdAt:
        typeof createdAt === 'string' && !Number.isNaN(Date.parse(createdAt))
          ? createdAt
          : new Date(0).toISOString(),
      parts: Object.fromEntries(read.filter(({ good }) => good).map(({ name, part }) => [name, part])),
      wording: readWording(given.wording),
      asked: readAsked(given.asked),
      unread: read.filter(({ good }) => !good).map(({ name }) => name.slice(0, 80)),
    },
  }
}

/** The flows an evaluation has answers to. */
export function answeredFlows(parts: Evaluation['parts']): Id[] {
  return Object.keys(parts).flatMap((name) => flowOfPart(name) ?? [])
}

/** The answers to one flow, as they were kept; none if they cannot be read. */
export function answersIn(parts: Evaluation['parts'], flow: Id): Answers {
  return readRecord(flow, parts[`answers:${flow}`])?.answers ?? {}
}

function wordingOf(flow: Flow, answers: Answers): Wording[] {
  return flow.questions.flatMap(({ id }) => {
    const question = questionOf(flow, id)
    const answer = answers[id]
    if (!question || answer === undefined) return []
    return [{ question: id, asked: question.text, answered: answerText(question, answer) }]
  })
}

/** No longer, and no more deeply nested, than what can be read back once it lies on a shelf. */
function isShort(part: unknown): boolean {
  try {
    return (JSON.stringify(part) ?? '').length <= LONGEST_RECORD
  } catch {
    // Thousands of lists within lists: browsers read those and cannot write them.
    return false
  }
}

function readAsked(given: unknown): Record<Id, Id[]> {
  if (!isObject(given)) return {}
  const isId = (id: unknown): id is Id => typeof id === 'string' && id.length <= 64
  return Object.fromEntries(
    Object.entries(given)
      .slice(0, 20)
      .flatMap(([flow, ids]) => (Array.isArray(ids) ? [[flow, ids.slice(0, 500).filter(isId)]] : [])),
  )
}

function readWording(given: unknown): Record<Id, Wording[]> {
  if (!isObject(given)) return {}
  const short = (text: unknown): text is string => typeof text === 'string' && text.length <= 1000
  return Object.fromEntries(
    Object.entries(given)
      .slice(0, 20)
      .map(([flow, lines]) => [
        flow,
        (Array.isArray(lines) ? lines.slice(0, 500) : []).flatMap((line: unknown) => {
          if (!isObject(line)) return []
          const { question, asked, answered } = line
          return short(question) && short(asked) && short(answered) ? [{ question, asked, answered }] : []
        }),
      ]),
  )
}
