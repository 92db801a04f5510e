// A table's answer as a short code to read out: table, question and answer, with no server between. It is written in 23
// letters and figures that neither look nor sound like one another. 23 is prime, so the check character catches any one
// wrong character and any two neighbours that changed places; the rest of the damage mostly fails the tag of the session.
// The codes of two tables that say the same look nothing alike, so nobody copies a neighbour's.
import type { Id } from '../../engine/index.ts'
import { MOST_TABLES } from '../../machines/room-record.ts'
import { questionScreens, type RoomQuestion, type Script } from '../../machines/room-script.ts'
import { isAnswerTo } from '../../machines/room-moves.ts'

/** Without 0 O Q, 1 I, 2 Z, 5 S, 6 G, 8 B and U, which are taken for one another. */
export const LETTERS = 'ACDEFHJKLMNPRTVWXY34679'
const BASE = 23n
const SHORTEST = 5
const TAGS = 83
const QUESTIONS = 64
/** Spreads a difference over the whole code: odd, and no multiple of 23, so that it can be undone. */
const STIR = 2_654_435_761n

export interface Reply {
  table: number
  /** The screen that asks. */
  screen: Id
  answer: readonly Id[]
}

export type Refusal =
  /** A character that is in no code, or too few or too many of them. */
  | { why: 'letters'; found: string }
  | { why: 'length' }
  /** It does not add up: misheard or mistyped. */
  | { why: 'damaged' }
  /** Sound, but made for another session or another version of it. */
  | { why: 'elsewhere' }

/** The code of a table's answer; null if it is no answer to that question, or there are too many questions or tables. */
export function encodeReply(script: Script, { table, screen, answer }: Reply): string | null {
  const questions = questionScreens(script)
  const index = questions.findIndex(({ id }) => id === screen)
  const question = questions[index]?.question
  if (!question || index >= QUESTIONS || !Number.isInteger(table) || table < 1 || table > MOST_TABLES)
    return null
  if (!isAnswerTo(question, answer)) return null
  const said = question.many
    ? question.options.reduce(
        (bits, { id }, at) => (answer.includes(id) ? bits | (1n << BigInt(at)) : bits),
        0n,
      )
    : BigInt(question.options.findIndex(({ id }) => id === answer[0]))
  const whole =
    ((said * BigInt(MOST_TABLES) + BigInt(table - 1)) * BigInt(QUESTIONS) + BigInt(index)) * BigInt(TAGS) +
    BigInt(tagOf(script))
  const length = lengthFor(question)
  const digits = inDigits((whole * STIR) % BASE ** BigInt(length), length)
  return grouped([...digits, checkOf(digits)].map((digit) => LETTERS[digit]).join(''))
}

/** What a code says, or why it says nothing. Spaces, dashes and small letters do not matter. Never throws. */
export function decodeReply(script: Script, typed: string): { reply: Reply } | { refused: Refusal } {
  const plain = typed
    .slice(0, 80)
    .toUpperCase()
    .replace(/[\s\-–.·]/g, '')
  const wrong = [...plain].find((letter) => !LETTERS.includes(letter))
  if (wrong !== undefined) return { refused: { why: 'letters', found: wrong } }
  const questions = questionScreens(script).slice(0, QUESTIONS)
  const lengths = new Set(questions.map(({ question }) => lengthFor(question) + 1))
  if (!lengths.has(plain.length)) return { refused: { why: 'length' } }
  const digits = [...plain].map((letter) => LETTERS.indexOf(letter))
  const body = digits.slice(0, -1)
  if (checkOf(body) !== digits.at(-1)) return { refused: { why: 'damaged' } }

  const space = BASE ** BigInt(body.length)
  let whole = (body.reduce((sum, digit) => sum * BASE + BigInt(digit), 0n) * inverse(STIR, space)) % space
  const take = (size: number) => {
    const part = Number(whole % BigInt(size))
    whole /= BigInt(size)
    return part
  }
  const [tag, index, table] = [take(TAGS), take(QUESTIONS), take(MOST_TABLES) + 1]
  const screen = questions[index]
  const answer = screen && readAnswer(screen.question, whole)
  if (tag !== tagOf(script) || !answer || lengthFor(screen.question) !== body.length) {
    return { refused: { why: 'elsewhere' } }
  }
  return { reply: { table, screen: screen.id, answer } }
}

/** What to tell whoever typed it. */
export function refusalWords(refused: Refusal): string {
  switch (refused.why) {
    case 'letters':
      return `“${refused.found}” is in no code. Ask the table to read it again; the letters are ${[...LETTERS].join(' ')}.`
    case 'length':
      return 'That is too short or too long for a code. Ask the table to read it again.'
    case 'damaged':
      return 'One character is wrong, or two have changed places. Ask the table to read it again.'
    case 'elsewhere':
      return 'That code belongs to another session. Ask the table to scan the code on the wall again.'
  }
}

function readAnswer({ options, many }: RoomQuestion, said: bigint): readonly Id[] | undefined {
  if (!many) {
    const option = said < BigInt(options.length) ? options[Number(said)] : undefined
    return option && [option.id]
  }
  if (said >> BigInt(options.length)) return undefined
  const answer = options.filter((_, at) => (said >> BigInt(at)) & 1n).map(({ id }) => id)
  return isAnswerTo({ options, many }, answer) ? answer : undefined
}

/** Characters before the check character: enough for every table and answer. */
function lengthFor({ options, many }: Pick<RoomQuestion, 'options' | 'many'>): number {
  const answers = many ? 1n << BigInt(options.length) : BigInt(Math.max(1, options.length))
  const most = answers * BigInt(MOST_TABLES * QUESTIONS * TAGS)
  let length = SHORTEST
  while (BASE ** BigInt(length) < most) length++
  return length
}

/** Weights 2, 3, 4 …: all different and none a multiple of 23, for codes shorter than 22. */
function checkOf(digits: readonly number[]): number {
  return digits.reduce((sum, digit, at) => sum + digit * (at + 2), 0) % Number(BASE)
}

/** Which session: its questions and options, in order, in one small number. */
function tagOf(script: Script): number {
  const words = questionScreens(script).map(({ id, question }) =>
    [id, ...question.options.map((each) => each.id)].join(),
  )
  const text = [script.id, ...words].join('|')
  let sum = 7
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) % 1_000_003
  return sum % TAGS
}

function inDigits(whole: bigint, length: number): number[] {
  const digits: number[] = []
  for (let rest = whole, at = 0; at < length; at++, rest /= BASE) digits.unshift(Number(rest % BASE))
  return digits
}

/** In two halves, as it is read out: "KTM 4RW". */
function grouped(code: string): string {
  const half = Math.ceil(code.length / 2)
  return `${code.slice(0, half)} ${code.slice(half)}`
}

/** The number that undoes a multiplication, by Euclid's algorithm; the two have no common factor. */
function inverse(a: bigint, modulus: bigint): bigint {
  let [r0, r1, s0, s1] = [a % modulus, modulus, 1n, 0n]
  while (r1 !== 0n) {
    const quotient = r0 / r1
    ;[r0, r1] = [r1, r0 - quotient * r1]
    ;[s0, s1] = [s1, s0 - quotient * s1]
  }
  return ((s0 % modulus) + modulus) % modulus
}
