// Which one piece of information would clear which findings. Worked out by trying every value it could take, with
// everything else as it is, and looking at the findings again.
import { indexOf } from '../engine/flow-index.ts'
import type { Id } from '../engine/flow.ts'
import { SEVERITIES, type Field } from './book.ts'
import type { Bid, BidValue, Clearing, Commission, Finding } from './commission.ts'
import type { Scene } from './look.ts'
import { sceneOf } from './scene.ts'
import type { Shelf } from './shelf.ts'
import { briefs, type Brief } from './fired.ts'
import { layOut, type Sheet } from './sheet.ts'
import { findingsOn } from './vet.ts'
import { valueInWords } from './words.ts'

interface Tried {
  value: BidValue
  clears: readonly Brief[]
  raises: readonly Brief[]
}

/** The bid as it is. */
interface Now {
  scene: Scene
  sheet: Sheet
  findings: readonly Finding[]
}

/**
 * For each field that a finding rests on, and each of our own facts that is still open, the value that clears most. Those
 * that clear most come first. Methods are not tried: another design is another bid.
 */
export function clearings(commission: Commission, bid: Bid, shelf: Shelf): Clearing[] {
  const scene = sceneOf(commission, bid, shelf)
  const now = { scene, sheet: layOut(scene), findings: findingsOn(scene) }
  const read = new Set(now.findings.flatMap(({ reads }) => reads.fields))
  const fields = shelf.book.fields.filter(
    ({ id, kind }) => read.has(id) && kind !== 'method' && kind !== 'methods',
  )
  const found = [
    ...fields.flatMap((field) => forField(field, now)),
    ...openQuestions(now).flatMap((question) => forQuestion(question, now)),
  ]
  return found.sort((a, b) => b.clears.length - a.clears.length || a.raises.length - b.raises.length)
}

function forField(field: Field, { scene, sheet, findings }: Now): Clearing[] {
  const said = Object.hasOwn(scene.bid.said, field.id) ? scene.bid.said[field.id] : undefined
  const tried = valuesFor(field, said, scene).map((value) => {
    const bid = { ...scene.bid, said: { ...scene.bid.said, [field.id]: value } }
    const other = { ...scene, bid }
    return compare(value, findings, briefs(other, layOut(other, sheet, field.id)))
  })
  const best = bestOf(tried)
  if (!best) return []
  const valueSays = valueInWords(field, best.value, scene.shelf.methods)
  return [clearingOf({ field: field.id }, field.label, valueSays, best)]
}

function forQuestion(id: Id, { scene, findings }: Now): Clearing[] {
  const question = indexOf(scene.shelf.flow).questions.get(id)
  if (question?.kind !== 'one') return []
  const { circumstances } = scene
  const options = question.options.filter(({ unsure }) => !unsure)
  const tried = options.map(({ id: option }) => {
    const answers = { ...circumstances.answers, [id]: option }
    const other = { ...scene, circumstances: { ...circumstances, answers } }
    return compare(option, findings, briefs(other, layOut(other)))
  })
  const best = bestOf(tried)
  const says = question.options.find((option) => option.id === best?.value)?.text ?? ''
  return best ? [clearingOf({ question: id }, question.text, says, best)] : []
}

/** Our own facts that nobody knows yet, of those that findings rest on. */
function openQuestions({ scene, findings }: Now): Id[] {
  const { shelf, circumstances } = scene
  const read = new Set(findings.flatMap(({ reads }) => reads.questions))
  return shelf.flow.questions.flatMap(({ id, options }) => {
    if (!read.has(id)) return []
    const answer = circumstances.answers[id]
    const known = options.some((option) => option.id === answer && !option.unsure)
    return known || typeof answer === 'object' ? [] : [id]
  })
}

function clearingOf(what: Clearing['what'], label: string, valueSays: string, best: Tried): Clearing {
  return {
    ...{ what, label, value: best.value, valueSays },
    clears: best.clears.map(({ key }) => key),
    raises: best.raises.map(({ key }) => key),
  }
}

function compare(value: BidValue, before: readonly Brief[], after: readonly Brief[]): Tried {
  const keys = (findings: readonly Brief[]) => new Set(findings.map(({ key }) => key))
  const [was, is] = [keys(before), keys(after)]
  return {
    value,
    clears: before.filter(({ key }) => !is.has(key)),
    raises: after.filter(({ key }) => !was.has(key)),
  }
}

/** The value that leaves least to settle; of equals the first tried. None that brings something graver than it clears. */
function bestOf(tried: readonly Tried[]): Tried | undefined {
  let best: Tried | undefined
  const gain = ({ clears, raises }: Tried) => clears.length - raises.length
  for (const one of tried) {
    if (gain(one) <= 0 || gravest(one.raises) < gravest(one.clears)) continue
    if (!best || gain(one) > gain(best)) best = one
  }
  return best
}

function gravest(findings: readonly Brief[]): number {
  return Math.min(...findings.map(({ severity }) => SEVERITIES.indexOf(severity)), SEVERITIES.length)
}

/** What could be said instead, mildest change first where there is an order. */
function valuesFor(field: Field, now: BidValue | undefined, scene: Scene): BidValue[] {
  const other = (value: BidValue) => value !== now
  switch (field.kind) {
    case 'one':
      return field.options.map(({ id }) => id).filter(other)
    case 'many': {
      const said = typeof now === 'object' ? now : []
      // Of what is claimed, one thing less; of what is silent, one thing.
      return said.length
        ? said.map((id) => said.filter((one) => one !== id)).filter((rest) => rest.length)
        : field.options.map(({ id }) => [id])
    }
    case 'number':
      return numbersFor(field, scene).filter(other)
    default:
      return []
  }
}

/** Round numbers, where bands begin, and what designs need at least. */
function numbersFor(field: Extract<Field, { kind: 'number' }>, { shelf, bid }: Scene): number[] {
  const { minimums } = shelf.book
  const asked = field.branch && indexOf(shelf.flow).questions.get(field.branch.question)
  const bands = asked?.options.flatMap(({ from }) => from ?? []) ?? []
  const least = minimums.filter((minimum) => minimum.field === field.id).map((minimum) => minimum.least)
  const round = [1, 10, 100, 1000, 10_000, 100_000].flatMap((power) => [1, 2, 3, 5].map((n) => n * power))
  const months = field.unit === 'months' ? [0, 6, 12, 18, 24, 36, 48] : []
  const all = [...new Set([...months, ...(months.length ? [] : round), ...bands, ...least])]
  const now = bid.said[field.id]
  const near = typeof now === 'number' ? now : 0
  return all
    .filter((n) => n >= field.min && n <= field.max)
    .sort((a, b) => Math.abs(a - near) - Math.abs(b - near))
}
